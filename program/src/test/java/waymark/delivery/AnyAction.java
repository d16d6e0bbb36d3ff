package waymark.delivery;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import waymark.programme.ObjectiveId;
import waymark.programme.PlanId;

/** Actions of a plan that a test makes up. */
public final class AnyAction {

  static final PlanId PLAN = new PlanId(id("plan"));
  static final PlanId NO_PLAN = new PlanId(id("another plan"));
  static final ObjectiveId ONE = new ObjectiveId(id("objective 1"));
  static final ObjectiveId TWO = new ObjectiveId(id("objective 2"));

  private AnyAction() {}

  static UUID id(String of) {
    return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
  }

  public static Action action(String reference, ActionState state, String due) {
    return action(reference, PLAN, state, due);
  }

  static Action action(String reference, PlanId plan) {
    return action(reference, plan, ActionState.ON_TRACK, "");
  }

  private static Action action(String reference, PlanId plan, ActionState state, String due) {
    return new Action(
        new ActionId(id(reference)),
        plan,
        reference.toLowerCase(Locale.ROOT).replace('.', '-'),
        reference,
        "What " + reference + " is about",
        Action.Standing.of(state),
        new Due.NotStated(),
        Due.of(due),
        "",
        "",
        Action.Means.NOT_STATED,
        "",
        Action.Lineage.NONE,
        "");
  }

  /** Under objective 1, led by the Head of SEND. */
  public static ActionLine line(String reference, ActionState state, String due) {
    var action = action(reference, state, due);
    return new ActionLine(action, List.of(ActionLead.of(action.id(), ONE, "Head of SEND")));
  }

  /** Told differently under objectives 1 and 2, and led by others. */
  static ActionLine differing(String reference, ActionState one, ActionState two) {
    var action = action(reference, ActionState.NOT_STATED, "2025-03");
    return new ActionLine(
        action,
        List.of(
            new ActionLead(action.id(), ONE, "Head of SEND", Optional.of(one), ""),
            new ActionLead(action.id(), TWO, "Clerk", Optional.of(two), "")));
  }
}
