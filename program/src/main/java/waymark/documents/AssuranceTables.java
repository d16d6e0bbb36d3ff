package waymark.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import waymark.delivery.AssuranceActivity;
import waymark.delivery.Completion;
import waymark.delivery.Cycle;
import waymark.documents.Outline.Grid;
import waymark.documents.Outline.Piece;
import waymark.documents.Paper.Note;
import waymark.documents.Paper.Repair;
import waymark.documents.Paper.Row;

/**
 * The assurance tables of a paper: {@code Business As Usual Assurance Activity Expectations,
 * Complete, Impact}.
 */
final class AssuranceTables {

  private final List<AssuranceActivity> activities = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();

  private AssuranceTables() {}

  static boolean asksActivity(String letters) {
    return letters.contains("assurance");
  }

  static boolean asksComplete(String letters) {
    return letters.startsWith("complete") || letters.equals("done") || letters.equals("completion");
  }

  private static boolean asksImpact(String letters) {
    return letters.startsWith("impact") || letters.startsWith("outcome");
  }

  static Found<AssuranceActivity> in(List<Piece> pieces) {
    var tables = new AssuranceTables();
    for (var piece : pieces) {
      if (piece instanceof Grid grid && grid.is(TableKind.ASSURANCE)) {
        tables.grid(grid);
      }
    }
    return new Found<>(tables.activities, tables.notes);
  }

  private void grid(Grid grid) {
    var words = grid.header().cells().stream().map(TableKind::letters).toList();
    var activity = first(words, AssuranceTables::asksActivity);
    var complete = first(words, AssuranceTables::asksComplete);
    var impact = first(words, AssuranceTables::asksImpact);
    notes.addAll(grid.notes());
    var first = activities.size();
    for (var row : grid.rows()) {
      var what = cell(row, activity);
      if (!what.isEmpty()) {
        activities.add(
            new AssuranceActivity(
                row.where(),
                grid.objective().map(Objective::number),
                what,
                Cycle.of(what),
                Completion.of(cell(row, complete)),
                cell(row, complete),
                cell(row, impact)));
      } else if (activities.size() > first
          && cell(row, complete).isEmpty()
          && MarkedText.roomAfter(activities.getLast().impact())) {
        continued(row, cell(row, impact));
      } else {
        notes.add(Notes.unread(row, "a row of an assurance table without an activity"));
      }
    }
  }

  /** A row with nothing but impact is the rest of the row before it. */
  private void continued(Row row, String impact) {
    var before = activities.removeLast();
    activities.add(
        new AssuranceActivity(
            before.where(),
            before.objective(),
            before.activity(),
            before.cycle(),
            before.complete(),
            before.completeAsWritten(),
            (before.impact() + " " + impact).strip()));
    notes.add(new Repair(row.where(), Notes.text(row), "the rest of " + before.where()));
  }

  private static String cell(Row row, int column) {
    return column < 0 ? "" : row.cell(column).replace('\n', ' ').strip();
  }

  private static int first(List<String> words, Predicate<String> asks) {
    for (var at = 0; at < words.size(); at++) {
      if (asks.test(words.get(at))) {
        return at;
      }
    }
    return -1;
  }
}
