package waymark.risk.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import waymark.kernel.CountWords;
import waymark.report.Cell;
import waymark.report.Table;
import waymark.report.Text;
import waymark.risk.Matrix;
import waymark.risk.RiskLine;
import waymark.risk.Score;

/**
 * How many open risks stand where on the matrix: the likeliest at the top, the gravest on the
 * right. Each place says its band in a word, so it is read without colour.
 */
final class MatrixTable {

  private final RiskBook book;
  private final RegisterFilter filter;
  private final List<RiskLine> lines;
  private final Matrix matrix;

  private MatrixTable(RiskBook book, RegisterFilter filter, List<RiskLine> lines) {
    this.book = book;
    this.filter = filter;
    this.lines = lines;
    this.matrix = book.register().matrix();
  }

  /**
   * The table.
   *
   * @param filter by which the risks were chosen; a place leads to those of it
   * @param lines the open risks to count
   */
  static Table of(RiskBook book, RegisterFilter filter, List<RiskLine> lines) {
    return new MatrixTable(book, filter, lines).table();
  }

  private Table table() {
    var table =
        Table.captioned("Open risks on the matrix").breadth(Table.Breadth.FEW).column("Likelihood");
    for (var impact = 1; impact <= matrix.impacts().size(); impact++) {
      table.column("Impact " + matrix.level(matrix.impacts(), impact));
    }
    for (var likelihood = matrix.likelihoods().size(); likelihood > 0; likelihood--) {
      table.row(row(likelihood));
    }
    table.note(
        "Each place names its band; where open risks stand, it says how many, and leads to them."
            + " Issues are not on it.");
    if (!matrix.reason().isEmpty()) {
      table.note("Why the matrix was changed: " + matrix.reason());
    }
    return table.build();
  }

  private List<Cell> row(int likelihood) {
    var cells = new ArrayList<Cell>();
    cells.add(Cell.of(matrix.level(matrix.likelihoods(), likelihood)));
    for (var impact = 1; impact <= matrix.impacts().size(); impact++) {
      cells.add(cell(new Score(likelihood, impact)));
    }
    return cells;
  }

  private Cell cell(Score place) {
    var band = matrix.band(place);
    var count = lines.stream().filter(it -> it.score().equals(place)).count();
    return count == 0
        ? Cell.of(band.said().toLowerCase(Locale.UK))
        : Cell.several(
            Cell.of(Text.link(book.asking(filter.asking(place)), CountWords.of(count, "risk"))),
            Cell.of(", "),
            Cell.status(band.said(), band.tone()));
  }
}
