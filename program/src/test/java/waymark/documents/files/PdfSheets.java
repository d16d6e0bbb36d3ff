package waymark.documents.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;

/** Writes small PDFs for tests; places are points right and down of the page's top left corner. */
final class PdfSheets {

  static final float HEIGHT = PDRectangle.A4.getHeight();

  /** What can go wrong only where the disk or PDFBox is broken. */
  interface Drawing {
    void on(PDPageContentStream page) throws IOException;
  }

  private final PDDocument document = new PDDocument();
  private final PDType1Font plain;
  private final PDType1Font bold;
  private int rotation;

  PdfSheets() {
    PdfFonts.prepare();
    plain = new PDType1Font(FontName.HELVETICA);
    bold = new PDType1Font(FontName.HELVETICA_BOLD);
  }

  PdfSheets turned(int degrees) {
    rotation = degrees;
    return this;
  }

  PdfSheets page(Drawing... drawings) {
    var page = new PDPage(PDRectangle.A4);
    page.setRotation(rotation);
    document.addPage(page);
    try (var content = new PDPageContentStream(document, page)) {
      for (var drawing : drawings) {
        drawing.on(content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Drawing text(double x, double y, String text) {
    return text(plain, 10, x, y, text);
  }

  Drawing heading(double x, double y, String text) {
    return text(bold, 16, x, y, text);
  }

  private static Drawing text(PDType1Font font, float size, double x, double y, String text) {
    return page -> {
      page.beginText();
      page.setFont(font, size);
      page.newLineAtOffset((float) x, (float) (HEIGHT - y));
      page.showText(text);
      page.endText();
    };
  }

  /** Text that reads upwards from where it begins. */
  Drawing upwards(double x, double y, String text) {
    return page -> {
      page.beginText();
      page.setFont(plain, 10);
      page.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, (float) x, (float) (HEIGHT - y)));
      page.showText(text);
      page.endText();
    };
  }

  static Drawing line(double x, double y, double toX, double toY) {
    return page -> {
      page.moveTo((float) x, (float) (HEIGHT - y));
      page.lineTo((float) toX, (float) (HEIGHT - toY));
      page.stroke();
    };
  }

  /** A line as word processors draw it: a filled box. */
  static Drawing sliver(double x, double y, double width, double height) {
    return page -> {
      page.addRect((float) x, (float) (HEIGHT - y - height), (float) width, (float) height);
      page.fill();
    };
  }

  Drawing picture() {
    return page -> {
      var image =
          LosslessFactory.createFromImage(
              document, new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB));
      page.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), HEIGHT);
    };
  }

  /** Lines around columns that begin at the first places and rows that begin at the second. */
  static Drawing grid(double[] columns, double[] rows) {
    return page -> {
      for (var x : columns) {
        line(x, rows[0], x, rows[rows.length - 1]).on(page);
      }
      for (var y : rows) {
        line(columns[0], y, columns[columns.length - 1], y).on(page);
      }
    };
  }

  /** Texts in the cells of a grid, two points from their left edges. */
  Drawing cells(double[] columns, double[] rows, String... texts) {
    return page -> {
      for (var i = 0; i < texts.length; i++) {
        var column = i % (columns.length - 1);
        var row = i / (columns.length - 1);
        text(columns[column] + 2, rows[row] + 12, texts[i]).on(page);
      }
    };
  }

  PdfSheets locked(String password) {
    try {
      document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes() {
    try (document) {
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
