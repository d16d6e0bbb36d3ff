package waymark.documents.files;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Follows the drawing of one page and notes letters and lines; nothing is painted or run. */
final class PdfPageReader extends PDFGraphicsStreamEngine {

  /** What sets colours, shades and widths, which say nothing about what is written where. */
  private static final Set<String> COLOURS =
      Set.of(
          "g", "G", "rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "sh", "ri", "i",
          "w", "J", "j", "M", "d");

  private final PdfBudget budget;
  private final PdfPageFrame frame;
  private final PdfPageNotes page;
  private final PdfPath path;
  private @Nullable PDFont font;
  private boolean bold;

  private PdfPageReader(PDPage drawn, int number, PdfBudget budget) {
    super(drawn);
    this.budget = budget;
    this.frame = PdfPageFrame.of(drawn);
    this.page = new PdfPageNotes(number, frame);
    this.path = new PdfPath(page);
  }

  /** Reads one page; what is drawn beyond its edges counts too, as wide tables are cut off. */
  static PdfPage read(PDPage drawn, int number, PdfBudget budget) throws IOException {
    budget.beginPage(number);
    var page = drawn(drawn, number, budget);
    var turn = page.turn();
    if (turn == 0) {
      return page;
    }
    // a landscape table on upright paper: turned until its text can be read
    drawn.setRotation(drawn.getRotation() + 90 * turn);
    return drawn(drawn, number, budget);
  }

  private static PdfPage drawn(PDPage drawn, int number, PdfBudget budget) throws IOException {
    var reader = new PdfPageReader(drawn, number, budget);
    reader.processPage(drawn);
    for (PDAnnotation annotation : drawn.getAnnotations()) {
      budget.step();
      if (annotation instanceof PDAnnotationWidget && !annotation.isHidden()) {
        reader.showAnnotation(annotation);
      }
    }
    return reader.page.finished();
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    budget.step();
    if (picture(operator.getName(), operands)) {
      notePicture();
    } else if (!COLOURS.contains(operator.getName())) {
      if (operator.getName().equals("Do")) {
        budget.form();
      }
      super.processOperator(operator, operands);
    }
  }

  /** Pictures are told before PDFBox would unpack them. */
  private boolean picture(String operator, List<COSBase> operands) {
    if (operator.equals("BI")) {
      return true;
    }
    var resources = getResources();
    if (!operator.equals("Do")
        || resources == null
        || operands.isEmpty()
        || !(operands.getFirst() instanceof COSName name)) {
      return false;
    }
    var drawings = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
    var drawing = drawings == null ? null : drawings.getCOSStream(name);
    return drawing != null && COSName.IMAGE.equals(drawing.getCOSName(COSName.SUBTYPE));
  }

  private void notePicture() {
    var place = getGraphicsState().getCurrentTransformationMatrix();
    var area =
        place.getValue(0, 0) * place.getValue(1, 1) - place.getValue(0, 1) * place.getValue(1, 0);
    page.picture(Math.abs(area));
  }

  @Override
  protected void showGlyph(Matrix place, PDFont drawn, int code, Vector advance)
      throws IOException {
    var text = PdfLetters.plain(drawn.toUnicode(code));
    budget.letters(1 + text.length());
    if (text.isEmpty()) {
      return;
    }
    if (!drawn.equals(font)) {
      font = drawn;
      bold = PdfLetters.bold(drawn);
    }
    if (getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER) {
      page.hidden();
    }
    var across = advance.getX() + 0.0;
    var up = advance.getY() + 0.0;
    page.letter(
        text,
        bold,
        frame.x(place.getTranslateX(), place.getTranslateY()),
        frame.y(place.getTranslateX(), place.getTranslateY()),
        frame.turned(
            place.getValue(0, 0) * across + place.getValue(1, 0) * up,
            place.getValue(0, 1) * across + place.getValue(1, 1) * up),
        Math.hypot(place.getValue(1, 0), place.getValue(1, 1)));
  }

  /** A letter that is itself a drawing: where it stands counts, not what it draws. */
  @Override
  protected void showType3Glyph(Matrix place, PDType3Font drawn, int code, Vector advance)
      throws IOException {
    showGlyph(place, drawn, code, advance);
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.moveTo(frame.at(p0));
    path.lineTo(frame.at(p1));
    path.lineTo(frame.at(p2));
    path.lineTo(frame.at(p3));
    path.close();
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(frame.at(new Point2D.Float(x, y)));
  }

  @Override
  public void lineTo(float x, float y) {
    path.lineTo(frame.at(new Point2D.Float(x, y)));
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    path.curveTo(frame.at(new Point2D.Float(x3, y3)));
  }

  @Override
  public Point2D getCurrentPoint() {
    return frame.back(path.current());
  }

  @Override
  public void closePath() {
    path.close();
  }

  @Override
  public void endPath() {
    path.forget();
  }

  @Override
  public void strokePath() {
    path.stroke();
  }

  @Override
  public void fillPath(int windingRule) {
    path.fill();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    path.stroke();
  }

  @Override
  public void clip(int windingRule) {}

  @Override
  public void shadingFill(COSName name) {}

  @Override
  public void drawImage(PDImage image) {}
}
