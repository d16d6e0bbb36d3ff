package waymark.delivery;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import waymark.programme.PlanId;

/** What the rows of a paper say of one action, and what it is by them. */
record ToldAction(List<StatedAction> rows) {

  ToldAction {
    rows = List.copyOf(rows);
  }

  String title() {
    return first(StatedAction::title);
  }

  /** Whether its rows give it different states; then it has none of its own. */
  boolean differ() {
    return rows.stream().map(StatedAction::state).distinct().count() > 1;
  }

  /** Whether it says anything of the state, be it unclear. */
  boolean saysState() {
    return rows.stream().anyMatch(it -> !it.stateAsWritten().isBlank());
  }

  Due due() {
    return Due.of(first(StatedAction::due));
  }

  String barriers() {
    return first(StatedAction::barriers);
  }

  /** What the first row says that says anything. */
  private String first(Function<StatedAction, String> said) {
    return rows.stream().map(said).filter(it -> !it.isBlank()).findFirst().orElse("");
  }

  /** A lead that the paper does not show: a state that it no longer tells apart is gone. */
  ActionLead alike(ActionLead before) {
    return saysState() && !differ()
        ? ActionLead.of(before.action(), before.objective(), before.role())
        : before;
  }

  Action.Standing standing(Optional<Action> was) {
    if (!saysState()) {
      return was.map(Action::standing).orElse(Action.Standing.of(ActionState.NOT_STATED));
    }
    var state = differ() ? ActionState.NOT_STATED : rows.getFirst().state();
    var written = differ() ? "" : first(StatedAction::stateAsWritten);
    var kept = was.map(Action::standing).filter(it -> it.state() == state);
    return new Action.Standing(
        state,
        written,
        kept.map(Action.Standing::reason).orElse(""),
        kept.map(Action.Standing::mitigation).orElse(""));
  }

  /** The action as it is from the paper on; what it does not say stays. */
  Action action(
      ActionId id, PlanId plan, String key, String reference, Optional<Action> was, String paper) {
    var standing = standing(was);
    var title =
        was.map(Action::title)
            .filter(it -> title().isEmpty() || Words.squeezed(it).equals(Words.squeezed(title())))
            .orElse(title().isEmpty() ? reference : title());
    var moved =
        was.filter(it -> !(due() instanceof Due.NotStated))
            .filter(it -> !(it.due() instanceof Due.NotStated))
            .filter(it -> !it.due().equals(due()))
            .isPresent();
    return new Action(
        id,
        plan,
        key,
        reference.isEmpty() ? was.map(Action::reference).orElse("") : reference,
        title,
        standing,
        was.map(Action::starts).orElse(new Due.NotStated()),
        due() instanceof Due.NotStated ? was.map(Action::due).orElse(due()) : due(),
        moved ? "" : was.map(Action::dueReason).orElse(""),
        barriers().isEmpty() ? was.map(Action::barriers).orElse("") : barriers(),
        was.map(Action::means).orElse(Action.Means.NOT_STATED),
        was.map(Action::evidence).orElse(""),
        new Action.Lineage(
            standing.state() == ActionState.MERGED
                ? was.flatMap(it -> it.lineage().into())
                : Optional.empty(),
            was.flatMap(it -> it.lineage().from())),
        paper);
  }
}
