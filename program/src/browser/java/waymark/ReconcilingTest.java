package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.access.Role;

/**
 * What a paper said is reconciled with what is known, by click in a real browser: from the list to
 * the reason, and to where it is read.
 */
class ReconcilingTest {

  private static final List<Integer> WIDTHS = List.of(1280, 320);

  /** Where pictures of the pages on the way are kept for whoever wants to look at them. */
  private static final Optional<Path> PICTURES =
      Optional.ofNullable(System.getenv("WAYMARK_PICTURES")).map(Path::of);

  private final List<String> faults = new ArrayList<>();
  private int pictures;

  @ParameterizedTest(name = "script: {0}")
  @ValueSource(booleans = {true, false})
  void a_difference_is_found_explained_and_read(boolean script) {
    var area = ReportedArea.open("reconcile");
    try (var browser = Browser.start();
        var window = browser.window(WIDTHS.getFirst(), script, Optional.empty())) {
      var cookie = area.reader(Role.PERFORMANCE_MANAGER).cookie().orElseThrow().split("=", 2);
      window.addCookies(
          List.of(new Cookie(cookie[0], cookie[1]).setUrl(RunningServer.get().address())));
      var page = window.newPage();
      page.navigate(RunningServer.get().address() + area.at("/papers"));
      look(page, "papers");
      page.click("main a:has-text('Figures in papers that differ')");
      look(page, "list");
      assertTrue(said(page).contains("2 of them have no reason yet"), said(page));
      page.click("main tr:has-text('42 more') a:has-text('Say why')");
      look(page, "form");
      page.fill("#reason", "Counted by Ada Hawthorn");
      page.click("main button:has-text('Save') >> nth=0");
      look(page, "name");
      assertTrue(said(page).contains("looks like a person’s name"), said(page));
      page.fill("#reason", ReportedArea.REASON);
      page.click("main button:has-text('Save') >> nth=0");
      look(page, "explained");
      assertTrue(said(page).contains("Reason: " + ReportedArea.REASON), said(page));
      page.click("main tr:has-text('42 more') a:has-text('Entry')");
      look(page, "entry");
      assertTrue(said(page).contains(ReportedArea.REASON), said(page));
      page.navigate(RunningServer.get().address() + area.at("/measures/requests-for-assessment"));
      look(page, "measure");
      assertTrue(said(page).contains("That is 42 more. Reason: " + ReportedArea.REASON));
      page.click("main a:has-text('All figures in papers about this measure')");
      assertTrue(said(page).contains("Only those of the measure"), said(page));
      page.selectOption("#measure", "");
      page.selectOption("#reason", "none");
      page.click("main button:has-text('Show') >> nth=0");
      look(page, "open");
      assertTrue(said(page).contains("Only those without a reason are shown: 1 of 2."));
      page.navigate(RunningServer.get().address() + area.at("/papers/august"));
      look(page, "paper");
      page.click("main a:has-text('See which, and why')");
      assertTrue(said(page).contains("in the paper “Tracker of August”"), said(page));
    }
    assertEquals(List.of(), faults);
  }

  private static String said(Page page) {
    return page.locator("main").innerText();
  }

  /** What axe finds on this page, on a desk and on a telephone. */
  private void look(Page page, String called) {
    page.evaluate(EveryPageTest.axe());
    pictures++;
    for (var width : WIDTHS) {
      page.setViewportSize(width, 900);
      EveryPageTest.found(page)
          .forEach(it -> faults.add("%s, %d pixels: %s".formatted(called, width, it)));
      PICTURES.ifPresent(it ->
          page.screenshot(
              new Page.ScreenshotOptions()
                  .setPath(
                      it.resolve("reconcile-%02d-%s-%d.png".formatted(pictures, called, width)))
                  .setFullPage(true)));
    }
    page.setViewportSize(WIDTHS.getFirst(), 900);
  }
}
