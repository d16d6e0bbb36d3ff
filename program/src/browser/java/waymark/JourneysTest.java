package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.access.Role;

/**
 * What people come to do, done in a real browser from the first page to the last: by click and by
 * keyboard, on a desk and on a telephone, with script and with script switched off.
 */
class JourneysTest {

  private static final String PLAN = "wirral/plans/improvement-plan-2024";
  private static final String OWN = UUID.randomUUID().toString().substring(0, 8);
  private static final String TRIAL = "mereside/plans/journey-plan-" + OWN;
  private static final String MEASURE = "mereside/measures/journey-measure-" + OWN;
  private static final int MOST_STOPS = 60;

  private static Browser browser;

  private final List<BrowserContext> windows = new ArrayList<>();

  @BeforeAll
  static void start() {
    browser = Browser.start();
    var manager = Reader.as(Role.PERFORMANCE_MANAGER);
    FormsTest.send(
        manager,
        "mereside/plans/new",
        Map.of("title", "Journey plan " + OWN, "kind", "improvement-notice", "begins", "2024"));
    FormsTest.send(
        manager,
        "mereside/measures/new",
        Map.of("title", "Journey measure " + OWN, "unit", "percent", "polarity", "higher"));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void closeWindows() {
    windows.forEach(BrowserContext::close);
  }

  @ParameterizedTest(name = "{0} pixels, script: {1}")
  @CsvSource({"1280, true", "1280, false", "320, true", "320, false"})
  void november_is_one_click_from_the_plan_and_today_is_one_click_back(int width, boolean script) {
    var page = signedIn(width, script, Role.BOARD_MEMBER);
    open(page, PLAN);
    assertEquals("October 2024: 23 of 29 met (79%)", headline(page));
    page.locator("main a[href$='?known=2024-11-27']:visible").first().click();
    page.waitForURL("**/" + PLAN + "?known=2024-11-27");
    assertEquals("October 2024: 24 of 29 met (83%)", headline(page));
    assertTrue(
        page.locator(".waymark-banner").innerText().contains("As known on 27 November 2024"));
    page.locator(".waymark-banner a:visible").click();
    page.waitForURL("**/" + PLAN);
    assertEquals("October 2024: 23 of 29 met (79%)", headline(page));
    assertTrue(
        page.locator("main")
            .innerText()
            .contains(
                "Requests for EHC needs assessment, October 2024: 122, was 80; now not met, was"
                    + " met."));
  }

  @ParameterizedTest(name = "script: {0}")
  @ValueSource(booleans = {true, false})
  void november_is_reached_by_keyboard_from_signing_in(boolean script) {
    var page = window(1280, script).newPage();
    open(page, PLAN);
    tabTo(page, "#email");
    page.keyboard().type(email(Role.PERFORMANCE_MANAGER));
    tabTo(page, "#password");
    page.keyboard().type(RunningServer.get().password());
    page.keyboard().press("Enter");
    page.waitForURL("**/" + PLAN);
    tabTo(page, "main a[href$='?known=2024-11-27']");
    page.keyboard().press("Enter");
    page.waitForURL("**/" + PLAN + "?known=2024-11-27");
    assertEquals("October 2024: 24 of 29 met (83%)", headline(page));
    tabTo(page, ".waymark-banner a");
    page.keyboard().press("Enter");
    page.waitForURL("**/" + PLAN);
    assertEquals("October 2024: 23 of 29 met (79%)", headline(page));
  }

  @ParameterizedTest(name = "{0} pixels, script: {1}, {2}")
  @CsvSource({"1280, true, May 2024", "1280, false, June 2024", "320, true, July 2024"})
  void a_fault_is_found_from_the_summary_and_corrected(int width, boolean script, String period) {
    var page = signedIn(width, script, Role.SERVICE_DATA_OWNER);
    open(page, MEASURE + "/readings/new");
    page.fill("#period", period);
    page.fill("#source", "The case system");
    save(page);
    var fault = page.locator(".govuk-error-summary__list a");
    assertEquals("Enter the figure, or N/A or TBC", fault.innerText());
    assertTrue(page.title().startsWith("Error: "), page::title);
    if (script) {
      assertEquals(1, page.locator(".govuk-error-summary:focus").count(), "the summary is read");
    }
    fault.focus();
    page.keyboard().press("Enter");
    assertEquals(1, page.locator("#figure:focus").count(), "the link leads into the field");
    assertEquals(period, page.inputValue("#period"));
    assertEquals("The case system", page.inputValue("#source"));
    page.keyboard().type("57%");
    page.keyboard().press("Enter");
    page.waitForURL("**/" + MEASURE);
    assertTrue(page.locator("main").innerText().contains("57%"));
    assertTrue(page.locator("main").innerText().contains(period));
  }

  @ParameterizedTest(name = "script: {0}")
  @ValueSource(booleans = {true, false})
  void a_form_saved_for_later_is_found_again_and_can_be_thrown_away(boolean script) {
    var page = signedIn(1280, script, Role.HEAD_OF_SEND);
    open(page, TRIAL + "/objectives/new");
    page.fill("#title", "Half an objective");
    page.getByText("Save for later and come back").click();
    open(page, "mereside/saved");
    page.locator("main a[href$='" + TRIAL + "/objectives/new']").first().click();
    page.waitForURL("**/" + TRIAL + "/objectives/new");
    assertEquals("Half an objective", page.inputValue("#title"));
    page.getByText("Throw away what I saved").click();
    open(page, TRIAL + "/objectives/new");
    assertEquals("", page.inputValue("#title"));
  }

  @ParameterizedTest(name = "script: {0}")
  @ValueSource(booleans = {true, false})
  void the_second_of_two_editors_sees_what_the_first_wrote_and_decides(boolean script) {
    var manager = signedIn(1280, script, Role.PERFORMANCE_MANAGER);
    var head = signedIn(1280, script, Role.HEAD_OF_SEND);
    open(manager, TRIAL + "/change");
    open(head, TRIAL + "/change");
    head.fill("#note", "From the head of SEND, script " + script);
    save(head);
    head.waitForURL("**/" + TRIAL);
    manager.fill("#note", "From the performance manager, script " + script);
    save(manager);
    assertTrue(
        manager
            .locator("main table")
            .innerText()
            .contains("From the head of SEND, script " + script));
    assertEquals("From the performance manager, script " + script, manager.inputValue("#note"));
    save(manager);
    manager.waitForURL("**/" + TRIAL);
    assertTrue(
        manager
            .locator("main")
            .innerText()
            .contains("From the performance manager, script " + script));
  }

  @ParameterizedTest(name = "{0} pixels, script: {1}, {2}")
  @CsvSource({"1280, true, January 2024", "320, false, February 2024"})
  void a_session_that_ended_loses_no_answer(int width, boolean script, String period) {
    var page = signedIn(width, script, Role.SERVICE_DATA_OWNER);
    open(page, MEASURE + "/readings/new");
    page.fill("#period", period);
    page.fill("#figure", "41%");
    page.fill("#source", "Typed before the session ended");
    page.context().clearCookies();
    save(page);
    page.fill("#email", email(Role.SERVICE_DATA_OWNER));
    page.fill("#password", RunningServer.get().password());
    page.getByText("Sign in", new Page.GetByTextOptions().setExact(true)).last().click();
    assertEquals("Send what you typed", page.locator("h1").innerText());
    assertTrue(page.locator("main").innerText().contains("Typed before the session ended"));
    page.getByText("Send it now").click();
    page.waitForURL("**/" + MEASURE);
    assertTrue(page.locator("main").innerText().contains("41%"));
  }

  @ParameterizedTest(name = "script: {0}")
  @ValueSource(booleans = {true, false})
  void the_first_stop_of_the_keyboard_leads_past_the_navigation(boolean script) {
    var page = signedIn(1280, script, Role.PERFORMANCE_MANAGER);
    open(page, PLAN);
    page.keyboard().press("Tab");
    var skip = page.locator(".govuk-skip-link:focus");
    assertEquals("Skip to main content", skip.innerText());
    assertTrue(skip.boundingBox().height > 20, "it can be seen when it has the focus");
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertEquals(1, page.locator("main :focus").count(), "the next stop is in the page itself");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {PLAN, PLAN + "/tracker", "wirral/measures/ehc-20-week", "mereside/plans/new"})
  void the_keyboard_goes_through_a_page_in_the_order_in_which_it_is_read(String path) {
    var page = signedIn(1280, true, Role.PERFORMANCE_MANAGER);
    open(page, path);
    var stops = new ArrayList<Integer>();
    for (var i = 0; i < MOST_STOPS; i++) {
      page.keyboard().press("Tab");
      var stop =
          (Number)
              page.evaluate(
                  """
                  () => document.activeElement === document.body ? -1
                    : [...document.querySelectorAll('*')].indexOf(document.activeElement)
                  """);
      if (stop.intValue() < 0) {
        break;
      }
      stops.add(stop.intValue());
    }
    assertTrue(stops.size() > 5, stops::toString);
    assertEquals(stops.stream().sorted().distinct().toList(), stops);
  }

  /**
   * WCAG 1.4.4 and 1.4.12: letters twice as large, and lines, words and letters set apart. A window
   * of 1280 pixels shows at 200 per cent what one of 640 shows.
   */
  @ParameterizedTest(name = "/{0}, {1} pixels")
  @CsvSource({
    "wirral/plans/improvement-plan-2024, 1280",
    "wirral/plans/improvement-plan-2024, 640",
    "wirral/plans/improvement-plan-2024/tracker, 1280",
    "wirral/plans/improvement-plan-2024/tracker, 640",
    "wirral/measures/ehc-20-week, 640",
    "wirral/measures/ehc-20-week, 320",
    "mereside/plans/new, 640",
    "sign-in, 320",
  })
  void nothing_is_lost_when_text_is_enlarged_and_set_apart(String path, int width) {
    var page = signedIn(width, true, Role.PERFORMANCE_MANAGER);
    open(page, path);
    var before = page.locator("body").innerText();
    page.evaluate(
        """
        () => {
          const spaced = new CSSStyleSheet()
          spaced.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
            word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`)
          document.adoptedStyleSheets = [spaced]
        }
        """);
    assertEquals(before, page.locator("body").innerText());
    assertEquals(0, page.evaluate("document.documentElement.scrollWidth - innerWidth"));
    assertEquals(List.of(), page.evaluate(CUT_OFF));
  }

  /** What has words in it that do not fit, and hides what does not fit. */
  private static final String CUT_OFF =
      """
      () => [...document.querySelectorAll('body *:not(svg *)')]
        .filter(it => it.clientWidth > 1 && it.innerText && it.innerText.trim())
        .filter(it => ['hidden', 'clip'].includes(getComputedStyle(it).overflowX)
          || ['hidden', 'clip'].includes(getComputedStyle(it).overflowY))
        .filter(it => it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1)
        .map(it => it.tagName + '.' + it.className + ': ' + it.innerText.slice(0, 60))
      """;

  @Test
  void what_does_not_fit_is_noticed() {
    var page = signedIn(1280, true, Role.PERFORMANCE_MANAGER);
    open(page, PLAN);
    page.evaluate(
        """
        () => { const h1 = document.querySelector('h1')
          h1.style.width = '40px'; h1.style.height = '20px'; h1.style.overflow = 'hidden' }
        """);
    assertEquals(1, ((List<?>) page.evaluate(CUT_OFF)).size());
  }

  private BrowserContext window(int width, boolean script) {
    var window = browser.window(width, script);
    windows.add(window);
    return window;
  }

  private Page signedIn(int width, boolean script, Role role) {
    var page = window(width, script).newPage();
    open(page, "sign-in");
    page.fill("#email", email(role));
    page.fill("#password", RunningServer.get().password());
    page.keyboard().press("Enter");
    page.waitForURL(it -> !it.contains("sign-in"));
    return page;
  }

  private static void save(Page page) {
    page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
  }

  private static void open(Page page, String path) {
    page.navigate(RunningServer.get().address() + path);
  }

  private static String email(Role role) {
    return role.key() + "@waymark.example";
  }

  private static String headline(Page page) {
    return page.locator("main .govuk-body-l").first().innerText();
  }

  /** Goes on from stop to stop until the one that is meant. */
  private static void tabTo(Page page, String selector) {
    for (var i = 0; i < MOST_STOPS; i++) {
      page.keyboard().press("Tab");
      if (page.locator(selector + ":focus").count() == 1) {
        return;
      }
    }
    throw new AssertionError("the keyboard does not reach " + selector);
  }
}
