package waymark.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.kernel.Checked;
import waymark.kernel.Polarity;
import waymark.kernel.ReportingPeriod;

/** Figures as somebody types them. */
class ReadingFormTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 1, 15);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          percent | 57%             | 57%
          percent | 57              | 57%
          percent | 38.4 %          | 38.4%
          percent | 33% (12 of 36)  | 33% (12 of 36)
          percent | 33 (12 of 36)   | 33% (12 of 36)
          percent | 45% (12 of 36)  | refused: 45% is not 12 of 36. Check both
          percent | n/a             | n/a
          percent | TBC             | TBC
          count   | 1,255           | 1,255
          count   | <5              | <5
          count   | 57%             | refused: This measure is not counted in percent. Enter the figure without %
          count   | lots            | refused: The figure must be a number, N/A or TBC
          count   | Higher          | refused: The figure must be a number, N/A or TBC
          count   | -               | refused: Enter the figure, or N/A or TBC
          count   | ''              | refused: Enter the figure, or N/A or TBC
          """)
  void a_figure_is_kept_as_written_or_refused(String unit, String typed, String kept) {
    assertEquals(kept, kept(unit, answers("October 2024").with("figure", typed), List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          month          | October 2024     | October 2024
          month          | 2025-02          | refused: The period has not begun yet
          month          | 2025-01          | January 2025
          month          | Q3               | refused: Enter a month and a year, like October 2024
          quarter        | October 2024     | October to December 2024
          financial-year | May 2024         | 2024/25 (financial year)
          academic-year  | 2024             | 2024/25 (academic year)
          day            | 31 October 2024  | 31 October 2024
          day            | 31 June 2024     | refused: Enter a real day, like 31 October 2024
          month          | September 2024   | refused: There is a figure for September 2024 already, 7. Open the measure and correct that one
          """)
  void a_figure_is_about_a_period_that_has_begun_and_has_none(
      String kind, String when, String period) {
    var there =
        new Kept(
            MeasureId.fresh(),
            ReportingPeriod.month(2024, 9),
            "7",
            new Origin(Origin.Way.TYPED, ""),
            "",
            Instant.EPOCH,
            1);
    var answers = answers(when).with("period-kind", kind).with("figure", "6");
    var measure = measure("count");
    var check = new Check(ReadingForm.fresh(measure), answers);
    assertEquals(
        period,
        said(
            ReadingForm.read(check, measure, List.of(there), TODAY)
                .map(it -> it.period().inWords())));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-16, refused: The day must not lie in the future",
    "2025-01-15, now",
    "2024-11-27, 2024-11-27T00:00:00Z",
    "2024-07-01, 2024-06-30T23:00:00Z",
  })
  void a_figure_is_known_from_the_start_of_a_day_that_has_come(LocalDate day, String from) {
    var measure = measure("count");
    var answers = answers("October 2024").with("figure", "6").with("known-from", Optional.of(day));
    var check = new Check(ReadingForm.fresh(measure), answers);
    assertEquals(
        from,
        said(
            ReadingForm.read(check, measure, List.of(), TODAY)
                .map(it -> it.knownFrom().map(Instant::toString).orElse("now"))));
  }

  private static String kept(String unit, Answers answers, List<Kept> others) {
    var measure = measure(unit);
    var check = new Check(ReadingForm.fresh(measure), answers);
    return said(ReadingForm.read(check, measure, others, TODAY).map(ReadingForm.Given::asWritten));
  }

  private static String said(Checked<String> checked) {
    return switch (checked) {
      case Checked.Valid<String>(var value) -> value;
      case Checked.Invalid<String>(var faults) -> "refused: " + faults.getFirst().words();
    };
  }

  private static Answers answers(String when) {
    return Answers.NONE.with("period-kind", "month").with("period", when);
  }

  private static Definition measure(String unit) {
    return AnyDefinition.of(
        MeasureId.fresh(), "Measure", unit, Polarity.HIGHER, "monthly", "not-stated");
  }
}
