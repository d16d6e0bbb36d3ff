package waymark.risk;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of a register between two moments. One risk may stand in several lists: raised and
 * closed since, or added and closed since. Raised and lowered go by the product of likelihood and
 * impact, of the current score; where both levels moved and the product did not, the score is
 * unchanged. A matrix that was changed moves no risk.
 *
 * @param added those that the register did not hold before
 * @param closed those that were open before, or not yet there
 * @param reopened those that were closed before
 * @param raised those whose score is higher than before, and which are open or were closed since
 * @param takenBack those that the register held before and does not hold any more
 * @param unchanged how many were open at both moments with the same score
 * @param matrixChanged whether levels or bands are other ones than before
 */
public record RiskChanges(
    List<RiskLine> added,
    List<RiskLine> closed,
    List<RiskLine> reopened,
    List<Moved> raised,
    List<Moved> lowered,
    List<RiskLine> takenBack,
    int unchanged,
    boolean matrixChanged) {

  /** A risk that is scored otherwise than before. */
  public record Moved(RiskLine before, RiskLine after) {

    private int by() {
      return after.score().value() - before.score().value();
    }
  }

  public RiskChanges {
    added = List.copyOf(added);
    closed = List.copyOf(closed);
    reopened = List.copyOf(reopened);
    raised = List.copyOf(raised);
    lowered = List.copyOf(lowered);
    takenBack = List.copyOf(takenBack);
  }

  /** What a later register says otherwise than an earlier one, in the order of the later. */
  public static RiskChanges between(Register before, Register after) {
    var added = new ArrayList<RiskLine>();
    var closed = new ArrayList<RiskLine>();
    var reopened = new ArrayList<RiskLine>();
    var moved = new ArrayList<Moved>();
    var unchanged = 0;
    for (var now : after.lines()) {
      var then = before.line(now.id());
      if (then.isEmpty()) {
        added.add(now);
      }
      if (!now.open() && then.map(RiskLine::open).orElse(true)) {
        closed.add(now);
      }
      if (now.open() && then.filter(it -> !it.open()).isPresent()) {
        reopened.add(now);
      }
      var scored = then.filter(it -> it.open() || now.open()).map(it -> new Moved(it, now));
      scored.filter(it -> it.by() != 0).ifPresent(moved::add);
      if (now.open() && scored.filter(it -> it.before().open() && it.by() == 0).isPresent()) {
        unchanged++;
      }
    }
    return new RiskChanges(
        added,
        closed,
        reopened,
        moved.stream().filter(it -> it.by() > 0).toList(),
        moved.stream().filter(it -> it.by() < 0).toList(),
        before.lines().stream().filter(it -> after.line(it.id()).isEmpty()).toList(),
        unchanged,
        !sameLevels(before.matrix(), after.matrix()));
  }

  private static boolean sameLevels(Matrix one, Matrix other) {
    return one.likelihoods().equals(other.likelihoods())
        && one.urgencies().equals(other.urgencies())
        && one.impacts().equals(other.impacts())
        && one.bands().equals(other.bands());
  }

  /** Whether nothing became of any risk. */
  public boolean none() {
    return added.isEmpty()
        && closed.isEmpty()
        && reopened.isEmpty()
        && raised.isEmpty()
        && lowered.isEmpty()
        && takenBack.isEmpty();
  }
}
