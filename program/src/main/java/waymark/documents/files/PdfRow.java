package waymark.documents.files;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a page outside its ruled tables, in the parts that wide gaps leave.
 *
 * @param edge how far right the text of its column reaches
 */
record PdfRow(int page, List<PdfLine> parts, double edge) implements PdfPiece {

  /** A gap wider than this many times the letters' size parts a line. */
  private static final double GAP = 1.5;

  PdfRow {
    parts = List.copyOf(parts);
  }

  /** The rows of letters that stand upright on a page, top down. */
  static List<PdfRow> of(int page, List<PdfGlyph> glyphs) {
    var upright = glyphs.stream().filter(glyph -> glyph.turn() == 0).toList();
    var found =
        PdfLine.rows(upright).stream().map(PdfRow::parts).filter(p -> !p.isEmpty()).toList();
    var edge = found.stream().map(List::getLast).mapToDouble(PdfLine::right).max().orElse(0);
    return found.stream().map(parts -> new PdfRow(page, parts, edge)).toList();
  }

  private static List<PdfLine> parts(List<PdfGlyph> row) {
    var parts = new ArrayList<PdfLine>();
    var start = 0;
    PdfGlyph before = null;
    for (var i = 0; i < row.size(); i++) {
      var glyph = row.get(i);
      if (glyph.blank()) {
        continue;
      }
      if (before != null && glyph.x() - before.right() > GAP * glyph.size()) {
        parts.add(PdfLine.line(row.subList(start, i)));
        start = i;
      }
      before = glyph;
    }
    parts.add(PdfLine.line(row.subList(start, row.size())));
    parts.removeIf(part -> part.text().isEmpty());
    return bulletJoined(parts);
  }

  /** A bullet or number stands well apart from the text that it belongs to. */
  private static List<PdfLine> bulletJoined(List<PdfLine> parts) {
    if (parts.size() < 2 || !listMark(parts.getFirst().text())) {
      return parts;
    }
    var joined = new ArrayList<PdfLine>();
    joined.add(parts.get(0).with(parts.get(1)));
    joined.addAll(parts.subList(2, parts.size()));
    return joined;
  }

  private static boolean listMark(String text) {
    return text.length() <= 6
        && (Places.bulleted(text + " x")
            || !Places.number(text).isEmpty()
            || text.matches("\\(?[0-9a-z]{1,4}[.)]"));
  }

  /** The row as one line. */
  PdfLine line() {
    return parts.stream().reduce(PdfLine::with).orElseThrow();
  }

  double y() {
    return parts.getFirst().y();
  }

  String text() {
    return line().text();
  }
}
