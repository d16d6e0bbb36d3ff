package waymark.documents.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.Checkout;
import waymark.Shared;
import waymark.documents.Paper;
import waymark.documents.Paper.Block;
import waymark.documents.Paper.Heading;
import waymark.documents.Paper.Paragraph;
import waymark.documents.Paper.Table;

/** Published papers as PDF against the same papers as Word files, cell by cell. */
class PublishedPdfTest {

  @ParameterizedTest
  @ValueSource(strings = {"tracker-2024-12", "committee-2024-11", "review-2022-04", "plan-2021-01"})
  void a_pdf_gives_what_its_word_file_gives(String paper) {
    assertEquals(blocks(read(paper + ".docx")), blocks(read(paper + ".pdf")));
  }

  @Test
  void the_sample_tracker_as_pdf_gives_what_its_word_file_gives() {
    var word = blocks(read(Checkout.sample("mereside-tracker-2026-08.docx")));
    var pdf = blocks(read(Checkout.sample("mereside-tracker-2026-08.pdf")));
    // the Word file styles its title as text; in the PDF it is as large as a heading
    assertEquals(word.subList(2, word.size()), pdf.subList(2, pdf.size()));
  }

  @Test
  void a_column_lost_beyond_the_edge_of_the_paper_is_said_to_be_missing() {
    var word = blocks(read("scrutiny-2024-11.docx"));
    var pdf = read("scrutiny-2024-11.pdf");
    assertEquals(word.subList(9, word.size()), blocks(pdf).subList(9, word.size()));
    assertTrue(pdf.notes().toString().contains("runs over the right edge"), pdf.notes().toString());
  }

  private static Paper read(String name) {
    return read(Shared.file("documents/" + name));
  }

  private static Paper read(Path file) {
    return switch (PaperFile.read(file)) {
      case PaperFile.Outcome.Read(var paper) -> paper;
      case PaperFile.Outcome.Refused refused -> throw new AssertionError(refused.why());
    };
  }

  /** All text and where it stands, without how a heading or a break inside a cell is styled. */
  private static List<String> blocks(Paper paper) {
    var blocks = new ArrayList<String>();
    for (Block block : paper.blocks()) {
      switch (block) {
        case Heading heading -> blocks.add(heading.where() + "# " + heading.text());
        case Paragraph paragraph -> blocks.add(paragraph.where() + ": " + paragraph.text());
        case Table table ->
            table
                .rows()
                .forEach(row ->
                    blocks.add(
                        row.where() + ": " + String.join("|", row.cells()).replace('\n', ' ')));
      }
    }
    return blocks;
  }
}
