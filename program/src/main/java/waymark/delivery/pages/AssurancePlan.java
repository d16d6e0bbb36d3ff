package waymark.delivery.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.access.Audience;
import waymark.delivery.Assurance;
import waymark.delivery.AssuranceDue;
import waymark.delivery.AssuranceId;
import waymark.delivery.AssuranceTold;
import waymark.programme.Objective;
import waymark.programme.Plan;
import waymark.web.AsKnown;

/**
 * The assurance activities of a plan at a moment.
 *
 * @param told of each, the latest period first
 * @param day on which it is looked at, or as of which
 */
record AssurancePlan(
    Audience readers,
    Plan plan,
    AsKnown known,
    LocalDate day,
    List<Objective> objectives,
    List<Assurance> activities,
    Map<AssuranceId, List<AssuranceTold>> told) {

  AssurancePlan {
    objectives = List.copyOf(objectives);
    activities = List.copyOf(activities);
    told = Map.copyOf(told);
  }

  String path(String more) {
    return readers.at("/plans/" + plan.key() + more);
  }

  String page(String more) {
    return known.at(path(more));
  }

  Optional<Assurance> activity(String key) {
    return activities.stream().filter(it -> it.key().equals(key)).findFirst();
  }

  Optional<Objective> objective(Assurance it) {
    return it.objective()
        .flatMap(id -> objectives.stream().filter(one -> one.id().equals(id)).findFirst());
  }

  List<AssuranceTold> told(Assurance it) {
    return told.getOrDefault(it.id(), List.of());
  }

  Optional<AssuranceTold> latest(Assurance it) {
    return told(it).stream().findFirst();
  }

  /** When it is due; an activity that is no longer to come round is due on no day. */
  AssuranceDue due(Assurance it) {
    var due = AssuranceDue.of(it.cycle(), told(it), day);
    return it.ended() ? new AssuranceDue(due.last(), Optional.empty(), 0) : due;
  }
}
