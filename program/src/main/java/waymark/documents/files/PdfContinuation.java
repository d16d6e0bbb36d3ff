package waymark.documents.files;

import java.util.ArrayList;
import java.util.List;

/** Joins a table with its rest on the next page: repeated heads go, a cut row becomes one. */
final class PdfContinuation {

  /** No table repeats more rows than this at the head of a page. */
  private static final int HEAD = 4;

  private final PdfWraps wraps;
  private final PdfTable table;
  private final PdfTable rest;
  private final List<PdfTable.Doubt> doubts;

  PdfContinuation(PdfWraps wraps, PdfTable table, PdfTable rest) {
    this.wraps = wraps;
    this.table = table;
    this.rest = rest;
    this.doubts = new ArrayList<>(table.doubts());
  }

  PdfTable joined() {
    var rows = new ArrayList<>(table.rows());
    var more = withoutHead(rows, rest.rows());
    // the end of a cut row may hold nothing but the white below its text
    if (!more.isEmpty() && blank(more.getFirst())) {
      more = more.subList(1, more.size());
    }
    if (rows.size() > 1 && blank(rows.getLast()) && !more.isEmpty()) {
      rows.removeLast();
    }
    if (!rows.isEmpty() && !more.isEmpty() && cut(rows.getLast(), more.getFirst())) {
      rows.add(with(rows.removeLast(), more.getFirst()));
      more = more.subList(1, more.size());
    }
    rows.addAll(more);
    return table.with(rows, doubts);
  }

  private List<List<PdfCell>> withoutHead(List<List<PdfCell>> rows, List<List<PdfCell>> more) {
    var head = 0;
    while (head < Math.min(HEAD, Math.min(rows.size(), more.size()))
        && !blank(rows.get(head))
        && texts(rows.get(head)).equals(texts(more.get(head)))) {
      head++;
    }
    return more.subList(head, more.size());
  }

  /** Whether the first row of a page is the rest of the last one on the page before. */
  private boolean cut(List<PdfCell> above, List<PdfCell> below) {
    var goesOn = false;
    var full = true;
    for (var i = 0; i < below.size(); i++) {
      var cell = below.get(i);
      if (cell.blank()) {
        continue;
      }
      if (above.get(i).blank()) {
        return false;
      }
      goesOn |= above.get(i).goesOn();
      full &= above.get(i).full(cell);
    }
    if (goesOn && (wraps.drawn() || full)) {
      return true;
    }
    if (!below.getFirst().blank() || wraps.drawn()) {
      return false;
    }
    if (!full) {
      doubts.add(
          new PdfTable.Doubt(
              String.join(" | ", texts(below)),
              "the first row of page "
                  + rest.page()
                  + " may be the rest of the row before it; it is read as a row of its own"));
    }
    return full;
  }

  private static List<PdfCell> with(List<PdfCell> above, List<PdfCell> below) {
    var row = new ArrayList<PdfCell>();
    for (var i = 0; i < above.size(); i++) {
      row.add(above.get(i).with(below.get(i)));
    }
    return row;
  }

  private List<String> texts(List<PdfCell> row) {
    return row.stream().map(cell -> cell.text(wraps)).toList();
  }

  private static boolean blank(List<PdfCell> row) {
    return row.stream().allMatch(PdfCell::blank);
  }
}
