package waymark.timeliness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A sheet of made up cases as councils keep them, a row for each, as .xlsx and as .csv: large
 * enough for Java to see which parts of the program are used all the time.
 */
final class RehearsedSheet {

  static final String MAPPING =
      "columns: {Case: case, Requested: request, Source: detail-of request, Decided:"
          + " decision-to-assess, Plan: final-plan, Need: detail-of need, Days: drop}\n";

  private static final int ROWS = 30_000;
  private static final List<String> HEADER =
      List.of("Case", "Requested", "Source", "Decided", "Plan", "Need", "Days");
  private static final List<String> SOURCES = List.of("school", "parent", "");
  private static final List<String> NEEDS = List.of("SEMH", "ASD", "SLCN", "");
  private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
  private static final LocalDate FIRST = LocalDate.of(2015, 1, 5);
  private static final Map<String, String> PARTS =
      Map.of(
          "xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"a\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
          "xl/workbook.xml",
          "<workbook><sheets><sheet name=\"Cases\" id=\"a\"/></sheets></workbook>",
          "xl/styles.xml",
          "<styleSheet><cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");

  private RehearsedSheet() {}

  static Path workbook(Path folder) throws IOException {
    var file = folder.resolve("cases.xlsx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file));
        var out = new OutputStreamWriter(zip, UTF_8)) {
      for (var part : PARTS.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
        out.flush();
      }
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      sheet(out);
    }
    return file;
  }

  private static void sheet(Writer out) throws IOException {
    out.write("<worksheet><sheetData><row r=\"1\">");
    for (var it : HEADER) {
      out.write(text(it));
    }
    out.write("</row>");
    for (var row = 0; row < ROWS; row++) {
      var requested = requested(row);
      out.write("<row r=\"" + (row + 2) + "\">" + text(key(row)) + day(requested));
      out.write(text(SOURCES.get(row % SOURCES.size())) + day(requested.plusDays(40)));
      out.write(hasPlan(row) ? day(requested.plusDays(wait(row))) : "<c s=\"1\"/>");
      out.write(text(NEEDS.get(row % NEEDS.size())) + "<c><f>E2-B2</f></c></row>");
    }
    out.write("</sheetData></worksheet>");
    out.flush();
  }

  private static String text(String text) {
    return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }

  private static String day(LocalDate day) {
    return "<c s=\"1\"><v>" + (day.toEpochDay() - DAY_0.toEpochDay()) + "</v></c>";
  }

  static Path csv(Path folder) throws IOException {
    var file = folder.resolve("cases.csv");
    try (var out = Files.newBufferedWriter(file)) {
      out.write(String.join(",", HEADER) + "\n");
      for (var row = 0; row < ROWS; row++) {
        var requested = requested(row);
        var plan = hasPlan(row) ? requested.plusDays(wait(row)).toString() : "";
        out.write(
            String.join(
                    ",",
                    key(row),
                    requested.toString(),
                    SOURCES.get(row % SOURCES.size()),
                    requested.plusDays(40).toString(),
                    plan,
                    NEEDS.get(row % NEEDS.size()),
                    "")
                + "\n");
      }
    }
    return file;
  }

  private static String key(int row) {
    return "R" + (100_000 + row);
  }

  private static LocalDate requested(int row) {
    return FIRST.plusDays(row * 37L % 3_600);
  }

  private static boolean hasPlan(int row) {
    return row % 5 != 0;
  }

  private static int wait(int row) {
    return 70 + row * 13 % 250;
  }
}
