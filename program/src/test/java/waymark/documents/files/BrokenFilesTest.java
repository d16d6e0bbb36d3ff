package waymark.documents.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.documents.files.Made.cell;
import static waymark.documents.files.Made.paragraph;
import static waymark.documents.files.Made.row;
import static waymark.documents.files.Made.table;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.documents.Paper;

/**
 * Files with bytes turned over, cut out and doubled: each gets an answer, and a well-formed one.
 */
class BrokenFilesTest {

  private static final String WORDS =
      Made.word(
          "document",
          "<w:body>"
              + paragraph("3.2 Outcomes &amp; more")
              + "<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old"
              + "</w:delText></w:r></w:del></w:p>"
              + table(
                  row(cell("<w:gridSpan w:val='2'/>", "Wide"), cell("x")),
                  row(cell("<w:vMerge w:val='restart'/>", "1"), cell("2"), cell("3")))
              + "</w:body>");
  private static final String SHEET =
      Made.sheet(
          "<cols><col min='1' max='3' hidden='1'/></cols><sheetData>"
              + Made.texts(1, "METRICS", "TARGET", "10/24")
              + "<row r='2'><c r='A2' s='1'><v>0.384</v></c><c r='B2' t='e'><v>#REF!</v></c>"
              + "<c r='C2'><f>A1</f></c></row></sheetData><mergeCells><mergeCell ref='A1:B2'/>"
              + "</mergeCells>");
  private static final String TEXT =
      "# Title\n\n3.2 Words that are\nwrapped\n\nA\tB\tC\n1\t2%\t<p>3</p>\n\n|x|y|\n";

  private static byte[] broken(byte[] content, Random random) {
    var broken = content.clone();
    for (var i = random.nextInt(6); i >= 0 && broken.length > 0; i--) {
      var at = random.nextInt(broken.length);
      switch (random.nextInt(4)) {
        case 0 -> broken[at] = (byte) random.nextInt(256);
        case 1 -> broken[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> {
          var length = Math.min(random.nextInt(12), broken.length - at);
          System.arraycopy(broken, at, broken, random.nextInt(broken.length - length + 1), length);
        }
        default -> broken = Arrays.copyOf(broken, broken.length - random.nextInt(3));
      }
    }
    return broken;
  }

  private static void answered(String name, byte[] content) {
    switch (PaperFile.read(name, content)) {
      case PaperFile.Outcome.Refused refused -> assertTrue(refused.why().length() > 10);
      case PaperFile.Outcome.Read(var paper) -> wellFormed(paper);
    }
  }

  private static void wellFormed(Paper paper) {
    for (var block : paper.blocks()) {
      assertNotNull(block.where());
      if (block instanceof Paper.Table table) {
        assertTrue(table.rows().stream().allMatch(row -> row.cells().size() == table.width()));
      } else if (block instanceof Paper.Paragraph paragraph) {
        assertTrue(!paragraph.text().isBlank());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void each_gets_an_answer(long seed) {
    var random = new Random(seed);
    var docx = Made.zip(Map.of("word/document.xml", WORDS));
    var xlsx =
        Made.workbook("<sheet name='S' r:id='r1'/>", "", Map.of("xl/worksheets/sheet1.xml", SHEET));
    for (var i = 0; i < 250; i++) {
      answered("a.docx", broken(docx, random));
      answered("a.xlsx", broken(xlsx, random));
      answered(
          "a.docx",
          Made.zip(Map.of("word/document.xml", text(broken(WORDS.getBytes(UTF_8), random)))));
      answered(
          "a.xlsx",
          Made.workbook(
              "<sheet name='S' r:id='r1'/>",
              "",
              Map.of("xl/worksheets/sheet1.xml", text(broken(SHEET.getBytes(UTF_8), random)))));
      answered("a.txt", broken(TEXT.getBytes(UTF_8), random));
      answered("a.csv", broken(TEXT.replace('\t', ',').getBytes(UTF_8), random));
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }
}
