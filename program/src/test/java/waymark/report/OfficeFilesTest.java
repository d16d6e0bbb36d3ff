package waymark.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.kernel.Figure;
import waymark.kernel.Unit;
import waymark.report.office.Csv;
import waymark.report.office.Excel;
import waymark.report.office.Imprint;
import waymark.report.office.Word;

/** Reports as Word, Excel and CSV files. */
class OfficeFilesTest {

  private static final Imprint IMPRINT = new Imprint("Mereside", LocalDate.of(2024, 12, 11));

  private static final int REPORTS = 150;

  @Test
  void any_report_has_its_words_in_their_order_in_word() throws IOException {
    for (long seed = 0; seed < REPORTS; seed++) {
      var report = new AnyReport(seed).report();
      var text =
          String.join(
              "",
              xml(parts(Word.render(report, IMPRINT)), "word/document.xml")
                  .select("w|t")
                  .eachText());
      assertInOrder(said(report), closed(text), seed);
    }
  }

  @Test
  void any_report_has_its_words_in_excel_and_none_of_them_is_a_formula() throws IOException {
    for (long seed = 0; seed < REPORTS; seed++) {
      var report = new AnyReport(seed).report();
      var cells = new ArrayList<String>();
      try (var workbook =
          new XSSFWorkbook(new ByteArrayInputStream(Excel.render(report, IMPRINT)))) {
        for (var sheet : workbook) {
          for (var row : sheet) {
            for (var cell : row) {
              assertTrue(
                  cell.getCellType() == CellType.STRING || cell.getCellType() == CellType.BLANK,
                  "seed " + seed + " " + cell);
              cells.add(closed(cell.getStringCellValue()));
            }
          }
        }
      }
      var all = String.join("\n", cells);
      for (var piece : said(report)) {
        assertTrue(all.contains(piece), "seed " + seed + ": " + piece);
      }
    }
  }

  @Test
  void any_report_has_its_words_in_their_order_in_csv() {
    for (long seed = 0; seed < REPORTS; seed++) {
      var report = new AnyReport(seed).report();
      assertInOrder(
          said(report), closed(new String(Csv.render(report), UTF_8).replace("\"\"", "\"")), seed);
    }
  }

  @ParameterizedTest
  @EnumSource(Samples.class)
  void the_same_report_is_the_same_bytes_whenever_it_is_made(Samples sample) throws IOException {
    var report = sample.report();
    assertArrayEquals(Csv.render(report), Csv.render(report));
    var word = Word.render(report, IMPRINT);
    assertArrayEquals(word, Word.render(report, IMPRINT));
    saysNoTime(word);
    var excel = Excel.render(report, IMPRINT);
    assertArrayEquals(excel, Excel.render(report, IMPRINT));
    saysNoTime(excel);
  }

