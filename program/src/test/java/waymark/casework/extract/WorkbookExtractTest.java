package waymark.casework.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Extracts as workbooks, and packed together. */
class WorkbookExtractTest {

  private static final HowToRead HOW =
      MappedExtractTest.by("columns: {Case ref: case, Received: request, Plan: final-plan}");

  private static final String HEAD =
      """
      <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c>
        <c r="D2" t="inlineStr"><is><t>Plan</t></is></c></row>
      """;

  @TempDir private Path folder;

  private Extract read(byte[] content) {
    return Extracts.read(folder, "own.xlsx", content, HOW);
  }

  private static String row(int number, String cells) {
    return "<row r=\"%d\">%s</row>".formatted(number, cells);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <c r="A5"><v>10023</v></c><c r="B5" s="1"><v>45567</v></c>      | 10023 request 2024-10-02 NOT_STATED
          <c r="A5"><v>1.0023E4</v></c><c r="B5" s="2"><v>45567.99</v></c> | 10023 request 2024-10-02 NOT_STATED
          <c t="str"><f>A1</f><v>K</v></c><c t="d"><v>2024-10-02T09:00:00</v></c> | K request 2024-10-02 NOT_STATED
          <c t="inlineStr"><is><t>K</t></is></c><c t="inlineStr"><is><t>02/10/2024</t></is></c> | K request 2024-10-02 NOT_STATED
          <c r="A5" t="b"><v>1</v></c><c r="D5" s="1"><v>45567</v></c>    | TRUE final-plan 2024-10-02 NOTHING
          """)
  void cells_are_read_as_the_workbook_shows_them(String cells, String event) {
    var extract = read(Workbook.of(HEAD + row(5, cells)).bytes());
    assertEquals(List.of(event), Extracts.events(extract), Extracts.refusal(extract));
    assertEquals(List.of("column 3", "sheet Notes"), extract.dropped());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <c r="A5" t="str"><v>K</v></c><c r="B5"><v>45567</v></c>       | line 5: 45567 is how Excel keeps a date; it would be 2 October 2024
          <c r="A5" t="str"><v>K</v></c><c r="B5" s="3"><v>45567</v></c> | line 5: 45567 is how Excel keeps a date
          <c r="A5" t="str"><v>K</v></c><c r="B5" t="e"><v>#N/A</v></c>  | line 5: what stands there is no date
          """)
  void a_number_that_is_not_shown_as_a_date_is_none(String cells, String why) {
    var extract = read(Workbook.of(HEAD + row(5, cells)).bytes());
    assertTrue(extract.findings().toString().contains(why), extract.findings().toString());
    assertEquals(List.of(), Extracts.events(extract));
  }

  @Test
  void days_since_1904_are_counted_from_there() {
    var book =
        Workbook.of(HEAD + row(3, "<c t=\"str\"><v>K</v></c><c s=\"1\"><v>44105</v></c>"))
            .with(
                "xl/workbook.xml",
                "<workbook><workbookPr date1904=\"1\"/><sheets><sheet name=\"S\""
                    + " id=\"rId1\"/></sheets></workbook>");
    assertEquals(List.of("K request 2024-10-02 NOT_STATED"), Extracts.events(read(book.bytes())));
  }

  @Test
  void events_and_tables_of_the_dataset_may_be_workbooks_too() {
    var cells = new StringBuilder();
    for (var name : List.of("case", "event", "date", "detail")) {
      cells.append("<c t=\"str\"><v>").append(name).append("</v></c>");
    }
    var events =
        row(1, cells.toString())
            + row(
                2,
                "<c t=\"str\"><v>K</v></c><c t=\"str\"><v>request</v></c><c"
                    + " s=\"1\"><v>45567</v></c>");
    assertEquals(
        List.of("K request 2024-10-02 NOT_STATED"),
        Extracts.events(read(Workbook.of(events).bytes())));
  }

  @Test
  void what_is_broken_or_hostile_is_refused_with_a_reason() {
    var good = Workbook.of(HEAD + row(5, "<c t=\"str\"><v>K</v></c>"));
    assertRefused(
        "without its part xl/worksheets/sheet1.xml",
        Workbook.of("").without("xl/worksheets/sheet1.xml").bytes());
    assertRefused("nothing but blanks", Workbook.of("").bytes());
    assertRefused(
        "declares a document type",
        Workbook.of("")
            .with(
                "xl/sharedStrings.xml",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><sst>&b;</sst>")
            .bytes());
    assertRefused(
        "no well-formed XML",
        good.with("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row").bytes());
    assertRefused("too many columns", Workbook.of("<row><c r=\"XFD1\"><v>1</v></c></row>").bytes());
    var whole = Workbook.of(HEAD).bytes();
    for (var part : new int[] {5, whole.length / 2, whole.length - 10}) {
      assertRefused("damaged or cut off", Arrays.copyOf(whole, part));
    }
    assertRefused(
        "workbook of an old kind", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0});
  }

