package waymark.documents.files;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** Gathers what one page draws, within bounds. */
final class PdfPageNotes {

  /** Pieces of lines; a table of 500 cells drawn cell by cell has 2,000. */
  private static final int PIECES = 40_000;

  /** Whole lines each way; their meeting points are looked for one by one. */
  private static final int RULES = 1_000;

  /** Letters further out than this from the page are left over from somewhere, not cut off. */
  private static final double BEYOND = 2_000;

  private final int number;
  private final PdfPageFrame frame;
  private final List<PdfGlyph> glyphs = new ArrayList<>();
  private final List<PdfRule> across = new ArrayList<>();
  private final List<PdfRule> down = new ArrayList<>();
  private double pictures;
  private int hidden;
  private int slanted;
  private int unknown;
  private boolean crowded;

  PdfPageNotes(int number, PdfPageFrame frame) {
    this.number = number;
    this.frame = frame;
  }

  void letter(String text, boolean bold, double x, double y, Point2D advance, double size) {
    var width = Math.hypot(advance.getX(), advance.getY());
    if (!(onPage(x, y) && size < BEYOND && width < BEYOND)) {
      return;
    }
    if (text.equals(PdfLetters.UNKNOWN)) {
      unknown++;
    }
    var turn = turn(advance, width);
    if (turn < 0) {
      slanted++;
    } else {
      glyphs.add(new PdfGlyph(text, x, y, width, size, bold, turn));
    }
  }

  private boolean onPage(double x, double y) {
    return x > -BEYOND && y > -BEYOND && x < frame.width() + BEYOND && y < frame.height() + BEYOND;
  }

  /** Quarter turns to the left, or -1 where a letter stands aslant. */
  private static int turn(Point2D advance, double width) {
    if (width == 0 || advance.getX() > 0.98 * width) {
      return 0;
    }
    if (advance.getX() < -0.98 * width) {
      return 2;
    }
    if (Math.abs(advance.getY()) > 0.98 * width) {
      return advance.getY() < 0 ? 1 : 3;
    }
    return -1;
  }

  void hidden() {
    hidden++;
  }

  void across(PdfRule rule) {
    keep(across, rule);
  }

  void down(PdfRule rule) {
    keep(down, rule);
  }

  private void keep(List<PdfRule> rules, PdfRule rule) {
    if (Double.isFinite(rule.at() + rule.length()) && rules.size() <= PIECES) {
      rules.add(rule);
    }
  }

  void picture(double area) {
    pictures += area / Math.max(1, frame.width() * frame.height());
  }

  PdfPage finished() {
    var joinedAcross = whole(across);
    var joinedDown = whole(down);
    crowded |= joinedAcross.size() > RULES || joinedDown.size() > RULES;
    return new PdfPage(
        number,
        frame.width(),
        frame.height(),
        glyphs,
        crowded ? List.of() : joinedAcross,
        crowded ? List.of() : joinedDown,
        Math.min(1, pictures),
        hidden,
        slanted,
        unknown,
        crowded);
  }

  /** Joined lines that are long enough to border a cell. */
  private List<PdfRule> whole(List<PdfRule> pieces) {
    crowded |= pieces.size() > PIECES;
    return PdfRule.joined(pieces).stream().filter(rule -> rule.length() >= 4).toList();
  }
}
