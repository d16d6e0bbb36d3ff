package waymark.trajectory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import waymark.kernel.England;
import waymark.kernel.KnownAt;
import waymark.ledger.Look;
import waymark.measures.Definition;
import waymark.measures.MeasureId;
import waymark.measures.Measures;
import waymark.programme.Objective;
import waymark.programme.ObjectiveId;
import waymark.programme.Plan;
import waymark.programme.PlanId;
import waymark.programme.Programmes;
import waymark.web.AsKnown;

/** Puts together what a board sees of a plan at one moment; one query for each kind of fact. */
@Repository
public class Trackers {

  /** As many as are offered on a page, and the one before them. */
  private static final int LATEST_DAYS = KnownAtForm.MOST + 1;

  private final Programmes programmes;
  private final Measures measures;
  private final Trajectories trajectories;

  public Trackers(Programmes programmes, Measures measures, Trajectories trajectories) {
    this.programmes = programmes;
    this.measures = measures;
    this.trajectories = trajectories;
  }

  /** The plan as known at a moment: two looks, as the first says what the second asks about. */
  public Tracker tracker(Plan plan, KnownAt at) {
    var look = programmes.look();
    var objectives = programmes.objectives(plan.id(), at, look);
    var placements = trajectories.placements(at, look);
    look.take();
    return tracker(objectives.rows(), placements.rows(), at);
  }

  /**
   * What a page of one plan asks first: it can be asked by the name that the plan has in addresses.
   */
  final class First {

    private final AsKnown known;
    private final Look look = programmes.look();
    private final Look.Answer<Plan> plan;
    private final Look.Answer<Objective> objectives;
    private final Look.Answer<Placement> placements;
    private final List<Look.Answer<Instant>> days;

    private First(String plan, AsKnown known) {
      var at = known.moment();
      this.known = known;
      this.plan = programmes.plan(plan, at, look);
      this.objectives = programmes.objectives(plan, at, look);
      this.placements = trajectories.placements(at, look);
      this.days = askDays(known.day(), look);
    }

    Look look() {
      return look;
    }

    Optional<Plan> plan() {
      return plan.first();
    }

    /** The plan with its figures, which are asked for now. */
    Tracker tracker() {
      return Trackers.this.tracker(objectives.rows(), placements.rows(), known.moment());
    }

    List<LocalDate> days() {
      return Trackers.days(days);
    }
  }

  First first(String plan, AsKnown known) {
    return new First(plan, known);
  }

  private Tracker tracker(List<Objective> objectives, List<Placement> all, KnownAt at) {
    var plan = objectives.stream().map(Objective::id).collect(Collectors.toSet());
    var placements = all.stream().filter(it -> plan.contains(it.objective())).toList();
    var placed = placements.stream().map(Placement::measure).collect(Collectors.toSet());
    var look = programmes.look();
    var definitions = measures.definitions(placed, at, look);
    var promises = trajectories.promises(placed, at, look);
    var readings = measures.readings(placed, at, look);
    var baselines = trajectories.baselines(at, look);
    look.take();
    return Tracker.of(
        objectives,
        new Tracker.Facts(
            byObjective(placements),
            byId(definitions.rows()),
            promises.rows().stream().collect(Collectors.groupingBy(Promised::measure)),
            Measures.byMeasure(readings.rows()),
            Trajectories.byMeasure(baselines.rows())));
  }

  /** Several plans as known at a moment, with no more queries than for one. */
  public Map<PlanId, Tracker> trackers(List<Plan> plans, KnownAt at) {
    var facts = facts(at);
    var objectives =
        programmes.objectives(at).stream().collect(Collectors.groupingBy(Objective::plan));
    var trackers = new LinkedHashMap<PlanId, Tracker>();
    for (var plan : plans) {
      trackers.put(plan.id(), Tracker.of(objectives.getOrDefault(plan.id(), List.of()), facts));
    }
    return trackers;
  }

  /** Every measure by itself, wherever it is placed, with no more queries than for one plan. */
  public Map<MeasureId, Tracker.Line> lines(KnownAt at) {
    var facts = facts(at);
    return facts.definitions().values().stream()
        .collect(Collectors.toMap(Definition::id, it -> Tracker.line(Tracker.NOWHERE, it, facts)));
  }

  private Tracker.Facts facts(KnownAt at) {
    return new Tracker.Facts(
        byObjective(trajectories.placements(at)),
        byId(measures.definitions(at)),
        trajectories.promises(at).stream().collect(Collectors.groupingBy(Promised::measure)),
        measures.readings(at),
        trajectories.baselines(at));
  }

  private static Map<ObjectiveId, List<MeasureId>> byObjective(List<Placement> placements) {
    return placements.stream()
        .collect(
            Collectors.groupingBy(
                Placement::objective, Collectors.mapping(Placement::measure, Collectors.toList())));
  }

  private static Map<MeasureId, Definition> byId(List<Definition> definitions) {
    return definitions.stream().collect(Collectors.toMap(Definition::id, Function.identity()));
  }

  /**
   * Days in England on which readings or promises became known, in order of time: the latest, and
   * the last two until the day that is shown. There may be thousands before.
   */
  public List<LocalDate> days(Optional<LocalDate> shown) {
    var look = programmes.look();
    var days = askDays(shown, look);
    look.take();
    return days(days);
  }

  private List<Look.Answer<Instant>> askDays(Optional<LocalDate> shown, Look look) {
    var answers = new ArrayList<Look.Answer<Instant>>();
    answers.add(measures.knownFrom(OffsetDateTime.MAX, LATEST_DAYS, look));
    answers.add(trajectories.knownFrom(OffsetDateTime.MAX, LATEST_DAYS, look));
    shown.ifPresent(it -> {
      var next = it.plusDays(1).atStartOfDay(England.TIME).toOffsetDateTime();
      answers.add(measures.knownFrom(next, 2, look));
      answers.add(trajectories.knownFrom(next, 2, look));
    });
    return answers;
  }

  private static List<LocalDate> days(List<Look.Answer<Instant>> answers) {
    return answers.stream()
        .flatMap(it -> it.rows().stream())
        .map(it -> England.day(it))
        .distinct()
        .sorted()
        .toList();
  }

  /** One measure by itself, wherever it is placed, or nowhere. */
  public Tracker.Line line(Definition measure, KnownAt at) {
    var id = measure.id();
    return Tracker.line(
        Tracker.NOWHERE,
        measure,
        new Tracker.Facts(
            Map.of(),
            Map.of(),
            Map.of(id, trajectories.promises(id, at)),
            Map.of(id, measures.readings(id, at)),
            trajectories.baselines(at)));
  }
}