  private void assertRefused(String why, byte[] content) {
    var refusal = Extracts.refusal(read(content));
    assertTrue(refusal.contains(why), why + ", not " + refusal);
  }

  @Test
  void a_few_bytes_that_unpack_to_many_are_refused() throws IOException {
    var how = new HowToRead(List.of(), CaseKeys.forOnce(), false, 8 << 20);
    for (var name : List.of("xl/worksheets/sheet1.xml", "events.csv")) {
      var file = folder.resolve("bomb.zip");
      try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
        zip.setLevel(9);
        if (name.startsWith("xl")) {
          for (var part :
              Map.of(
                      "xl/workbook.xml",
                          "<workbook><sheets><sheet name='S' id='r'/></sheets></workbook>",
                      "xl/_rels/workbook.xml.rels",
                          "<a><b Id='r' Target='worksheets/sheet1.xml'/></a>")
                  .entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
          }
        }
        zip.putNextEntry(new ZipEntry(name));
        bomb(zip, name.startsWith("xl") ? "<row><c/></row>" : "\n");
      }
      assertTrue(Files.size(file) < 1 << 17);
      var refusal = Extracts.refusal(Extract.of(List.of(file), how));
      assertTrue(refusal.contains("more than 8 MB come out of"), refusal);
    }
  }

  private static void bomb(OutputStream out, String piece) throws IOException {
    var block = ("<worksheet>" + piece).getBytes(StandardCharsets.UTF_8);
    out.write(block, 0, piece.equals("\n") ? 0 : 11);
    var many = piece.repeat((1 << 20) / piece.length()).getBytes(StandardCharsets.UTF_8);
    for (var i = 0; i < 9; i++) {
      out.write(many);
    }
  }

  @Test
  void the_files_of_an_archive_are_read_and_nothing_of_them_stays() throws IOException {
    var before = temporary();
    var files = new LinkedHashMap<String, String>();
    files.put("__MACOSX/._x.csv", "rubbish");
    files.put("a/events.csv", Extracts.HEADER + "A,request,2024-01-15,parent\n");
    files.put("b.csv", "Case ref,Received,Plan\nB,2024-01-15,\n");
    var extract = read(Workbook.zip(files));
    assertEquals(
        List.of("A request 2024-01-15 FAMILY", "B request 2024-01-15 NOT_STATED"),
        Extracts.events(extract));
    assertEquals(before, temporary());
    files.put("c.csv", "rubbish,1234\n");
    var refused = read(Workbook.zip(files)).refused();
    assertTrue(refused.getFirst().file().endsWith("own.xlsx, c.csv"), "" + refused);
    assertEquals(2, read(Workbook.zip(files)).cases());
  }

  private static long temporary() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(it -> it.getFileName().toString().matches("extract.*\\.part")).count();
    }
  }

  @Test
  void archives_within_archives_and_of_many_files_are_refused() {
    var inner = Workbook.zip(Map.of("a.csv", ONE));
    assertRefused("another in it", Workbook.zipped(Map.of("b.zip", inner)));
    var many = new LinkedHashMap<String, String>();
    for (var i = 0; i < 30; i++) {
      many.put(i + ".csv", ONE);
    }
    assertRefused("more than 20 files", Workbook.zip(many));
    assertRefused("without a file", Workbook.zip(Map.of(".hidden", "")));
  }

  private static final String ONE = Extracts.HEADER + "A,request,2024-01-15,parent\n";

  /**
   * Whatever is changed in a file, it is read or refused with a sentence, and never breaks down.
   */
  @Test
  void files_changed_at_random_are_read_or_refused() {
    var random = new Random(20261130);
    var files =
        List.of(
            Workbook.of(HEAD + row(5, "<c r=\"A5\"><v>1</v></c><c s=\"1\"><v>45567</v></c>"))
                .bytes(),
            Sen2ReturnTest.message(
                    Sen2ReturnTest.person(
                        "A123456789012", "<ReceivedDate>2024-01-15</ReceivedDate>"))
                .getBytes(StandardCharsets.UTF_8),
            "Case ref,Received,Plan\nB,2024-01-15,\nC,2024-01-15,2024-06-03\n"
                .getBytes(StandardCharsets.UTF_8),
            ONE.getBytes(StandardCharsets.UTF_8),
            Workbook.zip(Map.of("a.csv", ONE)));
    for (var i = 0; i < 3_000; i++) {
      var content = files.get(i % files.size()).clone();
      for (var change = random.nextInt(4); change >= 0; change--) {
        content[random.nextInt(content.length)] = (byte) random.nextInt(256);
      }
      if (random.nextInt(3) == 0) {
        content = Arrays.copyOf(content, random.nextInt(content.length) + 1);
      }
      var extract = read(content);
      extract.findings();
      Extracts.histories(extract);
      extract.refused().forEach(it -> assertFalse(it.why().isBlank()));
    }
  }
}
