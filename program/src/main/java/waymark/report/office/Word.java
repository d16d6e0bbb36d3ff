package waymark.report.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.SafeText;
import waymark.report.Table;
import waymark.report.Text;

/**
 * Writes a report as a plain .docx: headings of the levels that the tree has, tables whose header
 * row stands on each page, no macro, no picture, and nothing that leads out of the file.
 */
public final class Word {

  private static final int DEEPEST = 4;

  private final XWPFDocument document;
  private final CTBody body;
  private final WordSheet sheet;

  private Word(XWPFDocument document, WordSheet sheet) {
    this.document = document;
    this.body = document.getDocument().getBody();
    this.sheet = sheet;
  }

  /** The file; nothing of it depends on when it is made. */
  public static byte[] render(Report report, Imprint imprint) {
    try (var document = new XWPFDocument();
        var styles = part("styles.xml");
        var numbering = part("numbering.xml")) {
      document.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
      document
          .createNumbering()
          .setNumbering(NumberingDocument.Factory.parse(numbering).getNumbering());
      new Word(document, WordSheet.of(report)).write(report, imprint);
      var bytes = new ByteArrayOutputStream();
      document.write(bytes);
      return Packing.withoutTimes(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XmlException ourOwn) {
      throw new IllegalStateException(ourOwn);
    }
  }

  private static InputStream part(String name) {
    return Objects.requireNonNull(
        Word.class.getResourceAsStream("/waymark/report/office/" + name), name);
  }

  private void write(Report report, Imprint imprint) {
    heading(report.title(), 1);
    parts(report.parts(), 2);
    var page = body.addNewSectPr();
    var size = page.addNewPgSz();
    size.setW(sheet.width());
    size.setH(sheet.height());
    size.setOrient(
        sheet.width() > sheet.height() ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
    var margin = page.addNewPgMar();
    margin.setTop(WordSheet.MARGIN);
    margin.setBottom(WordSheet.MARGIN);
    margin.setLeft(WordSheet.MARGIN);
    margin.setRight(WordSheet.MARGIN);
    margin.setHeader(WordSheet.MARGIN / 2);
    margin.setFooter(WordSheet.MARGIN / 2);
    margin.setGutter(0);
    imprint.write(document.getProperties(), report.title());
  }

  private void parts(List<? extends Part> parts, int level) {
    for (var part : parts) {
      switch (part) {
        case Part.Section(var heading, var within) -> {
          heading(heading, level);
          parts(within, level + 1);
        }
        case Part.Folded(var heading, var within) -> {
          heading(heading, level);
          parts(within, level + 1);
        }
        case Part.Lead(var text) -> paragraph("Lead", text);
        case Part.Prose(var text) -> paragraph("Normal", text);
        case Part.Items(var items) -> items.forEach(it -> paragraph("ListBullet", it));
        case Part.Facts(var facts) -> facts(facts);
        case Table table -> table(table);
      }
    }
  }

  private void heading(String words, int level) {
    paragraph("Heading" + Math.min(level, DEEPEST), Text.of(words));
  }

  private void paragraph(String style, Text text) {
    if (!SafeText.of(text.plain()).isBlank()) {
      WordText.paragraph(body.addNewP(), style).write(text);
    }
  }

  private void facts(List<Part.Fact> facts) {
    if (!facts.isEmpty()) {
      new WordTable(body.addNewTbl(), sheet).facts(facts);
      afterTable();
    }
  }

  private void table(Table table) {
    paragraph("Caption", Text.of(table.caption()));
    new WordTable(body.addNewTbl(), sheet).write(table);
    afterTable();
    table.notes().forEach(it -> paragraph("Normal", it));
  }

  /** Two tables that nothing parts would be one. */
  private void afterTable() {
    WordText.paragraph(body.addNewP(), "TableText");
  }
}
