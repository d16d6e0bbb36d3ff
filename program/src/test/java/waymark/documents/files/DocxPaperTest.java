package waymark.documents.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.documents.files.Made.cell;
import static waymark.documents.files.Made.docx;
import static waymark.documents.files.Made.notes;
import static waymark.documents.files.Made.paragraph;
import static waymark.documents.files.Made.places;
import static waymark.documents.files.Made.read;
import static waymark.documents.files.Made.row;
import static waymark.documents.files.Made.shown;
import static waymark.documents.files.Made.styled;
import static waymark.documents.files.Made.table;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.documents.Paper;
import waymark.documents.Paper.Table;

class DocxPaperTest {

  private static Paper body(String xml) {
    return read("mereside.docx", docx(xml));
  }

  @Test
  void blocks_come_in_reading_order_and_say_where_they_stand() {
    var paper =
        body(
            styled("Heading2", "Objective 1: Timely plans")
                + paragraph("3.2 Outcomes:")
                + paragraph("- 4/5 have been achieved")
                + table(row(cell("METRICS"), cell("TARGET")), row(cell("Plans"), cell("75%")))
                + paragraph("Narrative"));
    assertEquals(
        List.of(
            "#2 Objective 1: Timely plans",
            "3.2 Outcomes:",
            "- 4/5 have been achieved",
            "|METRICS|TARGET|",
            "|Plans|75%|",
            "Narrative"),
        shown(paper));
    assertEquals(
        List.of("paragraph 1", "paragraph 3.2", "paragraph 3.2", "table 1", "paragraph 4"),
        places(paper));
    assertEquals("table 1, row 2", ((Table) paper.blocks().get(3)).rows().get(1).where());
    assertEquals(List.of(), paper.notes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<w:name w:val='heading 3'/>                             | #3 Plans",
        "<w:name w:val='Title'/>                                 | #1 Plans",
        "<w:name w:val='Overskrift'/><w:outlineLvl w:val='1'/>   | #2 Plans",
        "<w:name w:val='own'/><w:basedOn w:val='Base'/>          | #4 Plans",
        "<w:name w:val='TOC'/><w:basedOn w:val='Base'/><w:outlineLvl w:val='9'/> | Plans",
        "<w:name w:val='loop'/><w:basedOn w:val='X'/>            | Plans",
        "<w:name w:val='bullets'/><w:numPr><w:numId w:val='2'/></w:numPr> | - Plans",
        "<w:name w:val='Body Text'/>                             | Plans",
      })
  void headings_and_lists_are_known_by_their_style(String style, String shown) {
    var styles =
        Made.word(
            "styles",
            "<w:style w:styleId='X'>"
                + style
                + "</w:style><w:style w:styleId='Base'><w:name w:val='heading 4'/></w:style>");
    var paper =
        read("mereside.docx", docx(styled("X", "Plans"), Map.of("word/styles.xml", styles)));
    assertEquals(List.of(shown), shown(paper));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<w:t>a</w:t><w:tab/><w:t>b</w:t>                              | a b",
        "<w:t>a</w:t><w:br/><w:t>b</w:t>                               | a/b",
        "<w:t>20</w:t><w:noBreakHyphen/><w:t>week</w:t>                | 20-week",
        "<w:t>comp</w:t><w:softHyphen/><w:t>liance</w:t>               | compliance",
        "<w:sym w:font='Wingdings' w:char='F0FC'/>                     | ✓",
        "<w:fldChar w:fldCharType='begin'/><w:instrText>PAGE</w:instrText><w:t>code</w:t>"
            + "<w:fldChar w:fldCharType='separate'/><w:t>7</w:t><w:fldChar w:fldCharType='end'/> | 7",
        "<w:t>a</w:t><w:footnoteReference w:id='2'/>                   | a",
        "<w:rPr><w:vanish w:val='0'/></w:rPr><w:t>a</w:t>              | a",
      })
  void what_is_printed_is_read(String run, String text) {
    assertEquals(
        text.replace('/', '\n'), String.join("", shown(body("<w:p><w:r>" + run + "</w:r></w:p>"))));
  }

  @Test
  void links_fields_and_content_controls_keep_their_text() {
    var run = "<w:r><w:t>a</w:t></w:r>";
    assertEquals(
        List.of("aaaa", "a"),
        shown(
            body(
                "<w:p><w:hyperlink>"
                    + run
                    + "</w:hyperlink><w:fldSimple>"
                    + run
                    + "</w:fldSimple><w:sdt><w:sdtPr><w:t>no</w:t></w:sdtPr><w:sdtContent>"
                    + run
                    + "</w:sdtContent></w:sdt><w:smartTag>"
                    + run
                    + "</w:smartTag></w:p>"
                    + "<w:sdt><w:sdtContent><w:p>"
                    + run
                    + "</w:p></w:sdtContent></w:sdt>")));
  }

  @Test
  void a_tracked_change_is_read_as_accepted_and_said() {
    var paper =
        body(
            "<w:p><w:r><w:t>Compliance is </w:t></w:r><w:del><w:r><w:delText>45%</w:delText></w:r>"
                + "</w:del><w:ins><w:r><w:t>52%</w:t></w:r></w:ins><w:r><w:t> now</w:t></w:r></w:p>");
    assertEquals(List.of("Compliance is 52% now"), shown(paper));
    assertEquals(
        List.of(
            "paragraph 1: Compliance is 45% now -> Compliance is 52% now"
                + " (tracked change, read as if accepted)"),
        notes(paper));
  }

  @Test
  void tracked_changes_of_cells_and_rows_say_their_row() {
    var changed =
        "<w:tc><w:p><w:del><w:r><w:delText>80</w:delText></w:r></w:del><w:ins><w:r><w:t>122</w:t>"
            + "</w:r></w:ins></w:p></w:tc>";
    var gone =
        "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:del><w:r><w:delText>old</w:delText></w:r>"
            + "</w:del></w:p></w:tc></w:tr>";
    var paper = body(table(row(cell("Requests"), changed), gone, row(cell("Last"))));
    assertEquals(List.of("|Requests|122|", "|Last||"), shown(paper));
    assertEquals(
        List.of(
            "table 1, row 1: 80 -> 122 (tracked change, read as if accepted)",
            "table 1, row 2: old -> nothing (tracked change, read as if accepted)"),
        notes(paper));
  }

  @Test
  void a_deleted_paragraph_end_joins_two_paragraphs() {
    var paper =
        body(
            "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Two </w:t></w:r></w:p>"
                + paragraph("halves"));
    assertEquals(List.of("Two halves"), shown(paper));
    assertEquals(1, paper.notes().size());
  }

  @Test
  void moved_text_is_read_once_where_it_went() {
    var paper =
        body(
            "<w:p><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom></w:p>"
                + "<w:p><w:moveTo><w:r><w:t>moved</w:t></w:r></w:moveTo></w:p>");
    assertEquals(List.of("moved"), shown(paper));
    assertEquals(2, paper.notes().size());
  }

  @Test
  void hidden_text_is_left_out_and_said() {
    var paper =
        body(
            "<w:p><w:r><w:t>Seen</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>"
                + "</w:p>");
    assertEquals(List.of("Seen"), shown(paper));
    assertTrue(notes(paper).getFirst().startsWith("paragraph 1: secret -- the text is hidden"));
  }

  @Test
  void words_drawn_without_a_text_box_are_said() {
    var paper =
        body(
            "<w:p><w:r><w:t>Seen</w:t><w:drawing><a:t xmlns:a='urn:drawing'>12 days</a:t>"
                + "</w:drawing></w:r></w:p>");
    assertEquals(List.of("Seen"), shown(paper));
    assertTrue(notes(paper).getFirst().startsWith("paragraph 1: 12 days -- the text stands in"));
  }

  @Test
  void a_text_box_is_read_once_after_its_paragraph() {
    var box = "<w:txbxContent>" + paragraph("In the box") + "</w:txbxContent>";
    var paper =
        body(
            "<w:p><w:r><w:t>Before</w:t><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>"
                + "<wps:txbx>"
                + box
                + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>"
                + "<v:textbox>"
                + box
                + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
                + "</w:r></w:p>"
                + paragraph("After"));
    assertEquals(List.of("Before", "In the box", "After"), shown(paper));
  }

  @Test
  void merged_cells_keep_their_text_in_the_first_place() {
    var restart = "<w:vMerge w:val='restart'/>";
    var paper =
        body(
            table(
                row(cell("<w:gridSpan w:val='2'/>", "Wide"), cell(restart, "Tall")),
                row(cell("a"), cell("b"), cell("<w:vMerge/>", "")),
                "<w:tr><w:trPr><w:gridBefore w:val='1'/><w:gridAfter w:val='1'/></w:trPr>"
                    + cell("c")
                    + "</w:tr>"));
    assertEquals(List.of("|Wide||Tall|", "|a|b||", "||c||"), shown(paper));
    assertEquals(List.of(), paper.notes());
  }

  @Test
  void a_table_in_a_cell_is_text_there_and_a_table_after_it() {
    var inner = table(row(cell("1"), cell("2")), row(cell("3"), cell("4")));
    var paper =
        body(
            table(row(cell("Outer"), "<w:tc>" + paragraph("Text") + inner + "<w:p/></w:tc>"))
                + table(row(cell("Next"))));
    assertEquals(List.of("|Outer|Text\n1 2\n3 4|", "|1|2|", "|3|4|", "|Next|"), shown(paper));
    assertEquals(List.of("table 1", "table 2", "table 3"), places(paper));
    assertEquals(
        List.of("table 1, row 1: a table inside a cell -> the text of the cell, and table 2"),
        notes(paper));
  }

  @Test
  void cells_of_several_paragraphs_keep_their_lines() {
    var listed = "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>";
    assertEquals(
        List.of("|First\n- one\n- two|"),
        shown(
            body(
                table(
                    row(
                        "<w:tc>"
                            + paragraph("First")
                            + listed
                            + "one</w:t></w:r></w:p>"
                            + listed
                            + "two</w:t></w:r></w:p></w:tc>")))));
  }

  @Test
  void footnotes_follow_the_body() {
    var footnotes =
        Made.word(
            "footnotes",
            "<w:footnote w:type='separator' w:id='-1'>"
                + paragraph("---")
                + "</w:footnote><w:footnote w:id='1'>"
                + paragraph("Provisional.")
                + "</w:footnote>");
    var paper =
        read("mereside.docx", docx(paragraph("Body"), Map.of("word/footnotes.xml", footnotes)));
    assertEquals(List.of("Body", "Provisional."), shown(paper));
    assertEquals(List.of("paragraph 1", "footnote 1"), places(paper));
  }

  @Test
  void what_stands_on_every_page_is_told_of_once_and_page_numbers_are_not() {
    var header = Made.word("hdr", paragraph("Mereside SEND Board, 1 July 2026"));
    var paper =
        read(
            "mereside.docx",
            docx(
                paragraph("Body"),
                Map.of(
                    "word/header1.xml",
                    header,
                    "word/header2.xml",
                    header,
                    "word/footer1.xml",
                    Made.word("ftr", paragraph("Page 1 of 3")),
                    "word/footer2.xml",
                    Made.word("ftr", paragraph("Draft")))));
    assertEquals(List.of("Body"), shown(paper));
    assertEquals(
        List.of(
            "headers and footers: Draft / Mereside SEND Board, 1 July 2026 -- what stands on every"
                + " page is not read with the text"),
        notes(paper));
  }

  @Test
  void a_damaged_header_takes_nothing_from_the_paper() {
    var paper = read("mereside.docx", docx(paragraph("Body"), Map.of("word/header1.xml", "<a>")));
    assertEquals(List.of("Body"), shown(paper));
    assertEquals(1, paper.notes().size());
  }

  @Test
  void comments_are_counted() {
    var comments =
        Made.word("comments", "<w:comment>" + paragraph("Why?") + "</w:comment><w:comment/>");
    var paper =
        read("mereside.docx", docx(paragraph("Body"), Map.of("word/comments.xml", comments)));
    assertEquals(List.of("Body"), shown(paper));
    assertEquals(
        List.of("whole paper: 2 comments -- comments are not printed, so not read"), notes(paper));
  }

  @Test
  void numbers_that_the_program_makes_are_counted_and_bullets_are_not() {
    var numbering =
        Made.word(
            "numbering",
            "<w:abstractNum w:abstractNumId='5'><w:lvl w:ilvl='0'><w:numFmt w:val='decimal'/></w:lvl>"
                + "<w:lvl w:ilvl='1'><w:numFmt w:val='bullet'/></w:lvl></w:abstractNum>"
                + "<w:num w:numId='2'><w:abstractNumId w:val='5'/></w:num>");
    var paper =
        read(
            "mereside.docx",
            docx(
                item(2, 0, "Compliance rose.") + item(2, 1, "In May.") + item(2, 0, "1.2 By hand."),
                Map.of("word/numbering.xml", numbering)));
    assertEquals(List.of("- Compliance rose.", "- In May.", "1.2 By hand."), shown(paper));
    assertEquals(
        List.of(
            "whole paper: 1 number of headings or list items -- Word makes these numbers as it"
                + " shows the paper; they are not in its text"),
        notes(paper));
  }

  private static String item(int list, int level, String text) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val='%d'/><w:numId w:val='%d'/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
        .formatted(level, list, text);
  }

  @Test
  void macros_are_never_run_and_said() {
    var paper = read("mereside.docm", docx(paragraph("Body"), Map.of("word/vbaProject.bin", "x")));
    assertEquals(List.of("whole paper: macros -- macros are never run"), notes(paper));
  }

  @Test
  void printed_lines_saved_as_paragraphs_are_joined() {
    var lines = new StringBuilder();
    for (var i = 1; i <= 5; i++) {
      lines.append(
          paragraph("3." + i + " The number of visitors to the local offer has risen from"));
      lines.append(
          paragraph("285 to 460 since the first of March, which the partnership noted as"));
      lines.append(paragraph("an increase that was more than was promised."));
    }
    var paper = body(lines.toString());
    assertEquals(5, paper.blocks().size());
    assertEquals("paragraph 3.5", places(paper).getLast());
    assertTrue(shown(paper).getFirst().contains("risen from 285 to 460 since"));
    assertEquals(1, paper.notes().size());
  }

  @Test
  void more_ampersands_than_the_parser_of_the_jdk_allows_are_no_matter() {
    var text = "R &amp; D &lt;6&gt; ".repeat(60);
    var paper = body(paragraph(text).repeat(1000));
    assertEquals(1000, paper.blocks().size());
    assertTrue(shown(paper).getFirst().startsWith("R & D <6> R & D"));
  }

  @Test
  void ten_thousand_rows_and_five_hundred_columns_are_read() {
    var row = row(cell("Plans"), cell("75%")).repeat(10_000);
    assertEquals(10_000, shown(body(table(row))).size());
    var wide = table(row(cell("1").repeat(500)).repeat(20));
    assertEquals(500, ((Table) body(wide).blocks().getFirst()).width());
  }
}
