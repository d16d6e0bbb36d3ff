package waymark.delivery;

import java.util.Optional;
import waymark.programme.ObjectiveId;

/**
 * An objective that an action serves, and who leads the action there.
 *
 * @param role the post that leads it, as written; empty where none is stated
 * @param otherwise the state under this objective, only where a paper gives the action different
 *     states under different objectives
 * @param asWritten that state in the words of the paper
 */
public record ActionLead(
    ActionId action,
    ObjectiveId objective,
    String role,
    Optional<ActionState> otherwise,
    String asWritten) {

  public static ActionLead of(ActionId action, ObjectiveId objective, String role) {
    return new ActionLead(action, objective, role, Optional.empty(), "");
  }
}
