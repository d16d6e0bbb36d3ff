package waymark.documents.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import waymark.documents.Paper;
import waymark.documents.Paper.Block;
import waymark.documents.Paper.Heading;
import waymark.documents.Paper.Paragraph;
import waymark.documents.Paper.Table;

/** Small files made in memory, and papers shown as lines of text. */
final class Made {

  private static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";
  private static final String S =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private Made() {}

  static byte[] zip(Map<String, String> parts) {
    var packed = new LinkedHashMap<String, byte[]>();
    parts.forEach((name, content) -> packed.put(name, content.getBytes(UTF_8)));
    return packed(packed);
  }

  static byte[] packed(Map<String, byte[]> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] docx(String body) {
    return docx(body, Map.of());
  }

  static byte[] docx(String body, Map<String, String> more) {
    var parts = new LinkedHashMap<String, String>();
    parts.put("word/document.xml", word("document", "<w:body>" + body + "</w:body>"));
    parts.putAll(more);
    return zip(parts);
  }

  static String word(String root, String content) {
    return "<w:" + root + " " + W + ">" + content + "</w:" + root + ">";
  }

  static String paragraph(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  static String styled(String style, String text) {
    return "<w:p><w:pPr><w:pStyle w:val=\""
        + style
        + "\"/></w:pPr><w:r><w:t>"
        + text
        + "</w:t></w:r></w:p>";
  }

  static String cell(String text) {
    return cell("", text);
  }

  static String cell(String properties, String text) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(text) + "</w:tc>";
  }

  static String row(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  static String table(String... rows) {
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + String.join("", rows) + "</w:tbl>";
  }

  /** A workbook of one sheet called Tracker. */
  static byte[] xlsx(String rows) {
    return xlsx(rows, "", "");
  }

  /**
   * The same with what follows the rows, and with styles.
   *
   * @param after elements after the rows, such as merged cells
   */
  static byte[] xlsx(String rows, String after, String styles) {
    return workbook(
        "<sheet name=\"Tracker\" sheetId=\"1\" r:id=\"r1\"/>",
        "",
        Map.of(
            "xl/worksheets/sheet1.xml",
            sheet("<sheetData>" + rows + "</sheetData>" + after),
            "xl/styles.xml",
            "<styleSheet " + S + ">" + styles + "</styleSheet>"));
  }

  static String sheet(String content) {
    return "<worksheet " + S + ">" + content + "</worksheet>";
  }

  static byte[] workbook(String sheets, String properties, Map<String, String> more) {
    var relations = new StringBuilder();
    for (var i = 1; i <= 3; i++) {
      relations.append(
          "<Relationship Id=\"r"
              + i
              + "\" Type=\""
              + RELATION
              + "/worksheet\""
              + " Target=\"worksheets/sheet"
              + i
              + ".xml\"/>");
    }
    relations.append(
        "<Relationship Id=\"r9\" Type=\""
            + RELATION
            + "/sharedStrings\""
            + " Target=\"/xl/sharedStrings.xml\"/>");
    var parts = new LinkedHashMap<String, String>();
    parts.put(
        "xl/workbook.xml",
        "<workbook " + S + ">" + properties + "<sheets>" + sheets + "</sheets></workbook>");
    parts.put("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
    parts.putAll(more);
    return zip(parts);
  }

  /** A row of a sheet with texts; a blank text is no cell. */
  static String texts(int row, String... texts) {
    var cells = new StringBuilder("<row r=\"" + row + "\">");
    for (var i = 0; i < texts.length; i++) {
      if (!texts[i].isEmpty()) {
        cells.append("<c r=\"" + (char) ('A' + i) + row + "\" t=\"inlineStr\"><is><t>");
        cells.append(texts[i]).append("</t></is></c>");
      }
    }
    return cells + "</row>";
  }

  static Paper read(String name, byte[] content) {
    var outcome = PaperFile.read(name, content);
    return assertInstanceOf(PaperFile.Outcome.Read.class, outcome, outcome::toString).paper();
  }

  static String refusal(String name, byte[] content) {
    var outcome = PaperFile.read(name, content);
    return assertInstanceOf(PaperFile.Outcome.Refused.class, outcome, outcome::toString).why();
  }

  /** Each block as a line, each row of a table as one with strokes between its cells. */
  static List<String> shown(Paper paper) {
    var lines = new ArrayList<String>();
    for (var block : paper.blocks()) {
      lines.addAll(shown(block));
    }
    return lines;
  }

  private static List<String> shown(Block block) {
    return switch (block) {
      case Heading heading -> List.of("#" + heading.level() + " " + heading.text());
      case Paragraph paragraph -> List.of(paragraph.text());
      case Table table ->
          table.rows().stream().map(row -> "|" + String.join("|", row.cells()) + "|").toList();
    };
  }

  static List<String> places(Paper paper) {
    return paper.blocks().stream().map(Block::where).toList();
  }

  static List<String> notes(Paper paper) {
    return paper.notes().stream()
        .map(note ->
            switch (note) {
              case Paper.Unread(var where, var text, var why) -> where + ": " + text + " -- " + why;
              case Paper.Repair(var where, var was, var read) -> where + ": " + was + " -> " + read;
            })
        .toList();
  }
}
