package waymark.trajectory;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;
import waymark.kernel.KnownAt;
import waymark.measures.Definition;
import waymark.measures.Measures;
import waymark.programme.Plan;
import waymark.programme.Programmes;

/** Puts together what a board sees of a plan at one moment; one query for each kind of fact. */
@Repository
public class Trackers {

  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

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
    return Tracker.of(
        programmes.objectives(plan.id(), at),
        trajectories.placements(at),
        measures.definitions(at),
        trajectories.promises(at),
        measures.readings(at),
        trajectories.baselines(at));
  }

  /** The days in England on which readings or promises became known, in order of time. */
  public List<LocalDate> days() {
    return Stream.concat(measures.knownFrom().stream(), trajectories.knownFrom().stream())
        .map(it -> LocalDate.ofInstant(it, ENGLAND))
        .distinct()
        .sorted()
        .toList();
  }

  /** One measure by itself, wherever it is placed, or nowhere. */
  public Tracker.Line line(Definition measure, KnownAt at) {
    return Tracker.line(
        Tracker.NOWHERE,
        measure,
        trajectories.promises(at),
        measures.readings(measure.id(), at),
        trajectories.baselines(at).getOrDefault(measure.id(), ""));
  }
}
