package waymark.documents.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static waymark.documents.files.Made.docx;
import static waymark.documents.files.Made.paragraph;
import static waymark.documents.files.Made.xlsx;
import static waymark.documents.files.Made.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is handed over, the answer is one line that says what is wrong and what to do. */
class BadFilesTest {

  private static final String DOCUMENT = "<document xmlns='" + DocxPart.TRANSITIONAL + "'>";

  @TempDir Path directory;

  private static byte[] bytes(String latin1) {
    return latin1.getBytes(ISO_8859_1);
  }

  private static byte[] compound(String stream) {
    var name = stream.getBytes(UTF_16LE);
    var file = new byte[4096];
    System.arraycopy(bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"), 0, file, 0, 8);
    System.arraycopy(name, 0, file, 1024, name.length);
    return file;
  }

  private static byte[] document(String xml) {
    return zip(Map.of("word/document.xml", xml));
  }

  private static byte[] bomb(int megabytes) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write((DOCUMENT + "<body>").getBytes(UTF_8));
      var filling = "<e></e>                                 ".repeat(26_215).getBytes(UTF_8);
      for (var i = 0; i < megabytes; i++) {
        zip.write(filling);
      }
      zip.write("</body></document>".getBytes(UTF_8));
      zip.closeEntry();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] manyParts() {
    var parts = new LinkedHashMap<String, String>();
    for (var i = 0; i <= Limits.PART_COUNT; i++) {
      parts.put("word/part" + i, "");
    }
    return zip(parts);
  }

