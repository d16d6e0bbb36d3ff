package waymark.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import waymark.kernel.England;
import waymark.kernel.KnownAt;
import waymark.kernel.ReportingPeriod;
import waymark.measures.Definition;
import waymark.measures.Kept;
import waymark.measures.MeasureId;
import waymark.measures.Measures;
import waymark.measures.ReportedFigures;
import waymark.programme.Objective;
import waymark.programme.ObjectiveId;
import waymark.programme.PlanId;
import waymark.programme.Programmes;
import waymark.trajectory.Placement;
import waymark.trajectory.Promised;
import waymark.trajectory.Trajectories;

/**
 * What the area in whose transaction this runs holds that a paper is compared with: as many
 * questions however many measures and papers there are.
 */
@Repository
class Holdings {

  private final Programmes programmes;
  private final Measures measures;
  private final ReportedFigures reported;
  private final Trajectories trajectories;
  private final DeliveryHoldings deliveries;
  private final AcceptedPapers papers;

  Holdings(
      Programmes programmes,
      Measures measures,
      ReportedFigures reported,
      Trajectories trajectories,
      DeliveryHoldings deliveries,
      AcceptedPapers papers) {
    this.programmes = programmes;
    this.measures = measures;
    this.reported = reported;
    this.trajectories = trajectories;
    this.deliveries = deliveries;
    this.papers = papers;
  }

  /**
   * What is held, what later papers say of it, all papers, and how the plan stands on the day of
   * its next later paper.
   */
  record All(Held held, LaterPapers later, List<AcceptedPaper> papers, Then then) {}

  /**
   * What is held on a day.
   *
   * @param day the paper's day of issue; today where nobody said
   */
  All on(Optional<LocalDate> day, Optional<PlanId> ofPlan) {
    var at = day.map(it -> KnownAt.on(England.start(it))).orElse(KnownAt.LATEST);
    var all = papers.papers(KnownAt.LATEST);
    var later = later(day, all);
    var plan =
        ofPlan.flatMap(id ->
            programmes.plans(KnownAt.LATEST).stream().filter(it -> it.id().equals(id)).findFirst());
    var objectives = new Objectives(plan.map(it -> it.id()), at);
    var ofThePlan =
        all.stream().filter(it -> ofPlan.isPresent() && it.plan().equals(ofPlan)).toList();
    return new All(
        new Held(
            programmes.area(KnownAt.LATEST),
            programmes.area(at).isPresent(),
            plan,
            plan.filter(it -> planKnown(it.id(), at)).isPresent(),
            List.copyOf(objectives.all.values()),
            objectives.known,
            lines(at, later),
            objectives.placements(at),
            objectives.placedLater(at),
            papers.remembered(),
            ofThePlan.stream()
                .map(it -> new Held.Paper(it.key(), it.title(), it.issued(), it.places()))
                .toList(),
            plan.map(it -> deliveries.on(it.id(), day, at)).orElse(HeldDelivery.NOTHING)),
        later,
        all,
        ofPlan
            .flatMap(id ->
                later.papers().stream()
                    .filter(it -> it.plan().equals(ofPlan))
                    .findFirst()
                    .map(it -> on(it, id)))
            .orElse(new Then(List.of(), List.of())));
  }

  /** All papers that were accepted, the oldest first. */
  List<AcceptedPaper> papers() {
    return papers.papers(KnownAt.LATEST);
  }

  private boolean planKnown(PlanId plan, KnownAt at) {
    return programmes.plans(at).stream().anyMatch(it -> it.id().equals(plan));
  }

  private LaterPapers later(Optional<LocalDate> day, List<AcceptedPaper> all) {
    var later = all.stream().filter(it -> day.filter(it.issued()::isAfter).isPresent()).toList();
    if (later.isEmpty()) {
      return LaterPapers.NONE;
    }
    var start = England.start(day.orElseThrow());
    return new LaterPapers(
        later,
        reported.by(later.stream().map(AcceptedPaper::key).toList()),
        papers.promised(later.stream().map(AcceptedPaper::id).toList(), KnownAt.LATEST),
        new LaterPapers.FirstFacts(
            measures.firstKnownAfter(start),
            trajectories.firstKnownAfter(start),
            trajectories.baselineFirstKnownAfter(start)));
  }

  /** The objectives of a plan, as known at a moment or since, and what stands under them. */
  private final class Objectives {

    private final Map<ObjectiveId, Objective> all = new LinkedHashMap<>();
    private final Set<ObjectiveId> known;

