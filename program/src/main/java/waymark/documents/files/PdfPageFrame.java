package waymark.documents.files;

import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Turns places in a PDF's own space into points right and down of the corner that is the top left
 * one as the page is shown.
 *
 * @param turns quarter turns to the right by which the page is shown
 */
record PdfPageFrame(double left, double bottom, double right, double top, int turns) {

  static PdfPageFrame of(PDPage page) {
    var box = page.getCropBox();
    return new PdfPageFrame(
        box.getLowerLeftX(),
        box.getLowerLeftY(),
        box.getUpperRightX(),
        box.getUpperRightY(),
        Math.floorMod(page.getRotation() / 90, 4));
  }

  double width() {
    return turns % 2 == 0 ? right - left : top - bottom;
  }

  double height() {
    return turns % 2 == 0 ? top - bottom : right - left;
  }

  double x(double x, double y) {
    return switch (turns) {
      case 1 -> y - bottom;
      case 2 -> right - x;
      case 3 -> top - y;
      default -> x - left;
    };
  }

  double y(double x, double y) {
    return switch (turns) {
      case 1 -> x - left;
      case 2 -> y - bottom;
      case 3 -> right - x;
      default -> top - y;
    };
  }

  Point2D at(Point2D p) {
    return new Point2D.Double(x(p.getX(), p.getY()), y(p.getX(), p.getY()));
  }

  /** A direction, as a way right and down. */
  Point2D turned(double x, double y) {
    return switch (turns) {
      case 1 -> new Point2D.Double(y, x);
      case 2 -> new Point2D.Double(-x, y);
      case 3 -> new Point2D.Double(-y, -x);
      default -> new Point2D.Double(x, -y);
    };
  }

  /** The reverse of {@link #at}. */
  Point2D back(Point2D p) {
    return switch (turns) {
      case 1 -> new Point2D.Double(p.getY() + left, p.getX() + bottom);
      case 2 -> new Point2D.Double(right - p.getX(), p.getY() + bottom);
      case 3 -> new Point2D.Double(right - p.getY(), top - p.getX());
      default -> new Point2D.Double(p.getX() + left, top - p.getY());
    };
  }
}
