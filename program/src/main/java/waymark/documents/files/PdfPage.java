package waymark.documents.files;

import java.util.List;

/**
 * What is drawn on one page: letters in the order of the file, and straight lines.
 *
 * @param number counted from 1, as a PDF reader shows it
 * @param pictures how much of the page pictures cover, 1 for all of it
 * @param hidden letters that are there and not shown, as text recognition lays them under a scan
 * @param slanted letters that stand neither upright nor in quarter turns, which are left out
 * @param unknown letters of which the file does not say what they are
 * @param crowded whether there were more lines than tables need, so that none was kept
 */
record PdfPage(
    int number,
    double width,
    double height,
    List<PdfGlyph> glyphs,
    List<PdfRule> across,
    List<PdfRule> down,
    double pictures,
    int hidden,
    int slanted,
    int unknown,
    boolean crowded) {

  PdfPage {
    glyphs = List.copyOf(glyphs);
    across = List.copyOf(across);
    down = List.copyOf(down);
  }

  boolean withoutText() {
    return glyphs.stream().allMatch(PdfGlyph::blank);
  }

  /** The turn that most of its letters have. */
  int turn() {
    var counts = new int[4];
    glyphs.stream().filter(glyph -> !glyph.blank()).forEach(glyph -> counts[glyph.turn()]++);
    var most = 0;
    for (var turn = 1; turn < counts.length; turn++) {
      most = counts[turn] > counts[most] ? turn : most;
    }
    return most;
  }
}
