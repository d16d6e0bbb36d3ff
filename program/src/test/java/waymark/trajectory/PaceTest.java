package waymark.trajectory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.kernel.Polarity;
import waymark.measures.AnyDefinition;
import waymark.measures.MeasureId;

/** How fast a measure must move, and has moved of late. */
class PaceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          percent | higher | 49%  | 55%   | To come from 49% in September 2026 to 55% in December 2026 it must rise by 2 percentage points each month.
          percent | higher | 49%  | 50%   | To come from 49% in September 2026 to 50% in December 2026 it must rise by 0.3 percentage points each month.
          percent | higher | 60%  | 55%   | 55% for December 2026 is kept by the figure of September 2026 already.
          percent | higher | 55%  | 55%   | 55% for December 2026 is kept by the figure of September 2026 already.
          count   | lower  | 900  | 850   | To come from 900 in September 2026 to 850 in December 2026 it must fall by 16.7 each month.
          count   | lower  | 850  | <850  | To come from 850 in September 2026 to <850 in December 2026 it must fall by less than 0.1 each month.
          count   | higher | 5    | Higher | nothing
          count   | higher | N/A  | 6     | nothing
          count   | higher | 5+   | 6     | nothing
          """)
  void it_is_a_straight_line_to_the_next_promise(
      String unit, String better, String reading, String promised, String words) {
    var line =
        line(
            unit,
            Polarity.of(better).orElseThrow(),
            "monthly",
            Map.of("2026-09", reading),
            Map.of("2026-12", promised));
    assertEquals(words, said(line));
  }

  @Test
  void what_it_did_over_half_a_year_stands_beside_it() {
    var line =
        line(
            "percent",
            Polarity.HIGHER,
            "monthly",
            Map.of("2026-03", "33%", "2026-08", "46%", "2026-09", "49%"),
            Map.of("2026-06", "45%", "2026-12", "62%"));
    assertEquals(
        "To come from 49% in September 2026 to 62% in December 2026 it must rise by 4.3 percentage"
            + " points each month. Over the last six months it rose by 2.7 percentage points each"
            + " month.",
        said(line));
  }

  @Test
  void a_figure_that_grows_by_itself_has_no_pace() {
    var line =
        line(
            "count",
            Polarity.HIGHER,
            "cumulative since 2026-04",
            Map.of("2026-09", "3"),
            Map.of("2026-12", "6"));
    assertEquals("nothing", said(line));
  }

  @ParameterizedTest(name = "a break on {0}: {1}")
  @CsvSource({
    "2026-03-01, true",
    "2026-03-02, false",
    "2026-06-01, false",
    "2026-09-30, false",
    "2026-10-01, true",
  })
  void across_a_break_nobody_says_how_it_moved(LocalDate day, boolean said) {
    var line =
        line(
            "percent",
            Polarity.HIGHER,
            "monthly",
            Map.of("2026-03", "33%", "2026-09", "49%"),
            Map.of("2026-12", "62%"));
    assertEquals(said, said(line, day).contains("Over the last six months"));
  }

  private static String said(Tracker.Line line, LocalDate... breaks) {
    var paces = Pace.of(line, List.of(breaks));
    return paces.isEmpty() ? "nothing" : paces.getFirst().inWords(line.measure().unit());
  }

  private static Tracker.Line line(
      String unit,
      Polarity polarity,
      String accumulates,
      Map<String, String> readings,
      Map<String, String> milestones) {
    return AnyLine.of(
        Tracker.NOWHERE,
        AnyDefinition.of(MeasureId.fresh(), "Measure", unit, polarity, accumulates, "not-stated"),
        readings,
        milestones);
  }
}
