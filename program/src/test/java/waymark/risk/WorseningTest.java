package waymark.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.kernel.England;
import waymark.kernel.Polarity;
import waymark.kernel.ReportingPeriod;
import waymark.measures.Definition;
import waymark.measures.FiguresFrom;
import waymark.measures.Kept;
import waymark.measures.MeasureId;
import waymark.measures.Origin;
import waymark.measures.Reading;
import waymark.measures.Readings;
import waymark.programme.Objective;
import waymark.programme.ObjectiveId;
import waymark.programme.PlanId;
import waymark.trajectory.Promise;
import waymark.trajectory.Promised;
import waymark.trajectory.Tracker;
import waymark.trajectory.Trajectory;

/** When a measure turned for the worse, with the cases just on either side. */
class WorseningTest {

  private static final String NOTHING = "-";

  /** Readings and milestones month by month from January 2026, known in December. */
  @ParameterizedTest(name = "{0} {1}, promised {2}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        // polarity | readings           | milestones     | what is said
        // twice running
        "higher  | 50 49 48              | -              | it got worse twice running: 50 in January 2026, then 49 in February 2026, then 48 in March 2026",
        "higher  | 50 49 49              | -              | -",
        "higher  | 50 50 49              | -              | -",
        "higher  | 48 49 48              | -              | -",
        "higher  | 49 48                 | -              | -",
        "higher  | 51 50 49 50           | -              | -",
        "higher  | 50 49.0 49.0          | -              | -",
        "lower   | 48 49 50              | -              | it got worse twice running: 48 in January 2026, then 49 in February 2026, then 50 in March 2026",
        "lower   | 50 49 48              | -              | -",
        "neutral | 50 49 48              | -              | -",
        "neutral | 48 49 50              | -              | -",
        // a period without a figure is passed over, and so is one that is not firm
        "higher  | 50 N/A 49 48          | -              | it got worse twice running: 50 in January 2026, then 49 in March 2026, then 48 in April 2026",
        "higher  | 50 49 40+ 48          | -              | it got worse twice running: 50 in January 2026, then 49 in February 2026, then 48 in April 2026",
        "higher  | 50 49 TBC             | -              | -",
        "lower   | 3 4 <5                | -              | -",
        // near: only what is out of tolerance, which is 2
        "near    | 10 12 12              | - - 10         | -",
        "near    | 12 13 14              | - - 10         | it got worse twice running: 12 in January 2026, then 13 in February 2026, then 14 in March 2026",
        "near    | 8 7 6                 | - - 10         | it got worse twice running: 8 in January 2026, then 7 in February 2026, then 6 in March 2026",
        "near    | 13 7 14               | - - 10         | -",
        "near    | 12 13 14              | -              | -",
        // a judgement that turned over
        "higher  | 50 49                 | 50 50          | it met its milestone in January 2026 (50, promised 50) and did not in February 2026 (49, promised 50)",
        "higher  | 50 60                 | 50 61          | it met its milestone in January 2026 (50, promised 50) and did not in February 2026 (60, promised 61)",
        "higher  | 50 50                 | 50 50          | -",
        "higher  | 49 49                 | 50 50          | -",
        "higher  | 49 50                 | 50 50          | -",
        "higher  | 49                    | 50             | -",
        "higher  | 50 N/A 49             | 50 50 50       | it met its milestone in January 2026 (50, promised 50) and did not in March 2026 (49, promised 50)",
        "higher  | 50 49 50              | 50 50 50       | -",
        "lower   | 50 51                 | 50 50          | it met its milestone in January 2026 (50, promised 50) and did not in February 2026 (51, promised 50)",
        "neutral | 7 5                   | >6 >6          | -",
      })
  void it_is_said_in_words(String polarity, String readings, String milestones, String said) {
    var line = line(Polarity.of(polarity).orElseThrow(), "monthly", readings, milestones);
    var why = Worsening.of(line).map(it -> String.join("; and ", it.why())).orElse(NOTHING);
    assertEquals(said, why);
  }

  @Test
  void a_count_that_runs_on_rises_always_and_is_held_against_its_milestones_alone() {
    var risen = line(Polarity.LOWER, "cumulative since 2026-01", "1 2 3", NOTHING);
    assertEquals(Optional.empty(), Worsening.of(risen));
    var over = line(Polarity.LOWER, "cumulative since 2026-01", "1 2 3", "2 2 2");
    assertEquals(
        List.of(
            "it met its milestone in February 2026 (2, promised 2) and did not in March 2026 (3,"
                + " promised 2)"),
        Worsening.of(over).orElseThrow().why());
  }

  @Test
  void both_reasons_are_given_with_the_name_of_the_measure() {
    assertEquals(
        "Plans in time: it got worse twice running: 50 in January 2026, then 49 in February 2026,"
            + " then 48 in March 2026; and it met its milestone in February 2026 (49, promised 49)"
            + " and did not in March 2026 (48, promised 49).",
        Worsening.of(line(Polarity.HIGHER, "monthly", "50 49 48", "- 49 49"))
            .orElseThrow()
            .words());
  }

  @Test
  void a_figure_that_was_known_before_its_month_was_over_is_passed_over() {
    var early = line(Polarity.HIGHER, "monthly", "50 49 48", NOTHING, LocalDate.of(2026, 3, 20));
    assertEquals(Optional.empty(), Worsening.of(early));
  }

  private static Tracker.Line line(
      Polarity polarity, String accumulates, String readings, String milestones) {
    return line(polarity, accumulates, readings, milestones, LocalDate.of(2026, 12, 1));
  }

  private static Tracker.Line line(
      Polarity polarity, String accumulates, String readings, String milestones, LocalDate known) {
    var measure = measure(polarity, accumulates);
    var kept = new TreeMap<ReportingPeriod, Kept>();
    var read = new TreeMap<ReportingPeriod, Reading>();
    each(
        readings,
        (month, it) -> {
          var one =
              new Kept(
                  measure.id(),
                  month,
                  it,
                  new Origin(Origin.Way.TYPED, ""),
                  "",
                  known.atStartOfDay(England.TIME).toInstant(),
                  1);
          kept.put(month, one);
          read.put(month, one.reading());
        });
    var promised = new TreeMap<ReportingPeriod, Promised>();
    var promises = new TreeMap<ReportingPeriod, Promise>();
    each(
        milestones,
        (month, it) -> {
          promised.put(
              month,
              new Promised(
                  measure.id(), Promised.Kind.MILESTONE, month, it, "", "", Instant.EPOCH, 1));
          promises.put(month, Tracker.Line.promise(measure, it));
        });
    return new Tracker.Line(
        NOWHERE,
        measure,
        Optional.empty(),
        "",
        promised,
        kept,
        Trajectory.of(promises),
        Readings.of(read));
  }

  private interface Put {
    void at(ReportingPeriod month, String text);
  }

  private static void each(String texts, Put put) {
    var month = YearMonth.of(2026, 1);
    for (var it : Stream.of(texts.strip().split(" ", -1)).toList()) {
      if (!it.equals(NOTHING)) {
        put.at(ReportingPeriod.month(month), it);
      }
      month = month.plusMonths(1);
    }
  }

  private static final Objective NOWHERE =
      new Objective(
          new ObjectiveId(new UUID(0, 0)),
          new PlanId(new UUID(0, 0)),
          "",
          0,
          "",
          "",
          new Objective.Standing(Objective.State.ACTIVE, Optional.empty(), ""));

  private static Definition measure(Polarity polarity, String accumulates) {
    return new Definition(
        MeasureId.fresh(),
        "plans-in-time",
        "Plans in time",
        "",
        "count",
        polarity,
        "month",
        accumulates,
        "not-stated",
        "",
        Optional.empty(),
        "",
        "",
        "",
        Optional.of(new BigDecimal("2")),
        "",
        "",
        Optional.empty(),
        FiguresFrom.PAPERS,
        "",
        "");
  }
}
