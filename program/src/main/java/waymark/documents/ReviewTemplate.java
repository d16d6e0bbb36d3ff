package waymark.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import waymark.documents.Outline.Grid;
import waymark.documents.Outline.Piece;
import waymark.documents.Paper.Note;
import waymark.documents.Paper.Row;
import waymark.documents.Review.Behind;
import waymark.documents.Review.BehindAction;

/** The template of a review meeting with the department: its tables here, its areas beside it. */
final class ReviewTemplate {

  private static final String QUESTION = "arethereanyactionsbehindschedule";
  private static final String SUPPORT = "supportreceived";

  private ReviewTemplate() {}

  /** One review, or none where the paper has no part of the template. */
  static Found<Review> in(List<Piece> pieces) {
    var notes = new ArrayList<Note>();
    var rows = rows(pieces);
    var behind = behind(pieces, rows);
    var support = SupportTable.in(from(rows, SUPPORT), notes);
    var areas = ReviewAreas.in(pieces, notes);
    var found = behind.isPresent() || !support.isEmpty() || !areas.isEmpty();
    return new Found<>(
        found ? List.of(new Review(behind, support, areas)) : List.of(), found ? notes : List.of());
  }

  /** The rows of the tables of this template, and the lines among them as rows of one cell. */
  private static List<Row> rows(List<Piece> pieces) {
    var rows = new ArrayList<Row>();
    for (var piece : pieces) {
      if (piece instanceof Grid grid
          && (grid.kind().isEmpty() || grid.is(TableKind.BEHIND_SCHEDULE))) {
        grid.kind().ifPresent(any -> rows.add(grid.header()));
        rows.addAll(grid.rows());
      } else if (piece instanceof Outline.Line line && asks(line.text())) {
        rows.add(new Row(line.where(), List.of(line.text())));
      } else {
        rows.add(new Row(piece.where(), List.of()));
      }
    }
    return rows;
  }

  private static boolean asks(String text) {
    var letters = TableKind.letters(text);
    return letters.startsWith(QUESTION) || letters.startsWith(SUPPORT);
  }

  /** From the row that begins with the words until the next piece that is no table. */
  private static List<Row> from(List<Row> rows, String words) {
    var found = new ArrayList<Row>();
    for (var row : rows) {
      if (TableKind.letters(row.cell(0)).startsWith(words)) {
        found.add(row);
      } else if (!found.isEmpty()) {
        if (row.cells().isEmpty()) {
          return found;
        }
        found.add(row);
      }
    }
    return found;
  }

  private static Optional<Behind> behind(List<Piece> pieces, List<Row> rows) {
    var asked = from(rows, QUESTION);
    var actions = new ArrayList<BehindAction>();
    var where = asked.isEmpty() ? "" : asked.getFirst().where();
    for (var piece : pieces) {
      if (piece instanceof Grid grid && grid.is(TableKind.BEHIND_SCHEDULE)) {
        where = where.isEmpty() ? grid.where() : where;
        actions(grid, actions);
      }
    }
    return where.isEmpty()
        ? Optional.empty()
        : Optional.of(new Behind(where, asked.isEmpty() ? "" : answer(asked.getFirst()), actions));
  }

  /** What stands beside the question, or behind its question mark. */
  private static String answer(Row row) {
    var question = row.cell(0);
    var behind = question.substring(question.indexOf('?') + 1).strip();
    var beside = Notes.joined(row, 1, row.cells().size());
    return (question.contains("?") ? behind + " " + beside : beside).strip();
  }

  /** Cells that merging pushed aside belong to the heading left of them. */
  private static void actions(Grid grid, List<BehindAction> actions) {
    var action = column(grid.header(), "action");
    var reason = column(grid.header(), "reason");
    var mitigation = column(grid.header(), "mitigat");
    for (var row : grid.rows()) {
      if (TableKind.letters(row.cell(0)).startsWith(SUPPORT)) {
        return;
      }
      var read =
          new BehindAction(
              row.where(),
              Notes.joined(row, action, reason),
              Notes.joined(row, reason, mitigation),
              Notes.joined(row, mitigation, row.cells().size()));
      if (!Notes.nothing(read.action() + read.reason() + read.mitigation())) {
        actions.add(read);
      }
    }
  }

  private static int column(Row header, String word) {
    for (var at = 0; at < header.cells().size(); at++) {
      if (TableKind.letters(header.cell(at)).startsWith(word)) {
        return at;
      }
    }
    return header.cells().size();
  }
}
