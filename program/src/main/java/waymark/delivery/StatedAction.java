package waymark.delivery;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a paper said of one action, as it is kept.
 *
 * @param place where its row stands in the paper
 * @param objective the number of the objective that it stands under; empty where the paper has none
 * @param reference as written; several stand with commas
 * @param due a day or month as {@code 2025-03-31} or {@code 2025-03}, or as written; may be empty
 */
public record StatedAction(
    String place,
    String objective,
    String kind,
    String reference,
    String title,
    String lead,
    ActionState state,
    String stateAsWritten,
    String due,
    String barriers,
    String narrative,
    String monitoring) {

  /** What a row of a paper says. */
  public static StatedAction of(PlanAction it) {
    return new StatedAction(
        it.where(),
        it.objective().orElse(""),
        it.kind(),
        it.references().isEmpty()
            ? it.referenceAsWritten()
            : it.references().stream().map(ActionReference::text).collect(Collectors.joining(", ")),
        it.title(),
        it.lead(),
        it.state(),
        it.stateAsWritten(),
        it.due().kept(),
        it.barriers(),
        it.narrative(),
        it.monitoring());
  }

  /** One of its cells of free words, and what it is called. */
  public record Words(String called, String text) {}

  /** Its cells of free words, in which somebody may be named. */
  public List<Words> words() {
    return List.of(
        new Words("title", title),
        new Words("lead", lead),
        new Words("barriers", barriers),
        new Words("narrative", narrative),
        new Words("monitoring", monitoring));
  }

  /** The same with other free words; what it is given is what each is called and says. */
  public StatedAction reworded(UnaryOperator<Words> words) {
    return new StatedAction(
        place,
        objective,
        kind,
        reference,
        words.apply(new Words("title", title)).text(),
        words.apply(new Words("lead", lead)).text(),
        state,
        stateAsWritten,
        due,
        words.apply(new Words("barriers", barriers)).text(),
        words.apply(new Words("narrative", narrative)).text(),
        words.apply(new Words("monitoring", monitoring)).text());
  }
}
