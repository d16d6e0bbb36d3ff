package waymark.trajectory;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;
import waymark.kernel.England;
import waymark.kernel.KnownAt;
import waymark.measures.Definition;
import waymark.measures.Measures;
import waymark.programme.Objective;
import waymark.programme.Plan;
import waymark.programme.PlanId;
import waymark.programme.Programmes;

/** Puts together what a board sees of a plan at one moment; one query for each kind of fact. */
@Repository
public class Trackers {

  private final Programmes programmes;
  private final Measures measures;
  private final Trajectories trajectories;

  public Trackers(Programmes programmes, Measures measures, Trajectories trajectories) {
    this.programmes = programmes;
    this.measures = measures;
    this.trajectories = trajectories;
  }

  /** The plan as known at a moment. */
  public Tracker tracker(Plan plan, KnownAt at) {
    return Tracker.of(programmes.objectives(plan.id(), at), facts(at));
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

  private Tracker.Facts facts(KnownAt at) {
    return new Tracker.Facts(
        trajectories.placements(at).stream()
            .collect(
                Collectors.groupingBy(
                    Placement::objective,
                    Collectors.mapping(Placement::measure, Collectors.toList()))),
        measures.definitions(at).stream()
            .collect(Collectors.toMap(Definition::id, Function.identity())),
        trajectories.promises(at).stream().collect(Collectors.groupingBy(Promised::measure)),
        measures.readings(at),
        trajectories.baselines(at));
  }

  /** The days in England on which readings or promises became known, in order of time. */
  public List<LocalDate> days() {
    return Stream.concat(measures.knownFrom().stream(), trajectories.knownFrom().stream())
        .map(England::day)
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
