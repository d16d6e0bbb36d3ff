package waymark.trajectory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import waymark.kernel.Direction;
import waymark.kernel.Figure;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.Written;
import waymark.measures.Definition;
import waymark.measures.Kept;
import waymark.measures.Polarity;
import waymark.measures.Reading;
import waymark.measures.Readings;
import waymark.programme.Objective;
import waymark.programme.ObjectiveId;
import waymark.programme.PlanId;

/**
 * A plan as its board sees it at one moment: its objectives, the measures under each, what was
 * promised for them and what was measured. Everything else about a plan's progress is worked out
 * from this, without a database.
 *
 * @param objectives in the order of the plan
 * @param lines in the order of the objectives and of the measures in each
 */
public record Tracker(List<Objective> objectives, List<Line> lines) {

  public Tracker {
    objectives = List.copyOf(objectives);
    lines = List.copyOf(lines);
  }

  /**
   * One measure in one place of the plan.
   *
   * @param target the final target as written; empty where none is set
   * @param milestones as written, by period
   * @param kept the readings by period
   */
  public record Line(
      Objective objective,
      Definition measure,
      Optional<Promised> target,
      TreeMap<ReportingPeriod, Promised> milestones,
      TreeMap<ReportingPeriod, Kept> kept,
      Reading statedBaseline) {

    /** The readings as rules take them. */
    public Readings readings() {
      var readings = new TreeMap<ReportingPeriod, Reading>();
      kept.forEach((period, it) -> readings.put(period, it.reading()));
      return new Readings(statedBaseline, readings);
    }

    /** The promises as rules take them. */
    public Trajectory trajectory() {
      var promises = new TreeMap<ReportingPeriod, Promise>();
      milestones.forEach((period, it) -> promises.put(period, promise(it.asWritten())));
      return Trajectory.of(promises);
    }

    /** What a target or milestone of this measure promises, as it is written. */
    public Promise promise(String asWritten) {
      var written = Written.of(asWritten);
      if (measure.polarity() == Polarity.NEAR && written instanceof Written.Exact(var it, _, _)) {
        return new Promise.Near(
            it, new Figure(measure.tolerance().orElse(java.math.BigDecimal.ZERO)));
      }
      return Promise.of(written, asWritten, better());
    }

    /**
     * Whether the milestone of that period is met. Where a plan sets a plain figure for a measure
     * that is neither better higher nor lower, the figure is one to reach.
     */
    public Status statusAt(ReportingPeriod period) {
      return trajectory().statusAt(period, readings());
    }

    private Direction better() {
      return measure.polarity() == Polarity.LOWER ? Direction.LOWER : Direction.HIGHER;
    }

    /** Whether anything definite was ever promised for it. */
    boolean promises() {
      return milestones.values().stream()
          .anyMatch(it -> !(promise(it.asWritten()) instanceof Promise.None));
    }

    boolean measured() {
      return kept.values().stream().anyMatch(it -> it.reading() instanceof Reading.Measured);
    }
  }

  /** Stands where a measure is looked at by itself. */
  static final Objective NOWHERE =
      new Objective(
          new ObjectiveId(new java.util.UUID(0, 0)),
          new PlanId(new java.util.UUID(0, 0)),
          "",
          0,
          "",
          "",
          new Objective.Standing(Objective.State.ACTIVE, Optional.empty(), ""));

  /** Puts a plan together; a measure without a definition by then is left out. */
  public static Tracker of(
      List<Objective> objectives,
      List<Placement> placements,
      List<Definition> definitions,
      List<Promised> promises,
      Map<waymark.measures.MeasureId, List<Kept>> readings,
      Map<waymark.measures.MeasureId, String> baselines) {
    var defined = new LinkedHashMap<waymark.measures.MeasureId, Definition>();
    definitions.forEach(it -> defined.put(it.id(), it));
    var lines = new ArrayList<Line>();
    for (var objective : objectives) {
      for (var placement : placements) {
        var definition = defined.get(placement.measure());
        if (placement.objective().equals(objective.id()) && definition != null) {
          lines.add(
              line(
                  objective,
                  definition,
                  promises,
                  readings.getOrDefault(placement.measure(), List.of()),
                  baselines.getOrDefault(placement.measure(), "")));
        }
      }
    }
    return new Tracker(objectives, lines);
  }

  static Line line(
      Objective objective,
      Definition definition,
      List<Promised> promises,
      List<Kept> readings,
      String baseline) {
    var milestones = new TreeMap<ReportingPeriod, Promised>();
    Optional<Promised> target = Optional.empty();
    for (var promise : promises) {
      if (promise.measure().equals(definition.id())) {
        switch (promise.kind()) {
          case MILESTONE -> milestones.put(promise.period(), promise);
          case FINAL -> target = Optional.of(promise);
        }
      }
    }
    var kept = new TreeMap<ReportingPeriod, Kept>();
    readings.forEach(it -> kept.put(it.period(), it));
    return new Line(
        objective, definition, target, milestones, kept, Reading.of(Written.of(baseline)));
  }

  /** The periods for which something definite was promised, in order of time. */
  public NavigableSet<ReportingPeriod> milestonePeriods() {
    var periods = new TreeSet<ReportingPeriod>();
    for (var line : lines) {
      line.milestones()
          .forEach((period, it) -> {
            if (!(line.promise(it.asWritten()) instanceof Promise.None)) {
              periods.add(period);
            }
          });
    }
    return periods;
  }

  /** The periods for which something was measured, in order of time. */
  public NavigableSet<ReportingPeriod> measuredPeriods() {
    var periods = new TreeSet<ReportingPeriod>();
    lines.forEach(it -> periods.addAll(it.kept().keySet()));
    return periods;
  }

  /** The last period with a promise of which something can be assessed: what the plan is at. */
  public Optional<ReportingPeriod> latest() {
    return milestonePeriods().descendingSet().stream()
        .filter(it -> rollup(it).met().denominator() > 0)
        .findFirst();
  }

  /** How many promises of that period were met; a measure counts once for every placement. */
  public Rollup rollup(ReportingPeriod period) {
    return Rollup.of(
        lines.stream()
            .map(it ->
                new Rollup.Judged(
                    Optional.of(it.objective().number()),
                    it.measure().title(),
                    it.statusAt(period)))
            .toList());
  }

  /** What was promised and has never been measured. */
  public List<Line> neverMeasured() {
    return lines.stream().filter(it -> it.promises() && !it.measured()).toList();
  }
}