    private Objectives(Optional<PlanId> plan, KnownAt at) {
      plan.ifPresent(id -> programmes.objectives(id, at).forEach(it -> all.put(it.id(), it)));
      known = Set.copyOf(all.keySet());
      plan.ifPresent(id ->
          programmes.objectives(id, KnownAt.LATEST).forEach(it -> all.putIfAbsent(it.id(), it)));
    }

    private List<Placement> placements(KnownAt at) {
      return trajectories.placements(at).stream()
          .filter(it -> all.containsKey(it.objective()))
          .toList();
    }

    private List<Placement> placedLater(KnownAt at) {
      var placed = placements(at).stream().map(Placement::measure).collect(Collectors.toSet());
      return placements(KnownAt.LATEST).stream()
          .filter(it -> !placed.contains(it.measure()))
          .toList();
    }
  }

  private Map<MeasureId, Held.Line> lines(KnownAt at, LaterPapers later) {
    var defined = byId(measures.definitions(at));
    var definitions = byId(measures.definitions(KnownAt.LATEST));
    definitions.putAll(defined);
    var names = papers.names();
    var readings = measures.readings(at);
    var promises = byMeasure(trajectories.promises(at));
    var baselines = trajectories.baselines(at);
    var now = at.latest() ? Map.<MeasureId, Map<CellKey, String>>of() : now(at.known(), later);
    var lines = new HashMap<MeasureId, Held.Line>();
    definitions.forEach((id, definition) ->
        lines.put(
            id,
            new Held.Line(
                definition,
                defined.containsKey(id),
                names.getOrDefault(id, Set.of()),
                byPeriod(readings.getOrDefault(id, List.of())),
                promises.getOrDefault(id, List.of()),
                baselines.getOrDefault(id, ""),
                now.getOrDefault(id, Map.of()))));
    return lines;
  }

  private static Map<MeasureId, Definition> byId(Collection<Definition> definitions) {
    return definitions.stream()
        .collect(
            Collectors.toMap(Definition::id, Function.identity(), (one, _) -> one, HashMap::new));
  }

  private static Map<MeasureId, List<Promised>> byMeasure(List<Promised> promises) {
    return promises.stream().collect(Collectors.groupingBy(Promised::measure));
  }

  private static NavigableMap<ReportingPeriod, Kept> byPeriod(List<Kept> readings) {
    var byPeriod = new TreeMap<ReportingPeriod, Kept>();
    readings.forEach(it -> byPeriod.put(it.period(), it));
    return byPeriod;
  }

  /** What stands today where it is known later than the paper's day. */
  private Map<MeasureId, Map<CellKey, String>> now(Instant day, LaterPapers later) {
    var now = new HashMap<MeasureId, Map<CellKey, String>>();
    later
        .last()
        .forEach(
            (cell, it) -> put(now, cell.measure(), cell.kind(), cell.period(), it.asWritten()));
    measures.readings(KnownAt.LATEST).values().stream()
        .flatMap(List::stream)
        .filter(it -> it.knownFrom().isAfter(day))
        .forEach(it -> put(now, it.measure(), CellKey.Kind.READING, it.period(), it.asWritten()));
    trajectories.promises(KnownAt.LATEST).stream()
        .filter(it -> it.knownFrom().isAfter(day))
        .forEach(it ->
            put(
                now,
                it.measure(),
                it.kind() == Promised.Kind.FINAL ? CellKey.Kind.TARGET : CellKey.Kind.MILESTONE,
                it.period(),
                it.asWritten()));
    return now;
  }

  private static void put(
      Map<MeasureId, Map<CellKey, String>> now,
      MeasureId measure,
      CellKey.Kind kind,
      ReportingPeriod period,
      String asWritten) {
    now.computeIfAbsent(measure, _ -> new HashMap<>())
        .put(new CellKey("", kind, period), asWritten);
  }

  /** How the plan stood on the day of its next later paper, before the older one came. */
  record Then(List<Objective> objectives, List<Placement> placements) {}

  private Then on(AcceptedPaper paper, PlanId plan) {
    var at = KnownAt.on(England.start(paper.issued()));
    var objectives = programmes.objectives(plan, at);
    var ids = objectives.stream().map(Objective::id).collect(Collectors.toSet());
    return new Then(
        new ArrayList<>(objectives),
        trajectories.placements(at).stream().filter(it -> ids.contains(it.objective())).toList());
  }
}