  private static byte[] nested(int tables) {
    return docx(
        "<w:tbl><w:tr><w:tc>".repeat(tables) + "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(tables));
  }

  private static byte[] locked(byte[] zip) {
    var locked = zip.clone();
    for (var i = 0; i < locked.length - 10; i++) {
      if (locked[i] == 'P' && locked[i + 1] == 'K' && locked[i + 2] == 1 && locked[i + 3] == 2) {
        locked[i + 8] |= 1;
      }
    }
    return locked;
  }

  /** As if a byte of the document had changed on the way. */
  private static byte[] changed(byte[] zip) {
    var changed = zip.clone();
    for (var i = 0; i < changed.length - 20; i++) {
      if (changed[i] == 'P'
          && changed[i + 1] == 'K'
          && changed[i + 2] == 1
          && changed[i + 3] == 2) {
        changed[i + 16] ^= 1;
      }
    }
    return changed;
  }

  private static byte[] repeated() {
    var cell = "<c t='s'><v>0</v></c>";
    return Made.workbook(
        "<sheet name='S' r:id='r1'/>",
        "",
        Map.of(
            "xl/worksheets/sheet1.xml",
            Made.sheet(
                "<sheetData>"
                    + ("<row>" + cell.repeat(10) + "</row>").repeat(100)
                    + "</sheetData>"),
            "xl/sharedStrings.xml",
            "<sst><si><t>" + "long ".repeat(10_000) + "</t></si></sst>"));
  }

  private static byte[] overlapping() {
    var merges = "<mergeCell ref='A1:B1000'/>".repeat(10_000);
    return xlsx(
        "<row><c><v>1</v></c></row>".repeat(1000), "<mergeCells>" + merges + "</mergeCells>", "");
  }

  static Stream<Arguments> contents() {
    var good = docx(paragraph("Body"));
    var laughs =
        "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><d><p>&b;</p></d>";
    return Stream.of(
        arguments("a.txt", new byte[0], "is empty"),
        arguments("a.txt", bytes(" \n\t "), "nothing but blanks"),
        arguments("a.docx", compound("EncryptedPackage"), "password"),
        arguments("a.xlsx", compound("EncryptedPackage"), "password"),
        arguments("a.doc", compound("WordDocument"), "before 2007 (.doc)"),
        arguments("a.xls", compound("Workbook"), "before 2007 (.xls)"),
        arguments("a.msg", compound("__properties"), "neither Word nor Excel"),
        arguments("a.docx", bytes("MZ\u0090\0\u0003\0\0\0"), "Windows program"),
        arguments("a.docx", bytes("\u007fELF\2\1\1\0"), "a program"),
        arguments("a.docx", bytes("\u0089PNG\r\n\u001a\n\0\0"), "a picture"),
        arguments("a.docx", bytes("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0"), "a picture"),
        arguments("a.csv", bytes("\u001f\u008b\b\0\0\0"), "gzip"),
        arguments("a.txt", bytes("#!/bin/sh\necho"), "a script"),
        arguments("a.doc", bytes("{\\rtf1 text}"), "rich text"),
        arguments("a.xls", bytes("<html><table><tr><td>1"), "web page"),
        arguments("a.xml", bytes("<?xml version='1.0'?><a/>"), "web page or XML"),
        arguments("a.txt", bytes("text\0\0\0\0"), "neither text nor"),
        arguments("a.docx", Arrays.copyOf(good, good.length - 30), "cut off"),
        arguments("a.docx", Arrays.copyOf(good, 100), "cut off"),
        arguments("a.docx", locked(good), "locked by a password"),
        arguments("a.docx", changed(good), "damaged"),
        arguments("a.xlsx", repeated(), "20,000,000 characters"),
        arguments("a.zip", zip(Map.of("readme.txt", "x")), "zip without a Word document"),
        arguments("a.docx", zip(Map.of("word/styles.xml", "<a/>")), "lacks its main part"),
        arguments("a.pptx", zip(Map.of("ppt/presentation.xml", "<a/>")), "PowerPoint"),
        arguments("a.odt", zip(Map.of("mimetype", "x", "content.xml", "<a/>")), "OpenDocument"),
        arguments("a.xlsx", zip(Map.of("xl/workbook.xml", "<workbook/>")), "workbook.xml.rels"),
        arguments("a.docx", document(""), "not well-formed XML (line 1"),
        arguments("a.docx", document(DOCUMENT + "<body>"), "not well-formed XML"),
        arguments("a.docx", document(DOCUMENT + "&nbsp;</document>"), "not well-formed XML"),
        arguments("a.docx", document(laughs), "unsafe"),
        arguments(
            "a.docx",
            document("<!DOCTYPE d SYSTEM \"http://127.0.0.1:1/x\"><d>&x;</d>"),
            "declares a document type"),
        arguments(
            "a.docx",
            document(DOCUMENT + "<e>".repeat(400) + "</e>".repeat(400) + "</document>"),
            "deep"),
        arguments(
            "a.docx",
            document(
                "<document xmlns='urn:other'><body><p><r><t>lost</t></r></p></body></document>"),
            "not written as Word writes"),
        arguments(
            "a.docx",
            docx(Made.paragraph("x"), Map.of("word/footnotes.xml", "<footnotes/>")),
            "part word/footnotes.xml is not written as Word writes"),
        arguments("a.docx", nested(30), "tables stand inside tables"),
        arguments("a.docx", bomb(30), "zip bomb"),
        arguments("a.docx", bomb(120), "unpacks to more than"),
        arguments("a.docx", manyParts(), "more parts than any paper"),
        arguments(
            "a.docx",
            docx(
                "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='99999999'/></w:tcPr></w:tc></w:tr>"
                    + "</w:tbl>"),
            "table 1: more than 1,000 columns"),
        arguments(
            "a.docx",
            docx(
                "<w:tbl>"
                    + "<w:tr><w:tc><w:tcPr><w:gridSpan w:val='1000'/></w:tcPr></w:tc></w:tr>"
                        .repeat(2_500)
                    + "</w:tbl>"),
            "2,000,000 cells"),
        arguments("a.xlsx", xlsx("<row><c><v>1</v></c></row>".repeat(100_001)), "100,000 rows"),
        arguments(
            "a.xlsx", xlsx("<row>" + "<c><v>1</v></c>".repeat(1_001) + "</row>"), "1,000 columns"),
        arguments(
            "a.xlsx",
            xlsx(
                "<row>"
                    + "<c><v>1</v></c>".repeat(1000)
                    + "</row>"
                    + "<row><c><v>1</v></c><c><v>1</v></c></row>".repeat(2_500)),
            "2,000,000 cells"),
        arguments("a.xlsx", overlapping(), "lie over each other"),
        arguments("a.docx", docx("<w:p/>".repeat(300_001)), "300,000 paragraphs"),
        arguments(
            "a.xlsx",
            xlsx(
                "<row><c><v>1</v></c></row>",
                "<mergeCells>" + "<mergeCell ref='A1:B1'/>".repeat(200_001) + "</mergeCells>",
                ""),
            "200,000 merged areas"),
        arguments("a.csv", bytes("A,B\n1,\"2\n3,4\n5,6"), "line 2: a quotation mark"),
        arguments("a.csv", bytes("A,B\n1,2\n\"" + "x\n".repeat(600_000)), "line 3: a quotation"),
        arguments("a.csv", bytes(",1".repeat(1_001)), "columns"),
        arguments("a.tsv", bytes("1\t2\n".repeat(100_001)), "100,000 rows"),
        arguments("a.txt", bytes("1\t2\n".repeat(100_001)), "100,000 rows"),
        arguments("a.txt", bytes("x".repeat(Limits.TEXT + 1)), "20,000,000 characters"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("contents")
  void each_is_refused_in_one_line_that_says_why(String name, byte[] content, String said) {
    var why = Made.refusal(name, content);
    assertTrue(why.contains(said), why);
    assertFalse(why.contains("\n"), why);
    assertTrue(why.length() < 250, why);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"a.docx", "a.xlsx", "a.csv", "a.txt"})
  void reading_ends_where_nobody_waits_for_it_any_longer(String name) {
    var file =
        switch (name) {
          case "a.docx" -> docx(paragraph("Body"));
          case "a.xlsx" -> xlsx("<row><c><v>1</v></c></row>");
          default -> bytes("A,B\n1,2\n");
        };
    Thread.currentThread().interrupt();
    try {
      assertTrue(Made.refusal(name, file).contains("was stopped"));
    } finally {
      assertTrue(Thread.interrupted(), "whoever asked for the end still sees that it was asked");
    }
  }

  @Test
  void characters_that_are_not_utf_8_are_said_and_nothing_is_printed() {
    var printed = new ByteArrayOutputStream();
    var err = System.err;
    System.setErr(new PrintStream(printed, true, UTF_8));
    try {
      var text = bytes(DOCUMENT + "<body><p><r><t>caf\u00e9 au lait</t></r></p></body></document>");
      var zip = new ByteArrayOutputStream();
      try (var parts = new ZipOutputStream(zip)) {
        parts.putNextEntry(new ZipEntry("word/document.xml"));
        parts.write(text);
      }
      var why = Made.refusal("a.docx", zip.toByteArray());
      assertTrue(why.contains("word/document.xml holds characters that are not UTF-8"), why);
    } catch (IOException e) {
      throw new AssertionError(e);
    } finally {
      System.setErr(err);
    }
    assertEquals("", printed.toString(UTF_8));
  }

  private String refused(Path file) {
    var outcome = assertInstanceOf(PaperFile.Outcome.Refused.class, PaperFile.read(file));
    assertEquals(file.toString(), outcome.file());
    return outcome.why();
  }

  @Test
  void a_file_that_is_not_there_is_said() {
    assertTrue(refused(directory.resolve("none.docx")).contains("no such file"));
  }

  @Test
  void a_folder_is_said() {
    assertTrue(refused(directory).contains("is a folder"));
  }

  @Test
  void an_empty_file_is_said() throws IOException {
    assertTrue(refused(Files.createFile(directory.resolve("a.docx"))).contains("is empty"));
  }

  @Test
  void a_file_of_200_megabytes_is_refused_without_reading_it() throws IOException {
    var file = directory.resolve("large.docx");
    try (var large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(200L << 20);
    }
    assertEquals(
        "the file has 200 MB, and papers are read up to 50 MB; take out pictures or raw data and"
            + " save it again",
        refused(file));
  }

  @Test
  void a_device_is_not_waited_for() {
    var device = Path.of("/dev/zero");
    if (Files.exists(device)) {
      assertTrue(refused(device).contains("a device or a pipe"));
    }
  }

  @Test
  void a_paper_on_disk_is_read_by_what_it_holds() throws IOException {
    var file = directory.resolve("tracker.pdf");
    Files.write(file, docx(paragraph("Body")));
    assertInstanceOf(PaperFile.Outcome.Read.class, PaperFile.read(file));
  }
}
