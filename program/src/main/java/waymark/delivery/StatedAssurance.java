package waymark.delivery;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a paper said of one assurance activity, as it is kept.
 *
 * @param place where its row stands in the paper
 * @param objective the number of the objective that it stands under; empty where the paper has none
 */
public record StatedAssurance(
    String place,
    String objective,
    String activity,
    Completion complete,
    String completeAsWritten,
    String impact) {

  /** What a row of a paper says. */
  public static StatedAssurance of(AssuranceActivity it) {
    return new StatedAssurance(
        it.where(),
        it.objective().orElse(""),
        it.activity(),
        it.complete(),
        it.completeAsWritten(),
        it.impact());
  }

  /** Its cells of free words, in which somebody may be named. */
  public List<StatedAction.Words> words() {
    return List.of(
        new StatedAction.Words("activity", activity), new StatedAction.Words("impact", impact));
  }

  /** The same with other free words. */
  public StatedAssurance reworded(UnaryOperator<StatedAction.Words> words) {
    return new StatedAssurance(
        place,
        objective,
        words.apply(new StatedAction.Words("activity", activity)).text(),
        complete,
        completeAsWritten,
        words.apply(new StatedAction.Words("impact", impact)).text());
  }
}
