package waymark.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import waymark.casework.CaseEvent;
import waymark.casework.EventKind;
import waymark.casework.sample.Mereside;

/**
 * A workbook as an officer keeps one: a row for each case with the days of the request and of the
 * plan and a formula for the days between, and beside it the plans of each month and those within
 * 20 weeks as formulas over all rows. The results of formulas are not in it.
 */
final class CasesInWorkbook {

  static final String TABLE = "Table";
  static final YearMonth FIRST = YearMonth.of(2015, 1);
  static final YearMonth LAST = YearMonth.of(2024, 12);

  private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private CasesInWorkbook() {}

  /** A case as the workbook has it. */
  private record Row(LocalDate requested, Optional<LocalDate> issued) {}

  /** First requests of invented cases of Mereside, as often made up anew as it takes. */
  private static List<Row> rows(int count) {
    var rows = new ArrayList<Row>(count);
    for (var seed = 1L; rows.size() < count; seed++) {
      for (var it : Mereside.cases(LAST, seed)) {
        if (rows.size() < count) {
          rows.add(
              new Row(
                  first(it.events(), EventKind.REQUEST).orElseThrow(),
                  first(it.events(), EventKind.FINAL_PLAN)));
        }
      }
    }
    return rows;
  }

  private static Optional<LocalDate> first(List<CaseEvent> events, EventKind kind) {
    return events.stream().filter(it -> it.kind() == kind).map(CaseEvent::on).findFirst();
  }

  static void write(Path file, int count) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file));
        var out = new BufferedWriter(new OutputStreamWriter(zip, UTF_8))) {
      part(zip, out, "[Content_Types].xml", types());
      part(zip, out, "_rels/.rels", relations("officeDocument:xl/workbook.xml"));
      part(
          zip,
          out,
          "xl/_rels/workbook.xml.rels",
          relations(
              "worksheet:worksheets/sheet1.xml",
              "worksheet:worksheets/sheet2.xml",
              "styles:styles.xml"));
      part(zip, out, "xl/workbook.xml", workbook());
      part(zip, out, "xl/styles.xml", styles());
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      cases(out, rows(count));
      part(zip, out, "xl/worksheets/sheet2.xml", table(count));
    }
  }

  private static void part(ZipOutputStream zip, Writer out, String name, String text)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    out.write(XML + text);
    out.flush();
  }

  private static String types() {
    return """
    <Types xmlns="%1$scontent-types">
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
    <Default Extension="xml" ContentType="application/xml"/>
    <Override PartName="/xl/workbook.xml" ContentType="%2$ssheet.main+xml"/>
    <Override PartName="/xl/styles.xml" ContentType="%2$sstyles+xml"/>
    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%2$sworksheet+xml"/>
    <Override PartName="/xl/worksheets/sheet2.xml" ContentType="%2$sworksheet+xml"/>
    </Types>
    """
        .formatted(PACKAGE, TYPE);
  }

  /**
   * @param targets each behind its type and a colon
   */
  private static String relations(String... targets) {
    var text = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
    for (var i = 0; i < targets.length; i++) {
      var it = targets[i].split(":", -1);
      text.append(
          "<Relationship Id=\"r%d\" Type=\"%s/%s\" Target=\"%s\"/>"
              .formatted(i + 1, OFFICE, it[0], it[1]));
    }
    return text + "</Relationships>";
  }

  private static String workbook() {
    return """
    <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="Cases" sheetId="1" r:id="r1"/>\
    <sheet name="%s" sheetId="2" r:id="r2"/></sheets></workbook>
    """
        .formatted(MAIN, OFFICE, TABLE);
  }

  /** The second look is that of a day. */
  private static String styles() {
    return """
    <styleSheet xmlns="%s"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills>\
    <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>\
    <cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>
    """
        .formatted(MAIN);
  }

  private static void cases(Writer out, List<Row> rows) throws IOException {
    out.write(XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"1\">");
    for (var it : List.of("Case ref", "Request received", "Plan issued", "Days")) {
      out.write(text(it));
    }
    out.write("</row>");
    for (var i = 0; i < rows.size(); i++) {
      var it = rows.get(i);
      var line = i + 2;
      out.write("<row r=\"" + line + "\">" + text("W%06d".formatted(line)) + day(it.requested()));
      out.write(it.issued().map(CasesInWorkbook::day).orElse("<c s=\"1\"/>"));
      out.write("<c><f>IF(C%1$d=\"\",\"\",C%1$d-B%1$d)</f></c></row>".formatted(line));
    }
    out.write("</sheetData></worksheet>");
    out.flush();
  }

  private static String text(String text) {
    return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }

  private static String day(LocalDate day) {
    return "<c s=\"1\"><v>" + ChronoUnit.DAYS.between(DAY_0, day) + "</v></c>";
  }

  private static String table(int count) {
    var text = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    var line = 1;
    for (var month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
      var plans =
          "COUNTIFS(Cases!$C$2:$C$%1$d,\"&gt;=\"&amp;A%2$d,Cases!$C$2:$C$%1$d,\"&lt;\"&amp;EDATE(A%2$d,1)"
              .formatted(count + 1, line);
      text.append("<row r=\"%d\">%s".formatted(line, day(month.atDay(1))))
          .append("<c><f>%s)</f></c>".formatted(plans))
          .append(
              "<c><f>%s,Cases!$D$2:$D$%d,\"&lt;=140\")</f></c></row>".formatted(plans, count + 1));
      line++;
    }
    return text + "</sheetData></worksheet>";
  }
}
