package waymark.documents.files;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** The path that a page is drawing: stroked edges and filled slivers of it become rules. */
final class PdfPath {

  /** A filled bar as thin as this is a line that a word processor drew as a box. */
  private static final double SLIVER = 3;

  /** A path with more corners than this is a picture, not lines of a table. */
  private static final int CORNERS = 20_000;

  private final PdfPageNotes page;
  private final List<List<Point2D>> outlines = new ArrayList<>();
  private Point2D current = new Point2D.Double();
  private int corners;

  PdfPath(PdfPageNotes page) {
    this.page = page;
  }

  Point2D current() {
    return current;
  }

  void moveTo(Point2D point) {
    current = point;
    if (corners++ < CORNERS) {
      var outline = new ArrayList<Point2D>(5);
      outline.add(point);
      outlines.add(outline);
    }
  }

  void lineTo(Point2D point) {
    if (outlines.isEmpty()) {
      moveTo(point);
      return;
    }
    current = point;
    if (corners++ < CORNERS) {
      outlines.getLast().add(point);
    }
  }

  /** A curve is no rule: what follows it begins anew. */
  void curveTo(Point2D end) {
    moveTo(end);
  }

  void close() {
    if (!outlines.isEmpty()) {
      lineTo(outlines.getLast().getFirst());
    }
  }

  void forget() {
    outlines.clear();
    corners = 0;
  }

  void stroke() {
    for (var outline : outlines) {
      for (var i = 1; i < outline.size(); i++) {
        edge(outline.get(i - 1), outline.get(i));
      }
    }
    forget();
  }

  private void edge(Point2D a, Point2D b) {
    var right = Math.abs(a.getX() - b.getX());
    var down = Math.abs(a.getY() - b.getY());
    if (down < 0.5 && right > 2 * down) {
      across((a.getY() + b.getY()) / 2, a.getX(), b.getX());
    } else if (right < 0.5 && down > 2 * right) {
      down((a.getX() + b.getX()) / 2, a.getY(), b.getY());
    }
  }

  void fill() {
    for (var outline : outlines) {
      if (outline.size() == 4 || outline.size() == 5) {
        sliver(outline);
      }
    }
    forget();
  }

  private void sliver(List<Point2D> outline) {
    var xs = outline.stream().mapToDouble(Point2D::getX).summaryStatistics();
    var ys = outline.stream().mapToDouble(Point2D::getY).summaryStatistics();
    var right = xs.getMax() - xs.getMin();
    var down = ys.getMax() - ys.getMin();
    if (down <= SLIVER && right >= down) {
      across((ys.getMin() + ys.getMax()) / 2, xs.getMin(), xs.getMax());
    }
    if (right <= SLIVER && down >= right) {
      down((xs.getMin() + xs.getMax()) / 2, ys.getMin(), ys.getMax());
    }
  }

  private void across(double y, double a, double b) {
    page.across(new PdfRule(y, Math.min(a, b), Math.max(a, b)));
  }

  private void down(double x, double a, double b) {
    page.down(new PdfRule(x, Math.min(a, b), Math.max(a, b)));
  }
}
