package waymark.documents;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.documents.Paper.Note;
import waymark.documents.Paper.Repair;
import waymark.documents.Paper.Row;
import waymark.documents.Review.Support;

/**
 * Support received in a reporting period: labels with their values beside or below them, a label
 * perhaps broken over two rows, or the labels as headings of columns.
 */
final class SupportTable {

  private enum Label {
    AREA("wsoaareaofwork", "areaofwork"),
    ACTIVITY("supportactivity", "activity", "support"),
    PROVIDER("provider"),
    IMPACT("impactoutcomesfromtheactivity", "impactoutcomes", "impact");

    private final String words;
    private final String shorter;
    private final String shortest;

    Label(String words, String... others) {
      this.words = words;
      this.shorter = others.length > 0 ? others[0] : words;
      this.shortest = others.length > 1 ? others[1] : shorter;
    }

    /** The label that a cell holds, whole or its first row. */
    static Optional<Label> of(String cell) {
      var letters = TableKind.letters(cell);
      for (var label : values()) {
        var begun = letters.length() > 6 && label.words.startsWith(letters);
        if (begun || letters.equals(label.shorter) || letters.equals(label.shortest)) {
          return Optional.of(label);
        }
      }
      return Optional.empty();
    }

    /** Whether a cell is the rest of this label in the row below. */
    boolean endsWith(String cell) {
      var letters = TableKind.letters(cell);
      return !letters.isEmpty() && words.endsWith(letters);
    }
  }

  private final List<Row> rows;
  private final List<Note> notes;
  private final List<Support> support = new ArrayList<>();
  private final Map<Label, String> open = new EnumMap<>(Label.class);
  private String where = "";

  private SupportTable(List<Row> rows, List<Note> notes) {
    this.rows = rows;
    this.notes = notes;
  }

  /** Reads the rows that follow the title {@code Support received in this reporting period}. */
  static List<Support> in(List<Row> rows, List<Note> notes) {
    var table = new SupportTable(rows, notes);
    for (var at = 1; at < rows.size(); at++) {
      if (headings(rows.get(at))) {
        table.columns(at);
        break;
      }
      table.labels(at);
    }
    table.end();
    return table.support;
  }

  private static boolean headings(Row row) {
    return row.cells().stream().filter(cell -> Label.of(cell).isPresent()).count() > 2;
  }

  private void columns(int header) {
    for (var row : rows.subList(header + 1, rows.size())) {
      for (var column = 0; column < row.cells().size(); column++) {
        var value = row.cell(column);
        Label.of(rows.get(header).cell(column)).ifPresent(label -> open.put(label, value));
      }
      where = row.where();
      end();
    }
  }

  private void labels(int at) {
    var row = rows.get(at);
    for (var column = 0; column < row.cells().size(); column++) {
      var label = Label.of(row.cell(column));
      if (label.isPresent()) {
        if (open.containsKey(label.get())) {
          end();
        }
        where = where.isEmpty() ? row.where() : where;
        open.put(label.get(), value(label.get(), at, column));
      }
    }
  }

  private String value(Label label, int at, int column) {
    var row = rows.get(at);
    var right = column + 1;
    while (right < row.cells().size() && row.cell(right).isBlank()) {
      right++;
    }
    if (right < row.cells().size() && Label.of(row.cell(right)).isEmpty()) {
      return row.cell(right);
    }
    if (at + 1 >= rows.size()) {
      return "";
    }
    var below = rows.get(at + 1);
    var value = below.cell(column);
    if (value.isBlank() || Label.of(value).isPresent() || label.endsWith(value)) {
      return "";
    }
    notes.add(
        new Repair(
            below.where(), value, "stands below " + row.cell(column) + " and belongs to it"));
    return value;
  }

  private void end() {
    var all = String.join("", open.values());
    if (!Notes.nothing(all)) {
      support.add(
          new Support(
              where,
              said(Label.AREA),
              said(Label.ACTIVITY),
              said(Label.PROVIDER),
              said(Label.IMPACT)));
    }
    open.clear();
    where = "";
  }

  private String said(Label label) {
    return open.getOrDefault(label, "").replace('\n', ' ').strip();
  }
}
