package waymark.documents.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A straight line drawn across or down a page.
 *
 * @param at how far down a line across stands, or how far right a line down the page
 */
record PdfRule(double at, double from, double until) {

  /** Rules nearer than this are one: borders are drawn as two thin ones, or cell by cell. */
  static final double NEAR = 1.5;

  /** Pieces of one line differ by no more, while lines of two tables may be as near as a point. */
  private static final double SAME = 0.6;

  /** Corners between the pieces of a border are left open by up to this much. */
  private static final double OPEN = 2.5;

  double length() {
    return until - from;
  }

  boolean covers(double position) {
    return from - NEAR <= position && position <= until + NEAR;
  }

  /** Whether a line across and a line down the page meet. */
  static boolean meet(PdfRule across, PdfRule down) {
    return across.covers(down.at) && down.covers(across.at);
  }

  /** The same lines with their pieces joined, in order. */
  static List<PdfRule> joined(List<PdfRule> pieces) {
    var sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingDouble(PdfRule::at));
    var joined = new ArrayList<PdfRule>();
    var start = 0;
    for (var i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || sorted.get(i).at - sorted.get(start).at > SAME) {
        joinInto(joined, sorted.subList(start, i));
        start = i;
      }
    }
    return joined;
  }

  private static void joinInto(List<PdfRule> joined, List<PdfRule> same) {
    var pieces = new ArrayList<>(same);
    pieces.sort(Comparator.comparingDouble(PdfRule::from));
    PdfRule open = null;
    for (var piece : pieces) {
      if (open == null) {
        open = piece;
      } else if (piece.from - open.until <= OPEN) {
        open = new PdfRule(open.at, open.from, Math.max(open.until, piece.until));
      } else {
        joined.add(open);
        open = piece;
      }
    }
    if (open != null) {
      joined.add(open);
    }
  }
}
