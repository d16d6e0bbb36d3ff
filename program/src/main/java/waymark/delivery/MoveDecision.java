package waymark.delivery;

import java.time.LocalDate;
import java.util.List;
import waymark.programme.ObjectiveId;

/**
 * What was decided about moving an objective to business as usual.
 *
 * @param moved whether it moved, or stays with the board
 * @param by such as the board's meeting of that day
 * @param reason needed where it was decided against the conditions; may be empty else
 * @param rule the rule as it stood, in words
 * @param conditions which held when it was decided, each as a sentence
 */
public record MoveDecision(
    ObjectiveId objective,
    boolean moved,
    LocalDate on,
    String by,
    String reason,
    String rule,
    List<String> conditions) {

  public MoveDecision {
    conditions = List.copyOf(conditions);
  }
}
