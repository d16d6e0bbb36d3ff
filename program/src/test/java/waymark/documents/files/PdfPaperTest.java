package waymark.documents.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.documents.files.PdfSheets.grid;
import static waymark.documents.files.PdfSheets.line;
import static waymark.documents.files.PdfSheets.sliver;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.documents.Paper;
import waymark.documents.Paper.Block;
import waymark.documents.Paper.Heading;
import waymark.documents.Paper.Paragraph;
import waymark.documents.Paper.Row;
import waymark.documents.Paper.Table;
import waymark.documents.Paper.Unread;

/** Small PDFs, each with one thing that readers get wrong. */
class PdfPaperTest {

  private static final double[] COLUMNS = {50, 200, 300, 400};
  private static final double[] ROWS = {100, 120, 140, 160};

  private final PdfSheets sheets = new PdfSheets();

  @Test
  void a_ruled_table_becomes_rows_of_cells_between_its_paragraphs() {
    var paper =
        read(
            sheets.page(
                sheets.text(50, 80, "Before the table."),
                grid(COLUMNS, ROWS),
                sheets.cells(
                    COLUMNS,
                    ROWS,
                    "Metric",
                    "Target",
                    "04/26",
                    "Attendance",
                    "95%",
                    "91.2%",
                    "Exclusions",
                    "Lower",
                    "14"),
                sheets.text(50, 190, "After the table.")));
    assertEquals(
        List.of(
            "paragraph 1: Before the table.",
            "table 1",
            "table 1, row 1: Metric|Target|04/26",
            "table 1, row 2: Attendance|95%|91.2%",
            "table 1, row 3: Exclusions|Lower|14",
            "paragraph 2: After the table."),
        lines(paper));
    assertEquals(List.of(), paper.notes());
  }

  @Test
  void lines_may_be_drawn_as_thin_boxes_in_pieces() {
    var paper =
        read(
            sheets.page(
                sliver(50, 100, 100, 0.5),
                sliver(150, 100, 0.5, 0.5),
                sliver(150.5, 100, 100, 0.5),
                sliver(50, 130, 200.5, 0.5),
                sliver(50, 100, 0.5, 15),
                sliver(50, 115.5, 0.5, 15),
                sliver(150, 100, 0.5, 30),
                sliver(250, 100, 0.5, 30),
                sheets.text(52, 112, "Target"),
                sheets.text(152, 112, "95%")));
    assertEquals(List.of("table 1", "table 1, row 1: Target|95%"), lines(paper));
  }

  @Test
  void a_merged_cell_stands_in_its_first_column_and_row() {
    var paper =
        read(
            sheets.page(
                line(50, 100, 400, 100),
                line(200, 120, 400, 120),
                line(50, 140, 400, 140),
                line(50, 100, 50, 140),
                line(200, 100, 200, 140),
                line(300, 120, 300, 140),
                line(400, 100, 400, 140),
                sheets.text(52, 112, "Metric"),
                sheets.text(252, 112, "Trajectory over"),
                sheets.text(202, 132, "04/26"),
                sheets.text(302, 132, "05/26")));
    assertEquals(
        List.of(
            "table 1", "table 1, row 1: Metric|Trajectory over|", "table 1, row 2: |04/26|05/26"),
        lines(paper));
  }

  @Test
  void what_a_narrow_column_broke_is_put_together() {
    double[] columns = {50, 74, 95, 121, 250};
    double[] rows = {100, 130};
    var paper =
        read(
            sheets.page(
                grid(columns, rows),
                sheets.text(52, 112, "10/2"),
                sheets.text(52, 124, "4"),
                sheets.text(76, 112, "17.5"),
                sheets.text(76, 124, "%"),
                sheets.text(97, 112, "1310"),
                sheets.text(97, 124, "3"),
                sheets.text(123, 112, "The sixth co-"),
                sheets.text(123, 124, "produced survey")));
    assertEquals("10/24|17.5%|13103|The sixth co-\nproduced survey", cells(paper, 0));
  }

  @Test
  void a_table_over_two_pages_is_one_and_its_repeated_head_is_dropped() {
    double[] top = {60, 80, 100};
    var paper =
        read(
            sheets
                .page(
                    grid(COLUMNS, new double[] {760, 780, 800}),
                    sheets.cells(
                        COLUMNS,
                        new double[] {760, 780, 800},
                        "Metric",
                        "Target",
                        "04/26",
                        "One",
                        "1",
                        "2"))
                .page(
                    grid(COLUMNS, top),
                    sheets.cells(COLUMNS, top, "Metric", "Target", "04/26", "Two", "3", "4"),
                    sheets.text(50, 130, "After it.")));
    assertEquals(
        List.of(
            "table 1",
            "table 1, row 1: Metric|Target|04/26",
            "table 1, row 2: One|1|2",
            "table 1, row 3: Two|3|4",
            "paragraph 1: After it."),
        lines(paper));
  }

