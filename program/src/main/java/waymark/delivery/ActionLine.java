package waymark.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import waymark.programme.ObjectiveId;

/** An action with the objectives that it serves, in the order of the plan. */
public record ActionLine(Action action, List<ActionLead> leads) {

  public ActionLine {
    leads = List.copyOf(leads);
  }

  public ActionId id() {
    return action.id();
  }

  /** The states that are told of it: one, unless papers tell it differently by objective. */
  public Set<ActionState> states() {
    var states = new TreeSet<ActionState>();
    leads.forEach(it -> it.otherwise().ifPresent(states::add));
    if (states.isEmpty()) {
      states.add(action.state());
    }
    return states;
  }

  /** Whether it stands differently under different objectives; neither is taken for the other. */
  public boolean statesConflict() {
    return states().size() > 1;
  }

  /** Whether different posts lead it under different objectives; one that is not stated is none. */
  public boolean leadsConflict() {
    return leads.stream().map(ActionLead::role).filter(it -> !it.isEmpty()).distinct().count() > 1;
  }

  /** Overdue where at least one objective still waits for it. */
  public boolean overdue(LocalDate today) {
    return action.overdue(today) && !states().equals(Set.of(ActionState.COMPLETE));
  }

  public Optional<ActionLead> under(ObjectiveId objective) {
    return leads.stream().filter(it -> it.objective().equals(objective)).findFirst();
  }
}
