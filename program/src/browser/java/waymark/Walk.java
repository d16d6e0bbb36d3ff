package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.access.Role;

/**
 * A walk from page to page in a real browser, in which each page can be looked at: whether axe
 * finds anything, and whether it scrolls sideways, on a desk and on a telephone.
 */
final class Walk implements AutoCloseable {

  private static final List<Integer> WIDTHS = List.of(1280, 320);
  private static final String AXE = EveryPageTest.axe();

  /** Where pictures of the pages on the way are kept for whoever wants to look at them. */
  private static final Optional<Path> PICTURES =
      Optional.ofNullable(System.getenv("WAYMARK_PICTURES")).map(Path::of);

  private final List<String> faults = new ArrayList<>();
  private @Nullable Browser browser;
  private String name = "";
  private int pictures;

  /**
   * A page of somebody who has signed in, in a window of its own; the test is skipped where there
   * is no browser.
   *
   * @param script whether the pages' own scripts arrive
   * @param called what pictures of the way are called
   */
  Page as(Reader reader, boolean script, String called) {
    name = called;
    if (browser == null) {
      browser = Browser.start();
    }
    var window = browser.window(WIDTHS.getFirst(), script, Optional.empty());
    var cookie = reader.cookie().orElseThrow().split("=", 2);
    window.addCookies(
        List.of(new Cookie(cookie[0], cookie[1]).setUrl(RunningServer.get().address())));
    return window.newPage();
  }

  /** The same of somebody who is the only one in an area that was made for them. */
  Page alone(LedgerArea area, Role role, boolean script, String called) {
    return as(area.as(role), script, called);
  }

  static void open(Page page, String address) {
    page.navigate(RunningServer.get().address() + address);
  }

  /** Fills the three fields of a day in. */
  static void day(Page page, String name, LocalDate day) {
    page.fill("#" + name + "-day", "" + day.getDayOfMonth());
    page.fill("#" + name + "-month", "" + day.getMonthValue());
    page.fill("#" + name + "-year", "" + day.getYear());
  }

  /** Saves a form that nothing is wrong with. */
  static void save(Page page) {
    page.click("main button:text-is('Save')");
    assertEquals(0, page.locator(".govuk-error-summary").count(), () -> said(page));
  }

  static String said(Page page) {
    return page.locator("main").innerText();
  }

  /** Looks at a page; what is wrong with it is said at the end. */
  void look(Page page, String called) {
    page.evaluate(AXE);
    pictures++;
    for (var width : WIDTHS) {
      page.setViewportSize(width, 900);
      EveryPageTest.found(page)
          .forEach(it -> faults.add("%s, %d pixels: %s".formatted(called, width, it)));
      PICTURES.ifPresent(it ->
          page.screenshot(
              new Page.ScreenshotOptions()
                  .setPath(
                      it.resolve(
                          "%s-%02d-%s-%d.png"
                              .formatted(
                                  name, pictures, called.replaceAll("[^A-Za-z]+", "-"), width)))
                  .setFullPage(true)));
    }
    page.setViewportSize(WIDTHS.getFirst(), 900);
  }

  /** Nothing was wrong with any page on the way. */
  void assertNoFaults() {
    assertEquals(List.of(), faults);
  }

  @Override
  public void close() {
    if (browser != null) {
      browser.close();
    }
  }
}
