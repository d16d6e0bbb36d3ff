package waymark.documents.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;

/** Small valid packages around one part, so that what a fuzzer tries reaches the XML inside. */
final class Packed {

  private static final String WORKBOOK =
      """
      <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
      <sheets><sheet name="Tracker" sheetId="1" r:id="rId1"/></sheets></workbook>\
      """;

  private static final String WORKBOOK_RELATIONS =
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" Target="worksheets/sheet1.xml" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/>\
      <Relationship Id="rId2" Target="sharedStrings.xml" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"/>\
      <Relationship Id="rId3" Target="styles.xml" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"/>\
      </Relationships>\
      """;

  private static final String STRINGS =
      """
      <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
      <si><t>Milestone 31/03/2026</t></si><si><r><t>Per</t></r><r><t>centage</t></r></si></sst>\
      """;

  private static final String STYLES =
      """
      <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
      <numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%;[Red]-0.0%"/></numFmts>\
      <fonts count="2"><font><sz val="11"/></font><font><sz val="18"/></font></fonts>\
      <cellXfs count="4"><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/>\
      <xf numFmtId="164" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>\
      """;

  private Packed() {}

  /** A .docx whose document is the bytes given. */
  static byte[] document(byte[] content) {
    return Made.packed(Map.of("word/document.xml", content));
  }

  /** A .xlsx whose only sheet is the bytes given; strings and styles are there to be pointed at. */
  static byte[] sheet(byte[] content) {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put("xl/workbook.xml", bytes(WORKBOOK));
    parts.put("xl/_rels/workbook.xml.rels", bytes(WORKBOOK_RELATIONS));
    parts.put("xl/sharedStrings.xml", bytes(STRINGS));
    parts.put("xl/styles.xml", bytes(STYLES));
    parts.put("xl/worksheets/sheet1.xml", content);
    return Made.packed(parts);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