  @Test
  void a_row_cut_by_the_end_of_a_page_is_one_row() {
    double[] columns = {50, 120, 200};
    var paper =
        read(
            sheets
                .page(
                    grid(columns, new double[] {740, 780, 820}),
                    sheets.text(52, 752, "Ref"),
                    sheets.text(122, 752, "Narrative"),
                    sheets.text(52, 792, "2.1"),
                    sheets.text(122, 792, "Outlined in the "),
                    sheets.text(122, 804, "final draft of a "))
                .page(grid(columns, new double[] {60, 80}), sheets.text(122, 72, "Handbook")));
    assertEquals("2.1|Outlined in the final draft of a Handbook", cells(paper, 1));
    assertEquals(List.of(), paper.notes());
  }

  @Test
  void tables_that_touch_are_two_where_their_columns_change() {
    var paper =
        read(
            sheets.page(
                grid(new double[] {50, 200, 260, 320, 400}, new double[] {100, 120, 140}),
                grid(new double[] {50, 90, 230, 290, 400}, new double[] {140, 160}),
                sheets.text(52, 112, "Metric"),
                sheets.text(52, 152, "Ref"),
                sheets.text(92, 152, "Action")));
    assertEquals(
        List.of(
            "table 1",
            "table 1, row 1: Metric|||",
            "table 1, row 2: |||",
            "table 2",
            "table 2, row 1: Ref|Action||"),
        lines(paper));
  }

  @Test
  void a_table_without_lines_is_told_by_its_gaps_and_said_to_be_doubtful() {
    double[] rows = {100, 116, 132, 148};
    var paper =
        read(
            sheets.page(
                sheets.text(50, 60, "The figures since April are as follows."),
                sheets.cells(
                    COLUMNS,
                    rows,
                    "Metric",
                    "Target",
                    "04/26",
                    "Attendance at school",
                    "95%",
                    "91.2%",
                    "Exclusions",
                    "Lower",
                    "14"),
                sheets.text(50, 190, "They will be reviewed in June by the board.")));
    assertEquals(
        List.of(
            "paragraph 1: The figures since April are as follows.",
            "table 1",
            "table 1, row 1: Metric|Target|04/26",
            "table 1, row 2: Attendance at school|95%|91.2%",
            "table 1, row 3: Exclusions|Lower|14",
            "paragraph 2: They will be reviewed in June by the board."),
        lines(paper));
    var doubt = assertInstanceOf(Unread.class, paper.notes().getFirst());
    assertEquals("table 1", doubt.where());
    assertTrue(doubt.why().contains("page 1"), doubt.why());
  }

  @Test
  void text_in_two_columns_is_read_one_after_the_other() {
    var drawings = new ArrayList<PdfSheets.Drawing>();
    for (var i = 0; i < 4; i++) {
      drawings.add(sheets.text(50, 100 + 12 * i, "left column line number " + i + " goes on"));
      drawings.add(sheets.text(320, 100 + 12 * i, "right column line number " + i + " goes on"));
    }
    var paper = read(sheets.page(drawings.toArray(PdfSheets.Drawing[]::new)));
    var text = String.join(" ", lines(paper));
    assertTrue(text.indexOf("left column line number 3") < text.indexOf("right column line"), text);
  }

  @Test
  void headings_are_larger_and_paragraphs_end_at_gaps_bullets_and_numbers() {
    var paper =
        read(
            sheets.page(
                sheets.heading(50, 80, "Attendance in"),
                sheets.heading(50, 98, "Mereside"),
                sheets.text(50, 120, "3.2 The board met in October and agreed that"),
                sheets.text(50, 132, "the plan goes on as it is for the whole term:"),
                sheets.text(50, 144, "- 24/29 have been achieved"),
                sheets.text(50, 156, "- 5/29 have not been achieved"),
                sheets.text(50, 180, "After a gap the text begins anew.")));
    assertEquals(
        List.of(
            "paragraph 1# Attendance in Mereside",
            "paragraph 3.2: 3.2 The board met in October and agreed that the plan goes on as it is"
                + " for the whole term:",
            "paragraph 3.2: - 24/29 have been achieved",
            "paragraph 3.2: - 5/29 have not been achieved",
            "paragraph 5: After a gap the text begins anew."),
        lines(paper));
  }

