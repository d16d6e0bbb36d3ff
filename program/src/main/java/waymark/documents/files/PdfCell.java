package waymark.documents.files;

import java.util.ArrayList;
import java.util.List;

/**
 * One cell of a table: its lines, and the room they stand in. A cell without lines is blank.
 *
 * @param left the left edge, as the text is read
 */
record PdfCell(List<PdfLine> lines, double left, double right) {

  static final PdfCell BLANK = new PdfCell(List.of(), 0, 0);

  PdfCell {
    lines = List.copyOf(lines);
  }

  /** The cell of these letters, which may be turned on their side. */
  static PdfCell of(List<PdfGlyph> glyphs, double left, double top, double right, double bottom) {
    var lines = new ArrayList<PdfLine>();
    var from = left;
    var until = right;
    for (var turn = 3; turn >= 0; turn--) {
      var wanted = turn;
      var turned =
          PdfLine.of(
              glyphs.stream().filter(g -> g.turn() == wanted).map(PdfGlyph::upright).toList());
      if (!turned.isEmpty()) {
        lines.addAll(turned);
        from = turn == 0 ? left : turn == 1 ? -bottom : turn == 2 ? -right : top;
        until = turn == 0 ? right : turn == 1 ? -top : turn == 2 ? -left : bottom;
      }
    }
    return lines.isEmpty() ? BLANK : new PdfCell(lines, from, until);
  }

  boolean blank() {
    return lines.isEmpty();
  }

  String text(PdfWraps wraps) {
    return wraps.cell(lines, left, right);
  }

  /** Whether the last line says by itself that the text goes on. */
  boolean goesOn() {
    return !lines.isEmpty() && lines.getLast().endsInBlank();
  }

  /** Whether the first word of another cell's text would not have fitted behind this one's. */
  boolean full(PdfCell next) {
    if (lines.isEmpty() || next.lines.isEmpty()) {
      return false;
    }
    var last = lines.getLast();
    return last.right() + 0.25 * last.size() + next.lines.getFirst().firstWord()
        > left + PdfWraps.room(lines, left, right);
  }

  /** The cell whose text goes on in another one. */
  PdfCell with(PdfCell next) {
    if (blank() || next.blank()) {
      return blank() ? next : this;
    }
    var all = new ArrayList<>(lines);
    all.addAll(next.lines);
    return new PdfCell(all, left, right);
  }
}
