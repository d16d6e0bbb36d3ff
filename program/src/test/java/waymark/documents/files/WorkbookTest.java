package waymark.documents.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import waymark.Shared;

/** Workbooks row by row: what somebody filled in, as Excel last stored it. */
class WorkbookTest {

  private static Workbook.Outcome.Read read(byte[] bytes) {
    return assertInstanceOf(Workbook.Outcome.Read.class, Workbook.read(bytes));
  }

  @Test
  void a_published_workbook_gives_its_sheets_with_the_numbers_of_their_rows() throws IOException {
    var bytes = Files.readAllBytes(Shared.file("documents/tracker-2024-12.xlsx"));
    assertTrue(Workbook.maybe(bytes));
    var sheets = read(bytes).sheets();
    assertFalse(sheets.isEmpty());
    for (var sheet : sheets) {
      var last = 0;
      for (var line : sheet.lines()) {
        assertTrue(line.number() > last, sheet.name());
        last = line.number();
        assertFalse(line.cells().isEmpty());
      }
    }
    assertTrue(
        sheets.stream()
            .flatMap(it -> it.lines().stream())
            .flatMap(it -> it.cells().values().stream())
            .anyMatch(it -> it.contains("20-week") || it.contains("EHC")));
  }

  @Test
  void a_document_of_word_is_none_and_neither_is_half_a_workbook() throws IOException {
    var word =
        assertInstanceOf(
            Workbook.Outcome.Refused.class, Workbook.read(Made.docx(Made.paragraph("Words"))));
    assertEquals("it is no Excel workbook; save the sheet in Excel as .xlsx", word.why());
    var bytes = Files.readAllBytes(Shared.file("documents/tracker-2024-12.xlsx"));
    var half = java.util.Arrays.copyOf(bytes, bytes.length / 2);
    var cut = assertInstanceOf(Workbook.Outcome.Refused.class, Workbook.read(half));
    assertTrue(cut.why().contains("cut off"), cut.why());
    assertFalse(Workbook.maybe(new byte[] {'P', 'K'}));
  }
}
