package waymark.casework.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A .xlsx put together part by part, and archives. */
final class Workbook {

  private final Map<String, String> parts = new LinkedHashMap<>();

  /** A workbook with one sheet whose rows are given as XML. */
  static Workbook of(String rows) {
    var book = new Workbook();
    book.parts.put(
        "xl/workbook.xml",
        """
        <workbook xmlns:r="r"><sheets>
          <sheet name="Hidden" sheetId="1" state="hidden" r:id="rId2"/>
          <sheet name="Cases" sheetId="2" r:id="rId1"/>
          <sheet name="Notes" sheetId="3" r:id="rId2"/>
        </sheets></workbook>
        """);
    book.parts.put(
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships>
          <Relationship Id="rId1" Target="worksheets/sheet1.xml"/>
          <Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/>
        </Relationships>
        """);
    book.parts.put(
        "xl/styles.xml",
        """
        <styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>
          <numFmt numFmtId="165" formatCode="0&quot; days&quot;"/></numFmts>
          <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
          <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>
        </styleSheet>
        """);
    book.parts.put(
        "xl/sharedStrings.xml",
        """
        <sst><si><t>Case ref</t></si><si><r><t>Rec</t></r><r><t>eived</t></r><rPh><t>x</t></rPh></si></sst>
        """);
    book.parts.put(
        "xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    book.parts.put("xl/worksheets/sheet2.xml", "<worksheet><sheetData/></worksheet>");
    return book;
  }

  Workbook with(String part, String content) {
    parts.put(part, content);
    return this;
  }

  Workbook without(String part) {
    parts.remove(part);
    return this;
  }

  byte[] bytes() {
    return zip(parts);
  }

  static byte[] zip(Map<String, String> files) {
    var all = new LinkedHashMap<String, byte[]>();
    files.forEach((name, content) -> all.put(name, content.getBytes(StandardCharsets.UTF_8)));
    return zipped(all);
  }

  static byte[] zipped(Map<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }
}
