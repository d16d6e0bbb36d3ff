package waymark.documents.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.Shared;
import waymark.documents.Paper;
import waymark.documents.Paper.Heading;
import waymark.documents.Paper.Table;

/** The published papers give the same tables whichever program saved them. */
class PublishedPapersTest {

  private static Paper paper(String file) {
    var outcome = PaperFile.read(Shared.file(file));
    return assertInstanceOf(PaperFile.Outcome.Read.class, outcome, outcome::toString).paper();
  }

  /** Tables as lines, without blank columns at the end and rows that are blank or only dashes. */
  private static List<List<String>> tables(Paper paper) {
    var tables = new ArrayList<List<String>>();
    for (var block : paper.blocks()) {
      if (block instanceof Table table) {
        var rows = table.rows().stream().map(row -> shown(row.cells())).toList();
        var kept = rows.stream().filter(row -> !row.replaceAll("[-|]", "").isEmpty()).toList();
        if (kept.size() > 1) {
          tables.add(kept);
        }
      }
    }
    return tables;
  }

  private static String shown(List<String> cells) {
    return String.join("|", cells).replace('\n', ' ').replaceAll("\\|+$", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tracker-2024-12", "committee-2024-11"})
  void a_workbook_gives_the_tables_of_its_word_document(String paper) {
    assertEquals(
        tables(paper("documents/" + paper + ".docx")),
        tables(paper("documents/" + paper + ".xlsx")));
  }

  @ParameterizedTest
  @CsvSource({
    "documents/tracker-2024-12.docx, 43, 10",
    "documents/tracker-2024-12.xlsx, 31, 10",
    "documents/committee-2024-11.docx, 4, 11",
    "documents/committee-2024-11.xlsx, 4, 11",
    "documents/review-2022-04.docx, 2, 5",
    "documents/scrutiny-2024-11.docx, 2, 0",
    "seeds/000_3b7af359d52b891b.txt, 4, 0",
    "seeds/002_0afb356fa06831dc.txt, 31, 0",
  })
  void each_paper_has_its_tables_and_headings(String file, int tables, int headings) {
    var blocks = paper(file).blocks();
    assertEquals(tables, blocks.stream().filter(Table.class::isInstance).count());
    assertEquals(headings, blocks.stream().filter(Heading.class::isInstance).count());
  }

  @Test
  void a_claim_stands_under_the_number_of_its_paragraph() {
    for (var file : List.of("documents/committee-2024-11.docx", "seeds/000_3b7af359d52b891b.txt")) {
      var places =
          paper(file).blocks().stream()
              .filter(block ->
                  block instanceof Paper.Paragraph paragraph
                      && paragraph.text().startsWith("- 24/29"))
              .map(Paper.Block::where)
              .toList();
      assertEquals(List.of("paragraph 3.2"), places);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"documents/plan-2021-01.docx", "seeds/004_44f72f1ae47b3b0c.txt"})
  void a_sentence_that_lines_cut_is_whole(String file) {
    assertTrue(
        paper(file).blocks().stream()
            .anyMatch(block ->
                block instanceof Paper.Paragraph paragraph
                    && paragraph.text().contains("has risen from 285 to 460 from")));
  }
}
