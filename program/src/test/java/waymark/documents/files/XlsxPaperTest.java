package waymark.documents.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.documents.files.Made.notes;
import static waymark.documents.files.Made.places;
import static waymark.documents.files.Made.read;
import static waymark.documents.files.Made.shown;
import static waymark.documents.files.Made.texts;
import static waymark.documents.files.Made.xlsx;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.documents.Paper.Table;

class XlsxPaperTest {

  private static final String STYLES =
      """
      <numFmts><numFmt numFmtId='164' formatCode='0.0%'/></numFmts>
      <fonts><font><sz val='11'/></font><font><sz val='16'/></font></fonts>
      <cellStyleXfs><xf numFmtId='9'/></cellStyleXfs>
      <cellXfs><xf numFmtId='0' fontId='0'/><xf numFmtId='164' fontId='0'/>
      <xf numFmtId='17' fontId='0'/><xf numFmtId='0' fontId='1'/></cellXfs>
      """;

  private static String rows(String... rows) {
    return String.join("", rows);
  }

  private static String merged(String... references) {
    var cells = new StringBuilder("<mergeCells>");
    for (var reference : references) {
      cells.append("<mergeCell ref='" + reference + "'/>");
    }
    return cells + "</mergeCells>";
  }

  @Test
  void a_sheet_is_taken_apart_into_headings_paragraphs_and_tables() {
    var paper =
        read(
            "mereside.xlsx",
            xlsx(
                rows(
                    "<row r='1'><c r='A1' s='3' t='str'><v>Objective 1</v></c></row>",
                    texts(2, "METRICS", "TARGET", "10/24"),
                    texts(3, "Plans", "75%", "15%"),
                    texts(4, "Reviews", "", "33%"),
                    texts(5, "Narrative"),
                    texts(6, "More children are seen in time."),
                    texts(8, "Ref", "Action"),
                    texts(9, "1.1.a", "Train staff")),
                "",
                STYLES));
    assertEquals(
        List.of(
            "#2 Objective 1",
            "|METRICS|TARGET|10/24|",
            "|Plans|75%|15%|",
            "|Reviews||33%|",
            "Narrative",
            "More children are seen in time.",
            "|Ref|Action|",
            "|1.1.a|Train staff|"),
        shown(paper));
    assertEquals(
        List.of(
            "sheet Tracker, row 1",
            "sheet Tracker, rows 2 to 4",
            "sheet Tracker, row 5",
            "sheet Tracker, row 6",
            "sheet Tracker, rows 8 to 9"),
        places(paper));
    assertEquals("sheet Tracker, row 3", ((Table) paper.blocks().get(1)).rows().get(1).where());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<c t='s'><v>0</v></c>                          | shared text",
        "<c t='s'><v>1</v></c>                          | rich text",
        "<c t='inlineStr'><is><r><t>in</t></r><r><t>line</t></r></is></c> | inline",
        "<c t='str'><f>A2</f><v>computed</v></c>        | computed",
        "<c t='b'><v>1</v></c>                          | TRUE",
        "<c t='d'><v>2024-10-01T00:00:00</v></c>        | 2024-10-01",
        "<c><v>1255.0</v></c>                           | 1255",
        "<c s='1'><v>0.38400000000000001</v></c>        | 38.4%",
        "<c s='2'><v>45566</v></c>                      | 10/24",
        "<c s='99'><v>7</v></c>                         | 7",
        "<c><f>1+1</f><v>2</v></c>                      | 2",
      })
  void a_cell_is_read_as_a_person_sees_it(String cell, String shown) {
    var sheet = "<sheetData><row>" + cell + "</row></sheetData>";
    var strings =
        "<sst><si><t>shared text</t></si><si><r><t>rich </t></r><r><t>text</t></r>"
            + "<rPh><t>no</t></rPh></si></sst>";
    var workbook =
        Made.workbook(
            "<sheet name='S' r:id='r1'/>",
            "",
            Map.of(
                "xl/worksheets/sheet1.xml",
                Made.sheet(sheet),
                "xl/sharedStrings.xml",
                strings,
                "xl/styles.xml",
                "<styleSheet>" + STYLES + "</styleSheet>"));
    assertEquals(List.of(shown), shown(read("mereside.xlsx", workbook)));
  }

  @Test
  void formulas_without_result_and_errors_are_named_by_their_cell() {
    var paper =
        read(
            "mereside.xlsx",
            xlsx(
                "<row r='4'><c r='A4' t='str'><v>Plans</v></c><c r='D4'><f>SUM(A1:A3)</f><v/></c>"
                    + "<c r='E4' t='e'><f>1/0</f><v>#DIV/0!</v></c>"
                    + "<c r='F4' t='str'><f>IF(1,\"\")</f><v></v></c></row>"));
    assertEquals(List.of("|Plans|#DIV/0!|"), shown(paper));
    assertEquals(
        List.of(
            "sheet Tracker, cell D4: =SUM(A1:A3) -- the formula has no stored result; open the"
                + " workbook in Excel and save it again",
            "sheet Tracker, cell E4: #DIV/0! -- the formula of the cell ends in an error; correct it"
                + " in the workbook"),
        notes(paper));
  }

  @Test
  void grid_columns_that_merged_cells_cover_are_gone() {
    var paper =
        read(
            "mereside.xlsx",
            xlsx(
                rows(
                    "<row r='1'><c r='A1' t='str'><v>METRICS</v></c><c r='D1' t='str'><v>TARGET</v>"
                        + "</c><c r='H1' t='str'><v>TRAJECTORY</v></c></row>",
                    "<row r='2'><c r='H2' t='str'><v>07/24</v></c><c r='J2' t='str'><v>10/24</v></c>"
                        + "</row>",
                    "<row r='3'><c r='A3' t='str'><v>Plans</v></c><c r='D3' t='str'><v>75%</v></c>"
                        + "<c r='J3' t='str'><v>15%</v></c></row>"),
                merged("A1:C1", "D1:G1", "H1:K1", "H2:I2", "J2:K2", "A3:C3", "D3:G3", "J3:K3"),
                ""));
    assertEquals(
        List.of("|METRICS|TARGET|TRAJECTORY||", "|||07/24|10/24|", "|Plans|75%||15%|"),
        shown(paper));
    assertEquals(1, paper.blocks().size());
  }

  @Test
  void a_table_merged_over_other_columns_is_another_table() {
    var paper =
        read(
            "mereside.xlsx",
            xlsx(
                rows(
                    texts(1, "Ref", "Action", "Lead", "On track"),
                    texts(2, "1.a", "Train", "AB", "Y"),
                    texts(3, "1.b", "Write", "AB", "Y"),
                    texts(4, "Assurance", "", "Complete"),
                    texts(5, "Audit", "", "Y")),
                merged("A4:B4", "C4:D4", "A5:B5", "C5:D5"),
                ""));
    assertEquals(2, paper.blocks().size());
    assertEquals("sheet Tracker, rows 4 to 5", places(paper).getLast());
  }

  @Test
  void a_name_alone_between_rows_stays_in_the_table_but_a_title_over_a_new_one_does_not() {
    var paper =
        read(
            "mereside.xlsx",
            xlsx(
                rows(
                    texts(1, "METRICS", "TARGET", "10/24"),
                    texts(2, "Plans", "75%", "15%"),
                    texts(3, "Reviews"),
                    texts(4, "Complaints", "Lower", "4"),
                    texts(5, "New Action"),
                    texts(6, "Ref", "Action", "Lead"),
                    texts(7, "AIP1", "Train", "AB"))));
    assertEquals(
        List.of("sheet Tracker, rows 1 to 4", "sheet Tracker, row 5", "sheet Tracker, rows 6 to 7"),
        places(paper));
  }

  @Test
  void a_cell_merged_downwards_covers_the_rows_below() {
    var paper =
        read(
            "mereside.xlsx",
            xlsx(
                rows(
                    texts(1, "Area", "Metric"),
                    texts(2, "One", "Plans"),
                    texts(3, "covered", "Reviews")),
                merged("A2:A3"),
                ""));
    assertEquals(List.of("|Area|Metric|", "|One|Plans|", "||Reviews|"), shown(paper));
    assertTrue(notes(paper).getFirst().startsWith("sheet Tracker, row 3: covered -- it stands"));
  }

  @Test
  void hidden_sheets_are_named_and_hidden_rows_are_read() {
    var sheet =
        Made.sheet(
            "<cols><col min='2' max='16384' hidden='1'/></cols><sheetData>"
                + "<row r='1' hidden='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c></row>"
                + "</sheetData>");
    var paper =
        read(
            "mereside.xlsx",
            Made.workbook(
                "<sheet name='Front' r:id='r1'/><sheet name='Lookups' state='hidden' r:id='r2'/>"
                    + "<sheet name='Gone' r:id='r3'/>",
                "",
                Map.of("xl/worksheets/sheet1.xml", sheet, "xl/worksheets/sheet2.xml", sheet)));
    assertEquals(List.of("|1|2|"), shown(paper));
    assertEquals(
        List.of(
            "sheet Front: 1 hidden rows -> read like the others",
            "sheet Front: 1 hidden columns -> read like the others",
            "sheet Lookups: Lookups -- the sheet is hidden, so it was not read; unhide it if the"
                + " board sees it",
            "sheet Gone: Gone -- the sheet is missing from the file"),
        notes(paper));
  }

  @Test
  void the_calendar_of_1904_is_the_workbooks_own() {
    var sheet = Made.sheet("<sheetData><row><c s='2'><v>44104</v></c></row></sheetData>");
    var paper =
        read(
            "mereside.xlsx",
            Made.workbook(
                "<sheet name='S' r:id='r1'/>",
                "<workbookPr date1904='1'/>",
                Map.of(
                    "xl/worksheets/sheet1.xml",
                    sheet,
                    "xl/styles.xml",
                    "<styleSheet>" + STYLES + "</styleSheet>")));
    assertEquals(List.of("10/24"), shown(paper));
  }

  @Test
  void cells_far_to_the_right_and_formatted_blanks_cost_nothing() {
    var paper =
        read(
            "mereside.xlsx",
            xlsx(
                "<row r='1'><c r='A1'><v>1</v></c><c r='XFD1'><v>2</v></c></row>"
                    + "<row r='1048576'><c r='A1048576' s='3'/></row>"));
    assertEquals(List.of("|1|2|"), shown(paper));
  }

  @Test
  void ten_thousand_rows_and_five_hundred_columns_are_read() {
    var rows = new StringBuilder();
    for (var row = 1; row <= 10_000; row++) {
      rows.append("<row>").append("<c><v>12.5</v></c>".repeat(20)).append("</row>");
    }
    assertEquals(10_000, shown(read("mereside.xlsx", xlsx(rows.toString()))).size());
    var wide = ("<row>" + "<c><v>12.5</v></c>".repeat(500) + "</row>").repeat(50);
    var table = (Table) read("mereside.xlsx", xlsx(wide)).blocks().getFirst();
    assertEquals(500, table.width());
  }
}
