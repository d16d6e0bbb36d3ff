package waymark.documents.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/** PDFs that cannot be read: each gets one plain line, in bounded time and memory. */
class PdfRefusedTest {

  private final PdfSheets sheets = new PdfSheets();

  @Test
  void pictures_of_pages_are_asked_for_as_text() {
    assertTrue(refusal(sheets.page(sheets.picture()).bytes()).contains("pictures of pages"));
  }

  @Test
  void a_page_without_anything_has_no_text() {
    assertTrue(refusal(sheets.page().bytes()).contains("without any text"));
  }

  @Test
  void a_password_is_said_to_be_in_the_way() {
    var locked = sheets.page(sheets.text(50, 50, "Secret.")).locked("x").bytes();
    assertTrue(refusal(locked).contains("password"));
  }

  @Test
  void a_file_that_only_forbids_changes_is_read() {
    var bytes = sheets.page(sheets.text(50, 50, "Public.")).locked("").bytes();
    assertInstanceOf(PaperFile.Outcome.Read.class, PdfPaper.read("mereside.pdf", bytes));
  }

  @Test
  void a_file_cut_off_anywhere_is_refused() {
    var whole = sheets.page(sheets.text(50, 50, "Text.")).page().bytes();
    for (var length = 0; length < whole.length - 8; length += 7) {
      assertFalse(refusal(Arrays.copyOf(whole, length)).isBlank());
    }
  }

  @Test
  void damage_anywhere_is_never_thrown() {
    double[] columns = {50, 200, 300};
    double[] rows = {100, 120, 140};
    var whole =
        sheets
            .page(PdfSheets.grid(columns, rows), sheets.cells(columns, rows, "A", "B", "C", "D"))
            .bytes();
    var random = new Random(20261123);
    for (var i = 0; i < 400; i++) {
      var damaged = whole.clone();
      for (var j = 0; j < 1 + i % 20; j++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      var outcome = PdfPaper.read("mereside.pdf", damaged);
      if (outcome instanceof PaperFile.Outcome.Refused(var file, var why)) {
        assertEquals("mereside.pdf", file);
        assertFalse(why.contains("Exception") || why.contains("\n"), why);
      }
    }
  }

  @Test
  void a_drawing_that_unpacks_without_end_is_refused_in_time() {
    var bomb = pdf(packed(80 << 20), "/Filter /FlateDecode");
    assertTimeout(
        Duration.ofSeconds(20), () -> assertTrue(refusal(bomb).contains("unpacks to more")));
  }

  @Test
  void a_page_that_draws_itself_again_and_again_is_refused_in_time() {
    var content = "/F Do /F Do ".repeat(4);
    var forms = new StringBuilder();
    for (var i = 5; i < 30; i++) {
      forms.append(
          i
              + " 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F "
              + (i + 1)
              + " 0 R>>>>/Length "
              + content.length()
              + ">> stream\n"
              + content
              + "\nendstream endobj\n");
    }
    var bytes = pdf(content.getBytes(StandardCharsets.ISO_8859_1), "", forms.toString());
    assertTimeout(Duration.ofSeconds(20), () -> assertFalse(refusal(bytes).isBlank()));
  }

  @Test
  void nothing_is_said_on_the_console() {
    var before = System.err;
    var said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      PdfPaper.read(
          "mereside.pdf",
          pdf("BT /None 9 Tf (x) Tj ET Q Q".getBytes(StandardCharsets.ISO_8859_1), ""));
      PdfPaper.read("mereside.pdf", "%PDF-1.4 nonsense %%EOF".getBytes(StandardCharsets.UTF_8));
    } finally {
      System.setErr(before);
    }
    assertEquals("", said.toString(StandardCharsets.UTF_8));
  }

  private static String refusal(byte[] content) {
    return assertInstanceOf(PaperFile.Outcome.Refused.class, PdfPaper.read("m.pdf", content)).why();
  }

  private static byte[] packed(int zeros) {
    var deflater = new Deflater(1);
    var packed = new ByteArrayOutputStream();
    var buffer = new byte[1 << 16];
    var input = new byte[1 << 20];
    Arrays.fill(input, (byte) ' ');
    for (var sent = 0; sent < zeros; sent += input.length) {
      deflater.setInput(input);
      while (!deflater.needsInput()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
    }
    deflater.finish();
    while (!deflater.finished()) {
      packed.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return packed.toByteArray();
  }

  private static byte[] pdf(byte[] content, String filter) {
    return pdf(content, filter, "");
  }

  /** One page without a table of its objects, which readers make for themselves. */
  private static byte[] pdf(byte[] content, String filter, String more) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(
        ("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
                + "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
                + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                + "/Resources<</XObject<</F 5 0 R>>>>>> endobj\n"
                + more
                + "4 0 obj <<"
                + filter
                + "/Length "
                + content.length
                + ">> stream\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    bytes.writeBytes(content);
    bytes.writeBytes(
        "\nendstream endobj\ntrailer <</Root 1 0 R/Size 40>>\nstartxref\n0\n%%EOF\n"
            .getBytes(StandardCharsets.ISO_8859_1));
    return bytes.toByteArray();
  }
}
