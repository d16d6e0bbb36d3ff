package waymark.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import waymark.kernel.CountWords;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Table;

/** What became of a register between two moments, as pages of meetings and of reviews show it. */
public final class RiskChangesReport {

  private final RiskChanges changes;
  private final Matrix matrix;
  private final UnaryOperator<String> at;
  private final Table.Builder table =
      Table.captioned("Risk by risk, what became of it")
          .column("Risk or issue")
          .column("What became of it")
          .column("Score before")
          .column("Score now")
          .column("Why");

  private RiskChangesReport(RiskChanges changes, Matrix matrix, UnaryOperator<String> at) {
    this.changes = changes;
    this.matrix = matrix;
    this.at = at;
  }

  /**
   * The changes counted in a sentence, then one by one; the sentence alone where there are none.
   *
   * @param matrix by which scores are said now
   * @param at the address of a page of the area
   */
  public static List<Part> parts(RiskChanges changes, Matrix matrix, UnaryOperator<String> at) {
    var parts = new ArrayList<Part>();
    parts.add(Part.prose(words(changes)));
    if (changes.matrixChanged()) {
      parts.add(
          Part.prose(
              "The levels or bands of the matrix are other ones than then. That alone raises or"
                  + " lowers no risk here; all scores are said by today’s."));
    }
    if (!changes.none()) {
      parts.add(new RiskChangesReport(changes, matrix, at).table());
    }
    return parts;
  }

  /** {@code 1 added, 2 raised and 1 closed; 4 open with an unchanged score.} */
  public static String words(RiskChanges it) {
    var said = new ArrayList<String>();
    count(said, it.added().size(), "added");
    count(said, it.reopened().size(), "opened again");
    count(said, it.raised().size(), "raised");
    count(said, it.lowered().size(), "lowered");
    count(said, it.closed().size(), "closed");
    count(said, it.takenBack().size(), "taken back");
    return "%s; %,d open with an unchanged score."
        .formatted(
            said.isEmpty() ? "None was added, raised, lowered or closed" : CountWords.listed(said),
            it.unchanged());
  }

  private static void count(List<String> said, int count, String what) {
    if (count > 0) {
      said.add("%,d %s".formatted(count, what));
    }
  }

  private Table table() {
    changes.added().forEach(it -> row(it, "Added", Cell.of("None"), true));
    changes.reopened().forEach(it -> row(it, "Opened again", Cell.of("Closed"), true));
    changes.raised().forEach(it -> moved(it, "Raised"));
    changes.lowered().forEach(it -> moved(it, "Lowered"));
    changes.closed().forEach(it -> row(it, "Closed", score(it), false));
    changes.takenBack().forEach(it -> row(it, "Taken back", score(it), false));
    return table.build();
  }

  private void moved(RiskChanges.Moved it, String what) {
    row(it.after(), what, score(it.before()), true);
  }

  private void row(RiskLine it, String what, Cell before, boolean scoredNow) {
    table.row(
        Cell.of(RiskCells.named(it, at)),
        Cell.of(what),
        before,
        scoredNow ? score(it) : Cell.of("None"),
        Cell.of(it.review().reason().isEmpty() ? "Not stated" : it.review().reason()));
  }

  private Cell score(RiskLine it) {
    return RiskCells.score(matrix, it.score());
  }
}
