package waymark.documents.files;

/**
 * One letter of a page where it is drawn, in points from the page's top left corner as a person
 * holds the page.
 *
 * @param text one character, or the several that one drawn ligature stands for
 * @param x where the letter begins on its base line
 * @param y the base line, growing downwards
 * @param width how far the letter advances
 * @param size the font's size as it appears
 * @param turn quarter turns to the left of the direction of reading: 1 reads upwards
 */
record PdfGlyph(
    String text, double x, double y, double width, double size, boolean bold, int turn) {

  boolean blank() {
    return text.isBlank();
  }

  double right() {
    return x + width;
  }

  /** The middle of the letter across the page, whichever way it is turned. */
  double middleX() {
    return switch (turn) {
      case 1 -> x - 0.3 * size;
      case 2 -> x - width / 2;
      case 3 -> x + 0.3 * size;
      default -> x + width / 2;
    };
  }

  /** The middle of the letter down the page, whichever way it is turned. */
  double middleY() {
    return switch (turn) {
      case 1 -> y - width / 2;
      case 2 -> y + 0.3 * size;
      case 3 -> y + width / 2;
      default -> y - 0.3 * size;
    };
  }

  /** The same letter as it stands once the page is turned so that it can be read. */
  PdfGlyph upright() {
    return switch (turn) {
      case 1 -> new PdfGlyph(text, -y, x, width, size, bold, 0);
      case 2 -> new PdfGlyph(text, -x, -y, width, size, bold, 0);
      case 3 -> new PdfGlyph(text, y, -x, width, size, bold, 0);
      default -> this;
    };
  }
}
