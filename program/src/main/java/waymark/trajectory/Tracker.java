package waymark.trajectory;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import waymark.kernel.Direction;
import waymark.kernel.Figure;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.Written;
import waymark.measures.Definition;
import waymark.measures.Kept;
import waymark.measures.MeasureId;
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
   * One measure in one place of the plan. What its cells mean is worked out once, when it is made.
   *
   * @param target the final target as written; empty where none is set
   * @param baseline as written, where one is stated without a date; may be empty
   * @param milestones as written, by period
   * @param kept the readings as written, by period
   * @param trajectory the milestones as rules take them
   * @param readings the readings as rules take them
   */
  public record Line(
      Objective objective,
      Definition measure,
      Optional<Promised> target,
      String baseline,
      NavigableMap<ReportingPeriod, Promised> milestones,
      NavigableMap<ReportingPeriod, Kept> kept,
      Trajectory trajectory,
      Readings readings) {

    public Line {
      milestones = Collections.unmodifiableNavigableMap(new TreeMap<>(milestones));
      kept = Collections.unmodifiableNavigableMap(new TreeMap<>(kept));
    }

    /**
     * What a target or milestone of a measure promises, as it is written. A plain figure is a floor
     * where higher is better and a ceiling where lower is; for a measure that is neither it says no
     * direction, while {@code >6} or {@code Lower} says its own.
     */
    public static Promise promise(Definition measure, String asWritten) {
      var written = Written.of(asWritten);
      if (written instanceof Written.Exact(var figure, _, _)) {
        return plain(measure, figure);
      }
      return Promise.of(written, asWritten, Direction.HIGHER); // which says its own direction
    }

    private static Promise plain(Definition measure, Figure figure) {
      return switch (measure.polarity()) {
        case HIGHER -> new Promise.AtLeast(figure);
        case LOWER -> new Promise.AtMost(figure);
        case NEAR ->
            new Promise.Near(figure, new Figure(measure.tolerance().orElse(BigDecimal.ZERO)));
        case NEUTRAL -> new Promise.Undirected(figure);
      };
    }

    /** What the final target promises; nothing where none is set. */
    public Promise finalPromise() {
      return target.map(it -> promise(measure, it.asWritten())).orElse(new Promise.None(""));
    }

    /** Whether something definite was promised for exactly that period. */
    public boolean promisesAt(ReportingPeriod period) {
      return !(trajectory.at(period) instanceof Promise.None);
    }

    /** Whether the milestone of that period is met. */
    public Status statusAt(ReportingPeriod period) {
      return trajectory.statusAt(period, readings);
    }

    /**
     * How the milestone of a period would be judged by another reading than the one that counts.
     */
    public Status statusBy(Reading reading, ReportingPeriod period) {
      var instead = new TreeMap<>(readings.byPeriod());
      instead.put(period, reading);
      return trajectory.statusAt(period, new Readings(readings.stated(), instead));
    }

    /** Whether anything definite was ever promised for it. */
    boolean promises() {
      return milestones.keySet().stream().anyMatch(this::promisesAt);
    }

    /** Whether the measure has figures, all of them for periods before that one. */
    boolean isToCome(ReportingPeriod period) {
      return !kept.isEmpty() && !period.from().isBefore(kept.lastKey().until());
    }

    boolean measured() {
      return readings.byPeriod().values().stream().anyMatch(Reading.Measured.class::isInstance);
    }
  }

  /** Stands where a measure is looked at by itself. */
  static final Objective NOWHERE =
      new Objective(
          new ObjectiveId(new UUID(0, 0)),
          new PlanId(new UUID(0, 0)),
          "",
          0,
          "",
          "",
          new Objective.Standing(Objective.State.ACTIVE, Optional.empty(), ""));

  /** Puts a plan together; a measure without a definition by then is left out. */
  static Tracker of(List<Objective> objectives, Facts facts) {
    var lines =
        objectives.stream()
            .flatMap(objective ->
                facts.placements().getOrDefault(objective.id(), List.of()).stream()
                    .flatMap(it -> Optional.ofNullable(facts.definitions().get(it)).stream())
                    .map(it -> line(objective, it, facts)))
            .toList();
    return new Tracker(objectives, lines);
  }

  /** What is known of measures at one moment, by measure; placements by objective, in its order. */
  record Facts(
      Map<ObjectiveId, List<MeasureId>> placements,
      Map<MeasureId, Definition> definitions,
      Map<MeasureId, List<Promised>> promises,
      Map<MeasureId, List<Kept>> readings,
      Map<MeasureId, String> baselines) {}

  static Line line(Objective objective, Definition definition, Facts facts) {
    var milestones = new TreeMap<ReportingPeriod, Promised>();
    var promises = new TreeMap<ReportingPeriod, Promise>();
    Optional<Promised> target = Optional.empty();
    for (var promised : facts.promises().getOrDefault(definition.id(), List.of())) {
      switch (promised.kind()) {
        case MILESTONE -> {
          milestones.put(promised.period(), promised);
          promises.put(promised.period(), Line.promise(definition, promised.asWritten()));
        }
        case FINAL -> target = Optional.of(promised);
      }
    }
    var kept = new TreeMap<ReportingPeriod, Kept>();
    var readings = new TreeMap<ReportingPeriod, Reading>();
    for (var it : facts.readings().getOrDefault(definition.id(), List.of())) {
      kept.put(it.period(), it);
      readings.put(it.period(), it.reading());
    }
    var baseline = facts.baselines().getOrDefault(definition.id(), "");
    return new Line(
        objective,
        definition,
        target,
        baseline,
        milestones,
        kept,
        Trajectory.of(promises),
        new Readings(Reading.of(Written.of(baseline)), readings));
  }

  /** The periods for which something definite was promised, in order of time. */
  public NavigableSet<ReportingPeriod> milestonePeriods() {
    var periods = new TreeSet<ReportingPeriod>();
    for (var line : lines) {
      line.milestones().keySet().stream().filter(line::promisesAt).forEach(periods::add);
    }
    return periods;
  }

  /** The periods for which something was measured, in order of time. */
  public NavigableSet<ReportingPeriod> measuredPeriods() {
    var periods = new TreeSet<ReportingPeriod>();
    lines.forEach(it -> periods.addAll(it.kept().keySet()));
    return periods;
  }

  /**
   * The periods with a promise that are due: something was measured for them, or for a later one.
   */
  public NavigableSet<ReportingPeriod> due() {
    var measured = measuredPeriods();
    var due = milestonePeriods();
    due.removeIf(it -> measured.isEmpty() || !it.from().isBefore(measured.last().until()));
    return due;
  }

  /** The periods with a promise that are still to come. */
  public NavigableSet<ReportingPeriod> toCome() {
    var toCome = milestonePeriods();
    toCome.removeAll(due());
    return toCome;
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
