package waymark.documents.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.provider.MethodSource;
import waymark.Checkout;
import waymark.documents.Paper;
import waymark.documents.Paper.Heading;
import waymark.documents.Paper.Paragraph;
import waymark.documents.Paper.Table;
import waymark.documents.PaperContents;
import waymark.documents.files.PaperFile.Outcome.Read;
import waymark.documents.files.PaperFile.Outcome.Refused;

/**
 * Whatever a file holds, it is read or refused in a line for people. As a test, each method tries
 * the samples and the inputs kept beside it; with {@code JAZZER_FUZZ=1} it makes up new ones.
 */
class PaperFileFuzzTest {

  private static final Pattern FOR_PROGRAMMERS =
      Pattern.compile(
          "Exception|Error:|\\bat [a-z]+\\.[a-z.]+\\(|\\b(java|javax|org|com|waymark)\\.[a-z]+\\.");

  static Stream<byte[]> documents() {
    return samples("mereside-scrutiny-2026-10.docx");
  }

  static Stream<byte[]> workbooks() {
    return samples("mereside-kpi-2026-09.xlsx");
  }

  static Stream<byte[]> pdfs() {
    var pdf = new PdfSheets();
    return Stream.of(pdf.page(pdf.heading(50, 50, "1. Plan"), pdf.text(50, 80, "Words")).bytes());
  }

  static Stream<byte[]> texts() {
    return samples("mereside-kpi-2026-09.csv", "mereside-tracker-2026-08.txt");
  }

  static Stream<byte[]> document_parts() {
    return documents().map(it -> part(it, "word/document.xml"));
  }

  static Stream<byte[]> sheet_parts() {
    return workbooks().map(it -> part(it, "xl/worksheets/sheet1.xml"));
  }

  @MethodSource("documents")
  @FuzzTest
  void docx(byte[] content) {
    check("paper.docx", content);
  }

  @MethodSource("workbooks")
  @FuzzTest
  void xlsx(byte[] content) {
    check("paper.xlsx", content);
  }

  @MethodSource("document_parts")
  @FuzzTest
  void docx_document(byte[] content) {
    check("paper.docx", Packed.document(content));
  }

  @MethodSource("sheet_parts")
  @FuzzTest
  void xlsx_sheet(byte[] content) {
    check("paper.xlsx", Packed.sheet(content));
  }

  @MethodSource("texts")
  @FuzzTest
  void text(byte[] content) {
    check("paper.csv", content);
    check("paper.tsv", content);
    check("paper.txt", content);
  }

  @MethodSource("pdfs")
  @FuzzTest
  void pdf(byte[] content) {
    check("paper.pdf", content);
  }

  private static void check(String name, byte[] content) {
    switch (PaperFile.read(name, content)) {
      case Read(var paper) -> {
        checkBlocks(paper);
        PaperContents.of(paper);
      }
      case Refused(var file, var why) -> {
        assertEquals(name, file);
        assertFalse(why.isBlank());
        assertEquals(1, why.lines().count(), why);
        assertFalse(FOR_PROGRAMMERS.matcher(why).find(), why);
      }
    }
  }

  private static void checkBlocks(Paper paper) {
    for (var block : paper.blocks()) {
      assertFalse(block.where().isBlank());
      switch (block) {
        case Table table ->
            table.rows().forEach(row -> assertEquals(table.width(), row.cells().size()));
        case Heading heading -> assertTrue(heading.level() > 0 && !heading.text().isBlank());
        case Paragraph paragraph -> assertFalse(paragraph.text().isBlank());
      }
    }
  }

  private static Stream<byte[]> samples(String... names) {
    return Stream.of(names).map(name -> bytes(Checkout.sample(name)));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] part(byte[] zipped, String name) {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return zip.readAllBytes();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("no part " + name);
  }
}
