package waymark.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import waymark.Checkout;
import waymark.documents.PaperContents;
import waymark.documents.files.PaperFile;
import waymark.documents.files.PaperFile.Outcome.Read;
import waymark.documents.files.PaperFile.Outcome.Refused;
import waymark.report.PlainText;

/**
 * Whatever a paper says, a report and well-formed JSON come of it. Papers as text are tried,
 * because every reader ends in the same headings, paragraphs and tables. As a test, it tries the
 * samples and the inputs kept beside it; with {@code JAZZER_FUZZ=1} it makes up new ones.
 */
class JudgedFuzzTest {

  /** What a terminal would act on. */
  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}&&[^\n]]");

  static Stream<byte[]> texts() {
    return Stream.of(bytes(Checkout.sample("mereside-kpi-2026-09.csv")));
  }

  @MethodSource("texts")
  @FuzzTest
  void text(byte[] content) {
    var papers = new ArrayList<PaperContents>();
    for (var extension : List.of(".txt", ".csv")) {
      switch (read(extension, content)) {
        case Read(var paper) -> papers.add(PaperContents.of(paper));
        case Refused refused -> assertFalse(refused.why().isBlank());
      }
    }
    // the same figures twice are two papers with changes between them
    var judged = Judged.of(papers);
    for (var width : List.of(PlainText.USUAL, PlainText.NARROWEST)) {
      var printed = PlainText.usual().wide(width).render(JudgedReport.of(judged, true));
      assertTrue(printed.startsWith("Which promises were met\n"), printed);
      assertFalse(UNSAFE.matcher(printed).find(), printed);
    }
    var json = new StringWriter();
    JudgedJson.write(judged, json);
    var documents = JsonMapper.shared().readTree(json.toString()).path("documents");
    assertEquals(papers.size(), documents.size());
  }

  private static PaperFile.Outcome read(String extension, byte[] content) {
    try {
      var file = Files.createTempFile("paper", extension);
      try {
        Files.write(file, content);
        return PaperFile.read(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
