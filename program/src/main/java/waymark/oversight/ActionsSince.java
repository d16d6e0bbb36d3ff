package waymark.oversight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import waymark.delivery.Action;
import waymark.delivery.ActionId;
import waymark.delivery.ActionLine;
import waymark.delivery.DueMoves;
import waymark.ledger.Version;

/**
 * What became of the actions of a plan between two moments. Counted in: an action that is new or
 * gone, another state, another date. Counted out: other words.
 *
 * @param list in the order of the plan, those that are gone last
 */
record ActionsSince(List<Changed> list) {

  ActionsSince {
    list = List.copyOf(list);
  }

  /**
   * One action.
   *
   * @param what what became of it, in sentences
   * @param slipped whether its date was moved to a later day
   * @param moves how often its date was moved in all, also before
   */
  record Changed(Action action, Kind kind, String what, boolean slipped, int moves) {}

  /** Whether it was there before and is still. */
  enum Kind {
    NEW,
    OTHERWISE,
    GONE
  }

  /**
   * From what was known at the earlier moment and at the later one.
   *
   * @param versions of every action up to the later moment
   */
  static ActionsSince of(
      List<ActionLine> was, List<ActionLine> now, Map<ActionId, List<Version<Action>>> versions) {
    var before =
        was.stream()
            .map(ActionLine::action)
            .collect(
                Collectors.toMap(
                    Action::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    var list = new ArrayList<Changed>();
    for (var line : now) {
      var action = line.action();
      var moves = DueMoves.of(versions.getOrDefault(action.id(), List.of()));
      Optional.ofNullable(before.remove(action.id()))
          .map(earlier -> between(earlier, action, moves))
          .orElseGet(() -> Optional.of(fresh(action, moves)))
          .ifPresent(list::add);
    }
    before.values().stream()
        .map(it -> new Changed(it, Kind.GONE, "No longer in the plan.", false, 0))
        .forEach(list::add);
    return new ActionsSince(list);
  }

  private static Changed fresh(Action it, DueMoves moves) {
    return new Changed(
        it,
        Kind.NEW,
        "New: %s, due %s.".formatted(it.state().said(), it.due().words()),
        false,
        moves.moves().size());
  }

  /** Empty where neither state nor date differ. */
  private static Optional<Changed> between(Action was, Action is, DueMoves moves) {
    var said = new ArrayList<String>();
    if (was.state() != is.state()) {
      var reason = is.standing().reason();
      said.add(
          "Was %s, is %s%s.".formatted(was.state().said(), is.state().said(), because(reason)));
    }
    var moved = !was.due().equals(is.due());
    if (moved) {
      said.add(
          "Due date moved from %s to %s%s."
              .formatted(was.due().words(), is.due().words(), because(is.dueReason())));
    }
    if (moves.moves().size() > 1 && moved) {
      var in = moves.words();
      said.add(Character.toUpperCase(in.charAt(0)) + in.substring(1) + ".");
    }
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Changed(
                is,
                Kind.OTHERWISE,
                String.join(" ", said),
                moved && later(was, is),
                moves.moves().size()));
  }

  private static boolean later(Action was, Action is) {
    return was.due()
        .lastDay()
        .flatMap(before -> is.due().lastDay().map(it -> it.isAfter(before)))
        .orElse(false);
  }

  private static String because(String reason) {
    return reason.isEmpty() ? "" : ": " + reason.replaceAll("\\.$", "");
  }

  List<Changed> slipped() {
    return list.stream().filter(Changed::slipped).toList();
  }
}