  private static void saysNoTime(byte[] file) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        assertEquals(1980, part.getTimeLocal().getYear(), part.getName());
        var dates = Pattern.compile("20\\d\\d-\\d\\d-\\d\\dT[\\d:]+").matcher(text(zip));
        while (dates.find()) {
          assertEquals("2024-12-11T00:00:00", dates.group(), part.getName());
        }
      }
    }
  }

  private static String text(ZipInputStream part) throws IOException {
    return new String(part.readAllBytes(), UTF_8);
  }

  @Test
  void a_word_file_has_headings_a_language_a_title_and_heads_that_stand_on_each_page()
      throws IOException {
    var parts = parts(Word.render(Samples.OCTOBER.report(), IMPRINT));
    var document = xml(parts, "word/document.xml");
    assertEquals(
        List.of("Heading1", "Heading2"),
        document.select("w|pStyle[w:val^=Heading]").stream()
            .map(it -> it.attr("w:val"))
            .distinct()
            .toList());
    for (var table : document.select("w|tbl")) {
      if (table.select("w|gridCol").size() > 2) {
        assertEquals(1, table.expectFirst("w|tr").select("w|tblHeader").size());
      }
    }
    assertTrue(
        xml(parts, "word/styles.xml").select("w|style[w:styleId=Heading1] w|outlineLvl").size()
            == 1);
    assertEquals("en-GB", xml(parts, "word/styles.xml").select("w|lang").attr("w:val"));
    var core = xml(parts, "docProps/core.xml");
    assertEquals("Mereside SEND tracker, December 2024", core.select("dc|title").text());
    assertEquals("Mereside", core.select("dc|creator").text());
    assertEquals("2024-12-11T00:00:00Z", core.select("dcterms|created").text());
    assertEquals("en-GB", core.select("dc|language").text());
  }

  @Test
  void nothing_in_a_file_leads_out_of_it_or_runs() throws IOException {
    var report =
        Report.of(
            "Links",
            Part.prose(Text.link("https://www.example.org/", "Elsewhere")),
            Part.prose(Text.link("/mereside", "Mereside")),
            Part.prose(Text.link("file:///etc/passwd", "A file")),
            Table.captioned("=cmd|' /C calc'!A0").column("@SUM(1)").row("=1+1").build());
    for (var file : List.of(Word.render(report, IMPRINT), Excel.render(report, IMPRINT))) {
      parts(file)
          .forEach((name, content) -> {
            assertFalse(name.endsWith(".bin"), name);
            if (name.endsWith(".rels")) {
              assertFalse(content.contains("External"), name);
            }
            assertFalse(content.contains("<f>") || content.contains("<f "), name);
            assertFalse(content.contains("example.org") || content.contains("file:/"), name);
          });
    }
  }

  @Test
  void a_text_that_looks_like_a_formula_stays_text_when_its_cell_is_edited() throws IOException {
    var report =
        Report.of("", Table.captioned("Table").column("Name").row("=1+1").row("Plain").build());
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(Excel.render(report, IMPRINT)))) {
      var sheet = workbook.getSheet("Table");
      assertEquals("=1+1", sheet.getRow(1).getCell(0).getStringCellValue());
      assertTrue(sheet.getRow(1).getCell(0).getCellStyle().getQuotePrefixed());
      assertFalse(sheet.getRow(2).getCell(0).getCellStyle().getQuotePrefixed());
      assertEquals(1, sheet.getPaneInformation().getHorizontalSplitTopRow());
      assertEquals("1:1", sheet.getRepeatingRows().formatAsString());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          75%         | NUMERIC
          38.4%       | NUMERIC
          38.40%      | NUMERIC
          0.1%        | NUMERIC
          33.333333%  | NUMERIC
          1,255       | NUMERIC
          1,255.50    | NUMERIC
          -3.5        | NUMERIC
          850         | NUMERIC
          0           | NUMERIC
          00          | STRING
          007         | STRING
          12,55       | STRING
          >6          | STRING
          TBC         | STRING
          at least 37%| STRING
          12/30       | STRING
          1.2345678901234567 | STRING
          99999999999999999  | STRING
          """)
  void a_figure_is_a_number_where_it_can_be_shown_exactly_as_it_is_written(
      String shown, CellType type) throws IOException {
    var amount = Cell.amount(Figure.of(1), Unit.NUMBER, shown);
    var report = Report.of("", Table.captioned("Table").figure("Figure").row(amount).build());
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(Excel.render(report, IMPRINT)))) {
      var cell = workbook.getSheet("Table").getRow(1).getCell(0);
      assertEquals(type, cell.getCellType());
      assertEquals(shown, new DataFormatter(Locale.UK).formatCellValue(cell));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1+1", "@SUM(A1)", "\uFF1D1"})
  void no_cell_of_a_csv_is_a_formula(String words) {
    var csv = new String(Csv.render(Report.of("Title", Part.prose(words))), UTF_8);
    assertEquals("\uFEFFTitle\r\n\r\n'" + words + "\r\n", csv);
  }

  @Test
  void a_figure_below_nothing_stays_one_in_a_csv() {
    var csv = new String(Csv.render(Report.of("Title", Part.fact("Change", "-3.5%"))), UTF_8);
    assertTrue(csv.endsWith("Change,-3.5%\r\n"), csv);
  }

  @Test
  void sheets_have_names_that_excel_takes() throws IOException {
    var long31 = "A caption that is much longer than Excel's thirty-one letters";
    var report =
        Report.of(
            "",
            table("What is [this]: a/b?"),
            table(long31),
            table(long31),
            table("'quoted'"),
            table("History"),
            table("about"));
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(Excel.render(report, IMPRINT)))) {
      var names = new ArrayList<String>();
      workbook.forEach(it -> names.add(it.getSheetName()));
      assertEquals(
          List.of(
              "About",
              "What is  this  a b",
              "A caption that is much longer t",
              "A caption that is much long (2)",
              "quoted",
              "Table",
              "about (2)"),
          names);
    }
  }

  private static Table table(String caption) {
    return Table.captioned(caption).column("Name").row("x").build();
  }

  /**
   * Every piece of words of a report in reading order, closed up, as a careful reader would list.
   */
  private static List<String> said(Report report) {
    return Stream.concat(
            Stream.of(report.title()), report.parts().stream().flatMap(OfficeFilesTest::said))
        .map(OfficeFilesTest::closed)
        .filter(it -> !it.isEmpty())
        .toList();
  }

  private static Stream<String> said(Part part) {
    return switch (part) {
      case Part.Section(var heading, var within) ->
          Stream.concat(Stream.of(heading), within.stream().flatMap(OfficeFilesTest::said));
      case Part.Folded(var heading, var within) ->
          Stream.concat(Stream.of(heading), within.stream().flatMap(OfficeFilesTest::said));
      case Part.Lead(var text) -> Stream.of(text.plain());
      case Part.Prose(var text) -> Stream.of(text.plain());
      case Part.Items(var items) -> items.stream().map(Text::plain);
      case Part.Facts(var facts) ->
          facts.stream().flatMap(it -> Stream.of(it.label(), it.value().plain()));
      case Table table ->
          Stream.of(
                  Stream.of(table.caption()),
                  table.columns().stream().map(Table.Column::heading),
                  table.rows().stream().flatMap(OfficeFilesTest::said),
                  table.notes().stream().map(Text::plain))
              .flatMap(it -> it);
    };
  }

  private static Stream<String> said(Table.Row row) {
    return switch (row) {
      case Table.Group(var label, var summary) -> Stream.of(label.plain(), summary);
      case Table.Entry(var cells) -> cells.stream().map(Cell::plain);
    };
  }

  /**
   * Its letters and digits: how marks and joiners are mended depends on what stands around them.
   */
  private static String closed(String words) {
    return SafeText.of(words).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private static void assertInOrder(List<String> pieces, String text, long seed) {
    int from = 0;
    for (var piece : pieces) {
      int at = text.indexOf(piece, from);
      assertTrue(at >= 0, "seed " + seed + ": \"" + piece + "\" is not in its place");
      from = at + piece.length();
    }
  }

  private static Map<String, String> parts(byte[] file) throws IOException {
    var parts = new LinkedHashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.put(part.getName(), text(zip));
      }
    }
    return parts;
  }

  private static Element xml(Map<String, String> parts, String name) {
    return Jsoup.parse(Objects.requireNonNull(parts.get(name), name), "", Parser.xmlParser());
  }
}
