package waymark.delivery;

import java.util.Collection;
import java.util.Optional;

/** Whether one action may be merged into another; why not, as whoever asks is told. */
public final class Merging {

  private Merging() {}

  /**
   * What stands against it; empty where nothing does.
   *
   * <p>Into an action that was merged itself nothing goes: its own place was taken by another. An
   * action that others were merged into may be merged, and takes them along, so that no way ever
   * leads back to where it began.
   *
   * @param all actions of the plan
   */
  public static Optional<String> against(Action from, Action into, Collection<Action> all) {
    if (from.id().equals(into.id())) {
      return Optional.of("An action cannot be merged into itself");
    }
    if (!from.plan().equals(into.plan())) {
      return Optional.of("%s is in another plan".formatted(into.sign()));
    }
    if (from.state() == ActionState.MERGED) {
      return Optional.of("%s was merged into %s already".formatted(from.sign(), target(from, all)));
    }
    return switch (into.state()) {
      case MERGED ->
          Optional.of(
              "%s was itself merged into %s. Merge into that one"
                  .formatted(into.sign(), target(into, all)));
      case WITHDRAWN -> Optional.of("%s was withdrawn".formatted(into.sign()));
      case NOT_STARTED, ON_TRACK, AT_RISK, BEHIND, COMPLETE, NOT_STATED -> Optional.empty();
    };
  }

  private static String target(Action merged, Collection<Action> all) {
    return merged
        .lineage()
        .into()
        .flatMap(id -> all.stream().filter(it -> it.id().equals(id)).findFirst())
        .map(Action::sign)
        .orElse("another");
  }
}
