package waymark.documents.files;

import org.jspecify.annotations.Nullable;

/** Writes one line, letter after letter from left to right. */
final class PdfWriting {

  /** A gap wider than this part of the size is a blank that was not drawn. */
  private static final double BLANK = 0.2;

  private final StringBuilder text = new StringBuilder();
  private @Nullable PdfGlyph first;
  private @Nullable PdfGlyph last;
  private boolean inFirstWord = true;
  private boolean endsInBlank;
  private double firstWord;
  private double size;
  private boolean bold = true;

  void add(PdfGlyph glyph) {
    if (glyph.blank()) {
      blank();
      return;
    }
    if (last != null && twice(last, glyph)) {
      return;
    }
    if (last != null && glyph.x() - last.right() > BLANK * glyph.size()) {
      blank();
    }
    text.append(glyph.text());
    first = first == null ? glyph : first;
    firstWord = inFirstWord ? glyph.right() - first.x() : firstWord;
    bold &= glyph.bold();
    size = Math.max(size, glyph.size());
    endsInBlank = false;
    last = glyph;
  }

  private void blank() {
    if (!text.isEmpty() && !endsInBlank) {
      text.append(' ');
      inFirstWord = false;
      endsInBlank = true;
    }
  }

  /** Whether a letter is drawn again over itself to look bolder. */
  private static boolean twice(PdfGlyph before, PdfGlyph glyph) {
    return glyph.text().equals(before.text())
        && glyph.x() - before.x() < 0.15 * Math.max(before.width(), 0.2 * before.size())
        && Math.abs(glyph.y() - before.y()) < 0.15 * before.size();
  }

  /** What was written; without text where there were only blanks. */
  PdfLine line() {
    if (first == null || last == null) {
      return new PdfLine("", 0, 0, 0, 0, false, false, 0, 0);
    }
    return new PdfLine(
        text.toString().strip(),
        first.x(),
        last.right(),
        last.y(),
        size,
        bold,
        endsInBlank,
        firstWord,
        first.width());
  }
}
