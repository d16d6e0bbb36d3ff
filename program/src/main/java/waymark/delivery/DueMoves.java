package waymark.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import waymark.ledger.Version;

/**
 * How often an action's due date was moved, and what was promised first. A date that is first
 * stated is no move; one that disappears and comes back as it was is none either.
 *
 * @param first as it was first promised; not stated where it never was
 * @param moves in the order in which they became known
 */
public record DueMoves(Due first, List<Move> moves) {

  /**
   * A due date that was moved.
   *
   * @param reason empty where nobody said why
   * @param known the day from which it was known
   */
  public record Move(Due was, Due now, String reason, LocalDate known) {

    /** Whether it was moved to a later day; empty where one of them cannot be read as a day. */
    public Optional<Boolean> later() {
      return was.lastDay().flatMap(before -> now.lastDay().map(it -> it.isAfter(before)));
    }
  }

  public DueMoves {
    moves = List.copyOf(moves);
  }

  /** From the versions of one action, in the order in which they became known. */
  public static DueMoves of(List<Version<Action>> versions) {
    Due first = new Due.NotStated();
    Due last = first;
    var moves = new ArrayList<Move>();
    for (var version : versions) {
      var now = version.fact().due();
      if (version.takenBack() || now instanceof Due.NotStated || now.equals(last)) {
        continue;
      }
      if (last instanceof Due.NotStated) {
        first = now;
      } else {
        moves.add(new Move(last, now, version.fact().dueReason(), version.day()));
      }
      last = now;
    }
    return new DueMoves(first, moves);
  }

  /** {@code moved twice, first promised March 2025}; empty where it was not moved. */
  public String words() {
    return moves.isEmpty()
        ? ""
        : "moved %s, first promised %s".formatted(times(moves.size()), first.words());
  }

  private static String times(int count) {
    return switch (count) {
      case 1 -> "once";
      case 2 -> "twice";
      default -> count + " times";
    };
  }
}
