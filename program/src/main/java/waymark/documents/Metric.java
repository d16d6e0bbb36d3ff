package waymark.documents;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import waymark.kernel.Direction;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.Unit;
import waymark.measures.Accumulation;
import waymark.measures.Reading;
import waymark.measures.Readings;
import waymark.trajectory.Promise;
import waymark.trajectory.Status;
import waymark.trajectory.Trajectory;

/**
 * One row of a metric table: what a paper promises and measures for one metric in one place of the
 * plan. The same metric under two objectives is two of these.
 *
 * @param where for example {@code table 4, row 7}
 * @param objective the objective it stands under; empty where the paper does not say
 * @param better which way is better; empty where nothing is promised and nothing tells
 * @param target what is promised for the end of the plan
 * @param baseline a baseline that is stated without a date; a dated one is a reading
 * @param readings by period, every cell of a column of readings, blank ones too
 * @param milestones by period, every cell of a milestone column; blank ones promise nothing
 */
public record Metric(
    String where,
    Optional<Objective> objective,
    String name,
    Unit unit,
    Optional<Better> better,
    Stated<Promise> target,
    Stated<Reading> baseline,
    NavigableMap<ReportingPeriod, Stated<Reading>> readings,
    NavigableMap<ReportingPeriod, Stated<Promise>> milestones) {

  public Metric {
    readings = Collections.unmodifiableNavigableMap(new TreeMap<>(readings));
    milestones = Collections.unmodifiableNavigableMap(new TreeMap<>(milestones));
  }

  /** Which way is better, and what says so. */
  public record Better(Direction direction, From from) {}

  /** What a direction was taken from, the firmest first. */
  public enum From {
    /** A column of its own says it. */
    COLUMN("column"),
    /**
     * The target says it ({@code Lower}, {@code >8}, {@code 100%}), or lies away from the baseline.
     */
    TARGET("target"),
    /** A milestone says it: {@code <6}. */
    MILESTONE("milestone"),
    /** The name says it: {@code Reduction in ...}. */
    NAME("name"),
    /** Nothing says it; most measures of a plan are to rise. */
    GUESS("guess");

    private final String word;

    From(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  public Readings series() {
    var series = new TreeMap<ReportingPeriod, Reading>();
    readings.forEach((period, stated) -> series.put(period, stated.means()));
    return new Readings(baseline.means(), series);
  }

  public Trajectory trajectory() {
    var promises = new TreeMap<ReportingPeriod, Promise>();
    milestones.forEach((period, stated) -> promises.put(period, stated.means()));
    return new Trajectory(promises);
  }

  public Status statusAt(ReportingPeriod period) {
    return trajectory().statusAt(period, series());
  }

  /** How its readings add up, where its name says so. */
  public Optional<Accumulation> accumulation() {
    return readings.isEmpty()
        ? Optional.empty()
        : Accumulation.saidBy(name, readings.firstKey().firstMonth());
  }

  /** The periods that the paper shows for this metric, blank cells included. */
  public TreeSet<ReportingPeriod> periods() {
    var periods = new TreeSet<>(readings.keySet());
    periods.addAll(milestones.keySet());
    return periods;
  }

  /** The same metric with the readings of periods that ran on a day marked as provisional. */
  Metric asOf(LocalDate issued) {
    var known = new TreeMap<ReportingPeriod, Stated<Reading>>();
    readings.forEach((period, stated) ->
        known.put(
            period,
            period.runsOn(issued)
                ? new Stated<>(stated.asWritten(), stated.means().provisional())
                : stated));
    return new Metric(where, objective, name, unit, better, target, baseline, known, milestones);
  }

  /** The same metric in its place of the plan, where another paper states it. */
  public Metric under(Objective placed) {
    return new Metric(
        where, Optional.of(placed), name, unit, better, target, baseline, readings, milestones);
  }
}
