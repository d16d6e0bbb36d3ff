package waymark.risk;

import java.util.Optional;
import java.util.function.UnaryOperator;
import waymark.kernel.DayWords;
import waymark.report.Cell;
import waymark.report.Text;

/** Risks in the cells of a table, on whichever page they stand. */
public final class RiskCells {

  private RiskCells() {}

  /**
   * The risk by its reference and what may happen, leading to its page.
   *
   * @param at the address of a page of the area: {@code /mereside} before {@code /risks/r1}
   */
  public static Text named(RiskLine it, UnaryOperator<String> at) {
    return Text.link(at.apply("/risks/" + it.risk().key()), it.risk().named());
  }

  /** {@code 12 High}. */
  public static Cell score(Matrix matrix, Score score) {
    var band = matrix.band(score);
    return Cell.several(Cell.of(score.value() + " "), Cell.status(band.said(), band.tone()));
  }

  /** The same where nobody may have said. */
  public static Cell score(Matrix matrix, Optional<Score> score) {
    return score.map(it -> score(matrix, it)).orElse(Cell.of("Not scored"));
  }

  /** When it is to be reviewed next, and whether that day is over. */
  public static Cell next(RiskLine it, ReviewDue due) {
    if (!it.open()) {
      return Cell.of("Closed");
    }
    return due.next()
        .map(day ->
            due.overdue()
                ? Cell.several(Cell.of(DayWords.of(day) + " "), Cell.bad("overdue"))
                : Cell.of(DayWords.of(day)))
        .orElse(Cell.of("No cycle stated"));
  }

  public static String owner(RiskLine it) {
    return it.risk().owner().isEmpty() ? "Not stated" : it.risk().owner();
  }
}
