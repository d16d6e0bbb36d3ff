package waymark.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import waymark.documents.Outline.Grid;
import waymark.documents.Outline.Piece;
import waymark.documents.Paper.Note;
import waymark.documents.Paper.Row;
import waymark.kernel.Fraction;

/** Tables that say of each objective how many of its promises were met: {@code 1/3 achieved}. */
final class StatusTables {

  private static final Pattern STATED =
      Pattern.compile(
          "(?<met>\\d{1,6}) ?(?:/|of|out of) ?(?<all>\\d{1,6})(?: (?:have been |were |targets? )?"
              + "(?:achieved|met|on track|delivered|complete|completed))?(?: or exceeded)?[.)]?",
          Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 60;
  private static final int LONGEST_HEADING = 30;
  private static final List<String> OBJECTIVES =
      List.of("statement", "statements", "objective", "objectives", "area", "priority");

  private StatusTables() {}

  static boolean asksObjective(String letters) {
    return letters.length() <= LONGEST_HEADING
        && OBJECTIVES.stream().anyMatch(word -> letters.endsWith(word));
  }

  static boolean asksStatus(String letters) {
    return letters.equals("status") || letters.equals("currentstatus");
  }

  static Found<ObjectiveStatus> in(List<Piece> pieces) {
    var statuses = new ArrayList<ObjectiveStatus>();
    var notes = new ArrayList<Note>();
    for (var piece : pieces) {
      if (piece instanceof Grid grid && grid.is(TableKind.STATUS)) {
        notes.addAll(grid.notes());
        grid(grid, statuses, notes);
      }
    }
    return new Found<>(statuses, notes);
  }

  private static void grid(Grid grid, List<ObjectiveStatus> statuses, List<Note> notes) {
    var objective = -1;
    var status = -1;
    for (var at = 0; at < grid.header().cells().size(); at++) {
      var letters = TableKind.letters(grid.header().cell(at));
      objective = objective < 0 && asksObjective(letters) ? at : objective;
      status = status < 0 && asksStatus(letters) ? at : status;
    }
    for (var row : grid.rows()) {
      var read = status(row, objective, status);
      read.ifPresentOrElse(
          statuses::add,
          () -> notes.add(Notes.unread(row, "its status is not so many of so many")));
    }
  }

  private static Optional<ObjectiveStatus> status(Row row, int objective, int status) {
    var text = row.cell(status).replace('\n', ' ').strip();
    var match = STATED.matcher(text);
    if (text.length() > LONGEST || !match.matches()) {
      return Optional.empty();
    }
    var stated =
        new Fraction(Long.parseLong(match.group("met")), Long.parseLong(match.group("all")));
    var title = row.cell(objective).replace('\n', ' ').strip();
    var headed = Objective.headedBy(title, Objective.State.ACTIVE);
    var number = objective > 0 ? row.cell(0).replace(".", "").strip() : "";
    return stated.numerator() > stated.denominator()
        ? Optional.empty()
        : Optional.of(
            new ObjectiveStatus(
                row.where(),
                number.isEmpty() ? headed.map(Objective::number).orElse("") : number,
                headed.map(Objective::title).orElse(title),
                text,
                stated));
  }
}
