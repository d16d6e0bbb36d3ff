package waymark.documents.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One line of letters from left to right, its blanks made plain.
 *
 * @param bold whether all of it is
 * @param endsInBlank whether the file draws a blank at its end, as most programs do where a line is
 *     broken between two words
 * @param firstWord how wide the first word is
 * @param firstLetter how wide the first letter is
 */
record PdfLine(
    String text,
    double left,
    double right,
    double y,
    double size,
    boolean bold,
    boolean endsInBlank,
    double firstWord,
    double firstLetter) {

  /** Letters whose base lines differ by less than this part of their size share a line. */
  private static final double SAME_LINE = 0.45;

  private static final Pattern LIST_MARK =
      Pattern.compile("\\(?(?:[0-9]{1,2}|[a-zA-Z]|[ivx]{1,4})[.)] ");

  /** The lines that the letters make, top down; lines of blanks alone are left out. */
  static List<PdfLine> of(List<PdfGlyph> glyphs) {
    return rows(glyphs).stream().map(PdfLine::line).filter(line -> !line.text.isEmpty()).toList();
  }

  /** Letters grouped by the line they stand on, each from left to right. */
  static List<List<PdfGlyph>> rows(List<PdfGlyph> glyphs) {
    var sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(PdfGlyph::y));
    var rows = new ArrayList<List<PdfGlyph>>();
    var row = new ArrayList<PdfGlyph>();
    for (var glyph : sorted) {
      if (!row.isEmpty() && below(row.getLast(), glyph)) {
        rows.add(leftToRight(row));
        row = new ArrayList<>();
      }
      row.add(glyph);
    }
    if (!row.isEmpty()) {
      rows.add(leftToRight(row));
    }
    return rows;
  }

  private static boolean below(PdfGlyph above, PdfGlyph glyph) {
    var larger = Math.max(above.size(), glyph.size());
    var smaller = Math.max(1, Math.min(above.size(), glyph.size()));
    return glyph.y() - above.y() > SAME_LINE * Math.min(larger, 2 * smaller);
  }

  private static List<PdfGlyph> leftToRight(List<PdfGlyph> row) {
    row.sort(Comparator.comparingDouble(PdfGlyph::x));
    return row;
  }

  /** One line of letters that stand from left to right already. */
  static PdfLine line(List<PdfGlyph> row) {
    var writing = new PdfWriting();
    row.forEach(writing::add);
    return writing.line();
  }

  /** The line that goes on, after a gap, with another on its right. */
  PdfLine with(PdfLine next) {
    return new PdfLine(
        text + " " + next.text,
        left,
        next.right,
        y,
        Math.max(size, next.size),
        bold && next.bold,
        next.endsInBlank,
        firstWord,
        firstLetter);
  }

  /** Whether the line begins with a bullet, a paragraph's own number or the mark of a list. */
  boolean begins() {
    return Places.bulleted(text)
        || !Places.number(text).isEmpty()
        || LIST_MARK.matcher(text).lookingAt();
  }
}
