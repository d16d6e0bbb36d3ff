package waymark.trajectory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import waymark.kernel.Direction;
import waymark.kernel.Figure;
import waymark.kernel.Fraction;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.Written;
import waymark.measures.Reading;
import waymark.measures.Readings;
import waymark.trajectory.Rollup.Judged;
import waymark.trajectory.Rollup.LeftOut;

/** What a roll-up counts, and what it names as left out. */
class RollupTest {

  private static final ReportingPeriod OCTOBER = ReportingPeriod.month(2024, 10);
  private static final ReportingPeriod NOVEMBER = ReportingPeriod.month(2024, 11);

  @Test
  void it_counts_what_is_assessed_and_names_what_was_promised_and_not_measured() {
    var rollup =
        Rollup.of(
            List.of(
                judged("1", "plans in time", "75%", "15%"),
                judged("1", "annual reviews", "30%", ""),
                judged("1", "appeals", "N/A", "11"),
                judged("2", "sessions", ">6", "10"),
                judged("2", "trained", "35%", "TBC")));
    assertEquals(new Fraction(1, 2), rollup.met());
    assertEquals(Map.of("1", new Fraction(0, 1), "2", new Fraction(1, 1)), rollup.objectives());
    assertEquals(
        List.of(
            new LeftOut(Optional.of("1"), "annual reviews", Because.NOT_MEASURED),
            new LeftOut(Optional.of("2"), "trained", Because.TO_BE_CONFIRMED)),
        rollup.leftOut());
  }

  @Test
  void a_metric_counts_once_for_every_objective_that_it_stands_under() {
    var rollup =
        Rollup.of(
            List.of(judged("1", "appeals", "<12", "11"), judged("3", "appeals", "<12", "11")));
    assertEquals(new Fraction(2, 2), rollup.met());
  }

  @Test
  void without_placement_the_whole_is_counted_all_the_same() {
    var rollup =
        Rollup.of(
            List.of(
                new Judged(Optional.empty(), "plans in time", new Status.Met()),
                new Judged(Optional.empty(), "sessions", new Status.NotMet())));
    assertEquals(new Fraction(1, 2), rollup.met());
    assertEquals(Map.of(), rollup.objectives());
  }

  @Test
  void nothing_to_assess_is_nothing_of_nothing() {
    assertEquals(new Fraction(0, 0), Rollup.of(List.of()).met());
  }

  @Test
  void a_month_without_a_milestone_is_never_judged_on_the_last_one() {
    var milestones = new TreeMap<ReportingPeriod, Promise>();
    milestones.put(OCTOBER, new Promise.AtLeast(Figure.of("37")));
    var readings = new TreeMap<ReportingPeriod, Reading>();
    readings.put(OCTOBER, Reading.measured("15"));
    readings.put(NOVEMBER, Reading.measured("15"));
    var trajectory = Trajectory.of(milestones);
    assertEquals(new Status.NotMet(), trajectory.statusAt(OCTOBER, Readings.of(readings)));
    assertEquals(
        new Status.NotAssessed(Because.NO_PROMISE),
        trajectory.statusAt(NOVEMBER, Readings.of(readings)));
  }

  @Test
  void the_first_reading_of_a_series_has_no_baseline_and_the_second_has_the_first() {
    var promise = Promise.of(Written.of("Higher"), "Higher", Direction.HIGHER);
    var milestones =
        new TreeMap<ReportingPeriod, Promise>(Map.of(OCTOBER, promise, NOVEMBER, promise));
    var readings =
        Readings.of(
            new TreeMap<>(Map.of(OCTOBER, Reading.measured("5"), NOVEMBER, Reading.measured("6"))));
    var trajectory = Trajectory.of(milestones);
    assertEquals(
        new Status.NotAssessed(Because.NO_BASELINE), trajectory.statusAt(OCTOBER, readings));
    assertEquals(new Status.Met(), trajectory.statusAt(NOVEMBER, readings));
  }

  private static Judged judged(String objective, String metric, String milestone, String actual) {
    var promise = Promise.of(Written.of(milestone), milestone, Direction.HIGHER);
    return new Judged(
        Optional.of(objective),
        metric,
        Status.of(promise, Reading.of(Written.of(actual)), new Reading.Missing()));
  }
}
