package waymark.governance;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.kernel.CountWords;
import waymark.kernel.KnownAt;
import waymark.programme.Plan;
import waymark.programme.Programmes;
import waymark.trajectory.Status;
import waymark.trajectory.Tracker;
import waymark.trajectory.Trackers;

/** Proposes the promises that were missed in the last period that was measured, plan by plan. */
@Component
@Order(5)
class MissedMilestones implements Proposes {

  private static final int NAMED = 5;

  private final Programmes programmes;
  private final Trackers trackers;

  MissedMilestones(Programmes programmes, Trackers trackers) {
    this.programmes = programmes;
    this.trackers = trackers;
  }

  @Override
  public List<Proposed> of(Next next) {
    var plans = programmes.plans(KnownAt.LATEST);
    var byPlan = trackers.trackers(plans, KnownAt.LATEST);
    var proposed = new ArrayList<Proposed>();
    for (var plan : plans) {
      var tracker = byPlan.get(plan.id());
      if (tracker != null) {
        proposed.addAll(of(plan, tracker));
      }
    }
    return proposed;
  }

  static List<Proposed> of(Plan plan, Tracker tracker) {
    var latest = tracker.latest();
    if (latest.isEmpty()) {
      return List.of();
    }
    var missed =
        tracker.lines().stream()
            .filter(it -> it.statusAt(latest.get()) instanceof Status.NotMet)
            .map(it -> it.measure().title())
            .distinct()
            .toList();
    return missed.isEmpty()
        ? List.of()
        : List.of(
            Proposed.open(
                "missed %s %s".formatted(plan.key(), latest.get().from()),
                "%s not met in %s"
                    .formatted(CountWords.of(missed.size(), "promise"), latest.get().inWords()),
                plan.title() + ": " + named(missed)));
  }

  /** The first few by their names; how many there are more. */
  static String named(List<String> all) {
    return all.size() <= NAMED
        ? CountWords.listed(all)
        : "%s and %d more".formatted(String.join(", ", all.subList(0, NAMED)), all.size() - NAMED);
  }
}
