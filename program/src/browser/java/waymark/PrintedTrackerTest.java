package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import waymark.access.Role;

/** The tracker on paper, as Chromium prints it on the size that the page itself asks for. */
class PrintedTrackerTest {

  private static final String TRACKER = "wirral/plans/improvement-plan-2024/tracker";
  private static final String INVENTED = "mereside/plans/priority-action-plan/tracker";
  private static final double POINTS_PER_MM = 72 / 25.4;

  /** The page asks for 12 mm; letters may overhang a little. */
  private static final double MARGIN = 11.5;

  private static final List<Printed> PRINTS = new ArrayList<>();

  /** The heading of what stands under the table. */
  private static final String AFTER_IT = "Read these figures with care";

  /**
   * A print, and what the page shows that must be on it.
   *
   * @param head the words of the columns' headings
   * @param cells the words of all cells
   */
  record Printed(
      String path, List<Sheet> sheets, Set<String> head, List<String> cells, int fields) {

    String text() {
      return String.join(" ", sheets.stream().map(Sheet::text).toList());
    }

    @Override
    public String toString() {
      return "/" + path;
    }
  }

  /**
   * One sheet of it, in millimetres.
   *
   * @param nearest how near its words come to an edge
   */
  record Sheet(String text, double width, double height, double nearest) {}

  @BeforeAll
  static void print() throws IOException {
    try (var browser = Browser.start();
        var window = browser.window(1280, true, Reader.as(Role.PERFORMANCE_MANAGER).cookie())) {
      var page = window.newPage();
      for (var path : List.of(TRACKER, TRACKER + "?known=2024-11-27", INVENTED)) {
        page.navigate(RunningServer.get().address() + path);
        PRINTS.add(print(page, path));
      }
    }
  }

  private static Printed print(Page page, String path) throws IOException {
    // of the tracker alone, which stands first; how the forum sees its measures stands in another
    var tracker = "main .waymark-table >> nth=0";
    var head = words(page, tracker + " >> thead th");
    var cells = words(page, "main .waymark-table tbody :is(td, th)");
    var pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    try (var document = Loader.loadPDF(pdf)) {
      var sheets = new ArrayList<Sheet>();
      for (var number = 1; number <= document.getNumberOfPages(); number++) {
        sheets.add(sheet(document, number));
      }
      var form = document.getDocumentCatalog().getAcroForm();
      return new Printed(
          path, sheets, Set.copyOf(head), cells, form == null ? 0 : form.getFields().size());
    }
  }

  private static List<String> words(Page page, String selector) {
    return page.locator(selector).allTextContents().stream()
        .flatMap(it -> words(it).stream())
        .toList();
  }

  private static List<String> words(String text) {
    return Stream.of(text.split("[\\s\\u00a0]+")).filter(it -> !it.isEmpty()).toList();
  }

  private static Sheet sheet(PDDocument document, int number) throws IOException {
    var box = document.getPage(number - 1).getMediaBox();
    var nearest = new double[] {Double.MAX_VALUE};
    var reader =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition glyph) {
            nearest[0] =
                Stream.of(
                        nearest[0],
                        (double) glyph.getX(),
                        (double) glyph.getY() - glyph.getHeight(),
                        (double) box.getWidth() - glyph.getX() - glyph.getWidth(),
                        (double) box.getHeight() - glyph.getY())
                    .min(Double::compare)
                    .orElseThrow();
            super.processTextPosition(glyph);
          }
        };
    reader.setStartPage(number);
    reader.setEndPage(number);
    var text = reader.getText(document);
    return new Sheet(
        text,
        box.getWidth() / POINTS_PER_MM,
        box.getHeight() / POINTS_PER_MM,
        nearest[0] / POINTS_PER_MM);
  }

  static List<Printed> prints() {
    return PRINTS;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("prints")
  void the_paper_is_a3_landscape(Printed print) {
    for (var sheet : print.sheets()) {
      assertEquals(420, sheet.width(), 1);
      assertEquals(297, sheet.height(), 1);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("prints")
  void the_head_of_the_table_is_repeated_on_every_sheet_of_it(Printed print) {
    assertTrue(print.head().containsAll(Set.of("Measure", "Target")), print.head()::toString);
    var ofTable = 0;
    for (var sheet : print.sheets()) {
      if (sheet.text().strip().startsWith(AFTER_IT)) {
        break; // what a reader must know stands on a sheet of its own
      }
      assertEquals(Map.of(), missing(List.copyOf(print.head()), sheet.text()));
      ofTable++;
      if (sheet.text().contains(AFTER_IT)) {
        break;
      }
    }
    assertTrue(ofTable > 1, "it takes more than one sheet");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("prints")
  void no_word_of_the_table_is_cut_off_or_left_out(Printed print) {
    assertTrue(print.cells().size() > 300, () -> print.cells().size() + " words");
    assertEquals(Map.of(), missing(print.cells(), print.text()));
    for (var sheet : print.sheets()) {
      assertTrue(sheet.nearest() > MARGIN, () -> sheet.nearest() + " mm from the edge");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("prints")
  void what_holds_for_every_figure_stands_above_them(Printed print) {
    var first = print.sheets().getFirst().text();
    assertEquals(
        print.path().contains("known="), first.contains("As known on 27 November 2024."), first);
    assertEquals(print.path().startsWith("mereside"), first.contains("Invented data."), first);
    assertTrue(first.contains("October 2024: 2") || first.contains("Mereside"), first);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("prints")
  void what_only_a_screen_can_do_is_not_printed(Printed print) {
    assertEquals(0, print.fields());
    for (var words :
        List.of(
            "See it as known today",
            "See this page as it was known",
            "Skip to main content",
            "Accessibility statement",
            "Sign out",
            "Ledger",
            "/measures/")) {
      assertFalse(print.text().contains(words), words);
    }
  }

  /** The words that a print holds less often than the page does, and how often they are missing. */
  private static Map<String, Long> missing(List<String> shown, String printed) {
    var there = counted(words(printed));
    var missing = new TreeMap<String, Long>();
    counted(shown)
        .forEach((word, times) -> {
          var left = times - there.getOrDefault(word, 0L);
          if (left > 0) {
            missing.put(word, left);
          }
        });
    return missing;
  }

  private static Map<String, Long> counted(List<String> words) {
    return words.stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}
