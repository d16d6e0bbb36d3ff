package waymark.delivery;

import java.util.List;
import java.util.Optional;

/**
 * What a paper says of one action, beside what is known of it on the paper's day.
 *
 * @param key as decisions name it
 * @param rows of the paper that are about it: one for each objective that it stands under
 * @param how which known action it is, and what says so
 * @param was as known on the paper's day; empty where nothing was
 * @param now as it is known from then on, where it is taken
 * @param cells each thing that the paper says of it, compared
 * @param taken whether it is taken, as it is decided; taken unless a person said otherwise
 */
public record ProposedAction(
    String key,
    List<StatedAction> rows,
    How how,
    Optional<ActionLine> was,
    ActionLine now,
    List<SaidCell> cells,
    boolean taken) {

  /** What says which known action a row is. */
  public enum How {
    SAME_REFERENCE("It has the same reference"),
    SAME_TITLE("It has the same title, under another reference"),
    NEW("The plan has no action of this reference or title");

    private final String words;

    How(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public ProposedAction {
    rows = List.copyOf(rows);
    cells = List.copyOf(cells);
  }

  public String place() {
    return rows.getFirst().place();
  }

  /** Whether anything of it would be known otherwise than before. */
  public boolean changes() {
    return cells.stream().anyMatch(it -> it.effect().changes());
  }

  /** Whether a cell of that kind would change. */
  public boolean changes(SaidCell.Effect effect) {
    return cells.stream().anyMatch(it -> it.effect() == effect);
  }
}