  @Test
  void running_titles_and_page_numbers_are_dropped() {
    for (var page = 1; page <= 4; page++) {
      sheets.page(
          sheets.text(50, 30, "Mereside improvement board"),
          sheets.text(50, 200, "Text of the part " + "ABCD".charAt(page - 1) + "."),
          sheets.text(290, 815, "Page " + page + " of 4"));
    }
    assertEquals(
        List.of(
            "paragraph 1: Text of the part A.",
            "paragraph 2: Text of the part B.",
            "paragraph 3: Text of the part C.",
            "paragraph 4: Text of the part D."),
        lines(read(sheets)));
  }

  @Test
  void text_on_its_side_in_a_head_is_read() {
    double[] columns = {50, 150, 170, 190};
    double[] rows = {100, 150, 170};
    var paper =
        read(
            sheets.page(
                grid(columns, rows),
                sheets.text(52, 130, "Metric"),
                sheets.upwards(163, 148, "April 26"),
                sheets.upwards(183, 148, "May 26"),
                sheets.text(52, 162, "Attendance"),
                sheets.text(152, 162, "91"),
                sheets.text(172, 162, "92")));
    assertEquals("Metric|April 26|May 26", cells(paper, 0));
    assertEquals("Attendance|91|92", cells(paper, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void a_page_is_read_whichever_way_it_is_shown(int degrees) {
    var paper =
        read(
            sheets
                .turned(degrees)
                .page(
                    grid(COLUMNS, ROWS),
                    sheets.cells(COLUMNS, ROWS, "A", "B", "C", "D", "E", "F")));
    assertEquals("A|B|C", cells(paper, 0));
    assertEquals("D|E|F", cells(paper, 1));
  }

  @Test
  void a_table_that_runs_over_the_edge_is_read_and_said_to_be_cut() {
    double[] columns = {50, 300, 560, 640};
    double[] rows = {100, 120, 140};
    var paper =
        read(
            sheets.page(
                grid(columns, rows),
                sheets.cells(columns, rows, "No.", "Statement", "Achieved", "1", "Text", "1/3")));
    assertEquals("No.|Statement|Achieved", cells(paper, 0));
    var doubt = assertInstanceOf(Unread.class, paper.notes().getFirst());
    assertTrue(doubt.why().contains("right edge"), doubt.why());
  }

  @Test
  void a_picture_among_pages_of_text_is_said_to_be_unread() {
    var paper = read(sheets.page(sheets.text(50, 100, "Text.")).page(sheets.picture()));
    var doubt = assertInstanceOf(Unread.class, paper.notes().getFirst());
    assertEquals("page 2", doubt.where());
    assertTrue(doubt.why().contains("picture"), doubt.why());
  }

  @Test
  void a_page_drawn_with_thousands_of_lines_is_read_as_text_and_said_to_be_so() {
    var drawings = new ArrayList<PdfSheets.Drawing>();
    for (var i = 0; i < 900; i++) {
      drawings.add(line(20, 20 + i * 0.8, 580, 20 + i * 0.8));
      drawings.add(line(20 + i * 0.6, 20, 20 + i * 0.6, 820));
    }
    drawings.add(sheets.text(50, 100, "Text in a thicket."));
    var paper = read(sheets.page(drawings.toArray(PdfSheets.Drawing[]::new)));
    assertEquals(List.of("paragraph 1: Text in a thicket."), lines(paper));
    var doubt = assertInstanceOf(Unread.class, paper.notes().getFirst());
    assertTrue(doubt.why().contains("more lines than tables have"), doubt.why());
  }

  private static Paper read(PdfSheets sheets) {
    return switch (PaperFile.read("mereside.pdf", sheets.bytes())) {
      case PaperFile.Outcome.Read(var paper) -> paper;
      case PaperFile.Outcome.Refused refused -> throw new AssertionError(refused.why());
    };
  }

  /** The cells of one row of the first table. */
  private static String cells(Paper paper, int row) {
    var table =
        paper.blocks().stream()
            .filter(Table.class::isInstance)
            .map(Table.class::cast)
            .findFirst()
            .orElseThrow();
    return String.join("|", table.rows().get(row).cells());
  }

  private static List<String> lines(Paper paper) {
    var lines = new ArrayList<String>();
    for (Block block : paper.blocks()) {
      switch (block) {
        case Heading heading -> lines.add(heading.where() + "# " + heading.text());
        case Paragraph paragraph -> lines.add(paragraph.where() + ": " + paragraph.text());
        case Table table -> {
          lines.add(table.where());
          for (Row row : table.rows()) {
            lines.add(row.where() + ": " + String.join("|", row.cells()));
          }
        }
      }
    }
    return lines;
  }
}
