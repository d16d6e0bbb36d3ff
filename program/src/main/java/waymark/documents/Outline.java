package waymark.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import waymark.documents.Objectives.Placed;
import waymark.documents.Paper.Heading;
import waymark.documents.Paper.Note;
import waymark.documents.Paper.Paragraph;
import waymark.documents.Paper.Repair;
import waymark.documents.Paper.Row;
import waymark.documents.Paper.Table;

/**
 * A paper as lines and tables of one kind each, so that a recogniser need not care how a file cuts
 * it up: a title row inside a table is a line, a second header row begins a new table, a box with
 * one column is lines, a header row that was split in two is put together.
 */
final class Outline {

  /** One piece of a paper. */
  sealed interface Piece {

    String where();

    /** The objective that it stands under. */
    Optional<Objective> objective();
  }

  /** A heading, a paragraph, or a row of a table that is no more than a title. */
  record Line(String where, String text, boolean heading, Optional<Objective> objective)
      implements Piece {}

  /**
   * A table of one kind.
   *
   * @param title the line right before it; blank where another table comes before it
   * @param header blank cells where {@code kind} is empty
   * @param rows below the header, without blank rows and rows of dashes
   */
  record Grid(
      String where,
      Optional<TableKind> kind,
      String title,
      Row header,
      List<Row> rows,
      List<Note> notes,
      Optional<Objective> objective)
      implements Piece {
    boolean is(TableKind wanted) {
      return kind.isPresent() && kind.get() == wanted;
    }

    /** More rows under the same header, under an objective of their own. */
    Grid below(Optional<Objective> other, List<Row> more) {
      return new Grid(where, kind, title, header, more, List.of(), other);
    }
  }

  /** A header row stands among the first rows of its table. */
  private static final int HEADER_WITHIN = 3;

  private static final int LONGEST_TITLE = 120;
  private static final Pattern DASHES = Pattern.compile("[-\u2010-\u2015_= ]+");

  private final List<Piece> pieces = new ArrayList<>();
  private Optional<Objective> objective = Optional.empty();

  /** The table that an objective's heading inside it interrupts. */
  private Optional<Grid> interrupted = Optional.empty();

  private Outline() {}

  static List<Piece> of(List<Placed> placed) {
    var outline = new Outline();
    for (var each : placed) {
      outline.objective = each.objective();
      switch (each.block()) {
        case Heading heading -> outline.line(heading.where(), heading.text(), true);
        case Paragraph paragraph ->
            paragraph.text().lines().forEach(line -> outline.line(paragraph.where(), line, false));
        case Table table -> outline.table(table);
      }
    }
    return outline.pieces;
  }

  private void line(String where, String text, boolean heading) {
    if (!text.isBlank()) {
      pieces.add(new Line(where, text.strip(), heading, objective));
    }
  }

  private void table(Table table) {
    var rows = table.rows().stream().filter(row -> !row.blank() && !dashes(row)).toList();
    if (rows.stream().allMatch(row -> filled(row) == 1) && oneColumn(rows)) {
      rows.forEach(row -> only(row).lines().forEach(line -> line(row.where(), line, false)));
      return;
    }
    interrupted = Optional.empty();
    var start = 0;
    for (var at = 0; at < rows.size(); at++) {
      var heads = TableKind.of(rows.get(at)).isPresent();
      var title = filled(rows.get(at)) == 1 && title(rows, at);
      if (at > start && (heads || title)) {
        grid(table.where(), rows.subList(start, at));
        start = at;
      }
      if (title) {
        title(rows.get(at));
        start = at + 1;
      }
    }
    if (start < rows.size()) {
      grid(table.where(), rows.subList(start, rows.size()));
    }
  }

  /** A row with one filled cell is a title before a header row, or as an objective's heading. */
  private static boolean title(List<Row> rows, int at) {
    return headsObjective(only(rows.get(at)))
        || (at + 1 < rows.size() && TableKind.of(rows.get(at + 1)).isPresent())
        || (at + 2 < rows.size()
            && TableKind.of(joined(rows.get(at + 1), rows.get(at + 2))).isPresent());
  }

  private void title(Row row) {
    var text = only(row);
    var state = objective.map(Objective::state).orElse(Objective.State.ACTIVE);
    objective = Objective.headedBy(text, state).or(() -> objective);
    line(row.where(), text, headsObjective(text));
  }

  private static boolean headsObjective(String text) {
    return Objective.headedBy(text, Objective.State.ACTIVE).isPresent();
  }

  private void grid(String where, List<Row> rows) {
    for (var at = 0; at < Math.min(rows.size(), HEADER_WITHIN); at++) {
      var kind = TableKind.of(rows.get(at));
      if (kind.isPresent()) {
        var below = List.copyOf(rows.subList(at + 1, rows.size()));
        add(where, kind, rows.get(at), below, unread(rows.subList(0, at)));
        return;
      }
    }
    for (var at = 0; at + 1 < Math.min(rows.size(), HEADER_WITHIN + 1); at++) {
      var joined = joined(rows.get(at), rows.get(at + 1));
      var kind = TableKind.of(joined);
      if (kind.isPresent() && kind.get() != TableKind.METRICS) {
        var notes = unread(rows.subList(0, at));
        notes.add(
            new Repair(
                rows.get(at).where(), "a header in two rows", String.join(" | ", joined.cells())));
        add(where, kind, joined, List.copyOf(rows.subList(at + 2, rows.size())), notes);
        return;
      }
    }
    var goesOn = interrupted.filter(grid -> endsWithObjective());
    if (goesOn.isPresent()) {
      pieces.add(goesOn.get().below(objective, List.copyOf(rows)));
    } else {
      add(where, Optional.empty(), new Row(where, List.of()), List.copyOf(rows), List.of());
    }
  }

  private boolean endsWithObjective() {
    return pieces.getLast() instanceof Line line && headsObjective(line.text());
  }

  private void add(
      String where, Optional<TableKind> kind, Row header, List<Row> rows, List<Note> notes) {
    var title =
        !pieces.isEmpty()
                && pieces.getLast() instanceof Line line
                && line.text().length() <= LONGEST_TITLE
                && !headsObjective(line.text())
            ? line.text()
            : "";
    var grid = new Grid(where, kind, title, header, rows, notes, objective);
    interrupted = kind.map(any -> grid);
    pieces.add(grid);
  }

  private static List<Note> unread(List<Row> rows) {
    var notes = new ArrayList<Note>();
    for (var row : rows) {
      notes.add(Notes.unread(row, "it stands above the header row of the table"));
    }
    return notes;
  }

  private static Row joined(Row upper, Row lower) {
    var cells = new ArrayList<String>();
    for (var column = 0; column < Math.max(upper.cells().size(), lower.cells().size()); column++) {
      cells.add((upper.cell(column) + " " + lower.cell(column)).strip());
    }
    return new Row(upper.where(), cells);
  }

  private static boolean dashes(Row row) {
    return row.cells().stream()
        .filter(cell -> !cell.isBlank())
        .allMatch(cell -> DASHES.matcher(cell).matches());
  }

  private static long filled(Row row) {
    return row.cells().stream().filter(cell -> !cell.isBlank()).count();
  }

  private static String only(Row row) {
    return row.cells().stream().filter(cell -> !cell.isBlank()).findFirst().orElse("");
  }

  private static boolean oneColumn(List<Row> rows) {
    return rows.stream()
            .mapToInt(row -> {
              var column = 0;
              while (row.cell(column).isBlank()) {
                column++;
              }
              return column;
            })
            .distinct()
            .count()
        <= 1;
  }
}
