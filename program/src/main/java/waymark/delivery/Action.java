package waymark.delivery;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import waymark.programme.PlanId;

/**
 * One thing that partners said they would do, as it stands at a moment.
 *
 * @param key as addresses name it within its plan; it stays when the title changes
 * @param reference the sign that the plan gives it, such as {@code 2.1.q}; may be empty
 * @param starts when work on it begins
 * @param dueReason why it is due at another time than before; empty where it was not moved, or
 *     nobody said
 * @param barriers what stands in the way
 * @param evidence by what it is seen that it is done
 * @param paper the title of the paper that said so; empty where it was entered
 */
public record Action(
    ActionId id,
    PlanId plan,
    String key,
    String reference,
    String title,
    Standing standing,
    Due starts,
    Due due,
    String dueReason,
    String barriers,
    Means means,
    String evidence,
    Lineage lineage,
    String paper) {

  /** Nobody works on these any more, so they are never overdue. */
  private static final Set<ActionState> OVER =
      Set.of(ActionState.COMPLETE, ActionState.MERGED, ActionState.WITHDRAWN);

  /**
   * How an action stands.
   *
   * @param asWritten in the words of a paper; empty where it was chosen on a page
   * @param reason why it is behind, was merged, split or withdrawn
   * @param mitigation what is done about it where it is behind
   */
  public record Standing(ActionState state, String asWritten, String reason, String mitigation) {

    public static Standing of(ActionState state) {
      return new Standing(state, "", "", "");
    }
  }

  /** What it costs, who pays, and what else it takes; each in words and may be empty. */
  public record Means(String cost, String funding, String resources) {

    public static final Means NOT_STATED = new Means("", "", "");
  }

  /**
   * What it became, and what it came from.
   *
   * @param into the action into which it was merged
   * @param from the action that it was split from
   */
  public record Lineage(Optional<ActionId> into, Optional<ActionId> from) {

    public static final Lineage NONE = new Lineage(Optional.empty(), Optional.empty());
  }

  public ActionState state() {
    return standing.state();
  }

  /** Whether work on it goes on, as far as is known. */
  public boolean open() {
    return !OVER.contains(state());
  }

  /**
   * Whether its last day has passed and it is not done. An action that is due in a month may be
   * done until the month's last day; one whose date cannot be read is never overdue.
   */
  public boolean overdue(LocalDate today) {
    return open() && due.lastDay().filter(it -> it.isBefore(today)).isPresent();
  }

  /** Reference and title, as a list names it. */
  public String named() {
    return reference.isEmpty() ? title : reference + " " + title;
  }

  /** How a short sentence names it. */
  public String sign() {
    return reference.isEmpty() ? "“" + title + "”" : reference;
  }

  public Action standing(Standing other) {
    return new Action(
        id,
        plan,
        key,
        reference,
        title,
        other,
        starts,
        due,
        dueReason,
        barriers,
        means,
        evidence,
        other.state() == ActionState.MERGED
            ? lineage
            : new Lineage(Optional.empty(), lineage.from()),
        "");
  }

  /** The same, merged into another. */
  public Action mergedInto(ActionId other, String reason) {
    return new Action(
        id,
        plan,
        key,
        reference,
        title,
        new Standing(ActionState.MERGED, "", reason, ""),
        starts,
        due,
        dueReason,
        barriers,
        means,
        evidence,
        new Lineage(Optional.of(other), lineage.from()),
        "");
  }
}
