package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.access.Accounts;
import waymark.access.Role;
import waymark.kernel.England;

/**
 * A clerk sets up a board, and takes a meeting from its proposed agenda to minutes that the next
 * one approved, with a decision and the action that came of it; on each page on the way axe finds
 * nothing, and nothing scrolls sideways.
 */
class MeetingJourneyTest {

  private static final List<Integer> WIDTHS = List.of(1280, 320);
  private static final String AXE = EveryPageTest.axe();

  /** Where pictures of the pages on the way are kept for whoever wants to look at them. */
  private static final Optional<Path> PICTURES =
      Optional.ofNullable(System.getenv("WAYMARK_PICTURES")).map(Path::of);

  private static Browser browser;

  private final List<BrowserContext> windows = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private String area = "";
  private int pictures;

  @BeforeAll
  static void start() {
    browser = Browser.start();
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

  @ParameterizedTest(name = "script: {0}")
  @ValueSource(booleans = {true, false})
  void a_meeting_goes_from_its_proposed_agenda_to_its_approved_minutes(boolean script) {
    var page = signedIn(script);
    board(page);
    var first = meeting(page, today().minusDays(30));
    agenda(page, first);
    step(page, first, "hold");
    attendance(page, first);
    minutes(page, first);
    decision(page, first);
    action(page, first);
    step(page, first, "close");
    var second = meeting(page, today());
    page.navigate(second + "/agenda");
    look(page, "proposed again");
    var proposed = said(page);
    assertTrue(proposed.contains("Minutes of the meeting on"), proposed);
    assertTrue(proposed.contains("Action: Ask the trust for dates"), proposed);
    agenda(page, second);
    step(page, second, "hold");
    page.navigate(first + "/approve");
    page.locator("#at").selectOption(new SelectOption().setIndex(1));
    look(page, "approve");
    save(page);
    look(page, "approved");
    assertTrue(said(page).contains("its minutes were approved by the meeting on"), said(page));
    assertTrue(said(page).contains("Open two more places"), said(page));
    assertTrue(said(page).contains("Ask the trust for dates"), said(page));
    elsewhere(page);
    assertEquals(List.of(), faults);
  }

  private void board(Page page) {
    open(page, "/bodies");
    page.click("main a:has-text('Add a body')");
    page.fill("#name", "Partnership board");
    page.selectOption("#kind", "partnership-board");
    look(page, "add a body");
    save(page);
    page.click("main a:has-text('Change its terms')");
    page.fill("#purpose", "To see that what was promised to families is done.");
    page.fill("#quorum", "1");
    look(page, "terms");
    save(page);
    page.click("main a:has-text('Set what stands')");
    page.fill("#items", "Welcome\nProgress of the plan\nAny other business");
    look(page, "template");
    save(page);
    page.click("main a:has-text('Add a member')");
    page.fill("#role", "Director of children's services");
    page.fill("#organisation", "Council");
    day(page, "from", today().minusYears(1));
    look(page, "member");
    save(page);
    look(page, "board");
    open(page, "/bodies");
    look(page, "structure");
  }

  private String meeting(Page page, LocalDate on) {
    open(page, "/bodies/partnership-board/meetings/new");
    day(page, "on", on);
    page.fill("#starts", "14:00");
    page.fill("#place", "Town hall");
    look(page, "plan a meeting");
    save(page);
    look(page, "planned");
    return page.url();
  }

  private void agenda(Page page, String meeting) {
    page.navigate(meeting + "/agenda");
    look(page, "proposed");
    save(page);
    assertTrue(said(page).contains("Progress of the plan"), said(page));
    step(page, meeting, "agenda");
  }

  private void step(Page page, String meeting, String step) {
    page.navigate(meeting + "/step");
    page.check("input[name=step][value=" + step + "]");
    look(page, "step");
    save(page);
    assertEquals(meeting, page.url(), () -> said(page));
  }

  private void attendance(Page page, String meeting) {
    page.navigate(meeting + "/attendance");
    page.locator("main input[value=present]").first().check();
    look(page, "attendance");
    save(page);
    assertTrue(said(page).contains("Quorate"), said(page));
  }

  private void minutes(Page page, String meeting) {
    page.navigate(meeting);
    look(page, "held");
    var open = page.locator("main a:has-text('Write minutes')");
    while (open.count() > 0) {
      open.first().click();
      page.check("input[name=taken][value=yes]");
      page.fill("#words", "The report was noted; the forum asked for dates.");
      look(page, "minutes");
      save(page);
    }
  }

  private void decision(Page page, String meeting) {
    page.navigate(meeting + "/decisions/new");
    page.fill("#title", "Open two more places");
    page.locator("#item").selectOption(new SelectOption().setIndex(2));
    page.fill("#decided", "Two places are opened in January.");
    page.fill("#why", "Families wait.");
    look(page, "decide");
    save(page);
    page.click("main a:has-text('Add an option')");
    page.fill("#title", "Wait for the spring");
    page.fill("#effect", "Two families wait another term.");
    page.check("input[name=chosen][value=no]");
    page.fill("#because", "They waited long enough.");
    look(page, "option");
    save(page);
    look(page, "decision");
  }

  private void action(Page page, String meeting) {
    page.navigate(meeting + "/actions/new");
    page.fill("#title", "Ask the trust for dates");
    page.locator("#about").selectOption(new SelectOption().setIndex(1));
    page.locator("#owner").selectOption(new SelectOption().setIndex(1));
    day(page, "due", today().minusDays(3));
    look(page, "action");
    save(page);
    look(page, "with a decision and its action");
  }

  private void elsewhere(Page page) {
    for (var path :
        List.of("/meetings", "/decisions", "/board-actions", "/escalations", "/reports-owed")) {
      open(page, path);
      look(page, path);
    }
    open(page, "/calendar");
    page.selectOption("#which", "own");
    page.click("main button:has-text('Make an address')");
    look(page, "calendar");
    assertTrue(said(page).contains(".ics"), said(page));
  }

  private Page signedIn(boolean script) {
    area = (script ? "meets-" : "plain-meets-") + UUID.randomUUID().toString().substring(0, 8);
    var made = LedgerArea.open(area);
    made.present("Meetings");
    RunningServer.get()
        .bean(Accounts.class)
        .make(
            List.of(made.id()),
            area + "@mereside.example",
            "Rowan",
            Role.CLERK,
            RunningServer.get().password());
    var reader = Reader.stranger();
    reader.signIn(area + "@mereside.example", RunningServer.get().password());
    var window = browser.window(WIDTHS.getFirst(), script, Optional.empty());
    var cookie = reader.cookie().orElseThrow().split("=", 2);
    window.addCookies(
        List.of(new Cookie(cookie[0], cookie[1]).setUrl(RunningServer.get().address())));
    windows.add(window);
    return window.newPage();
  }

  private void open(Page page, String path) {
    page.navigate(RunningServer.get().address() + area + path);
  }

  private static void day(Page page, String name, LocalDate day) {
    page.fill("#" + name + "-day", "" + day.getDayOfMonth());
    page.fill("#" + name + "-month", "" + day.getMonthValue());
    page.fill("#" + name + "-year", "" + day.getYear());
  }

  private static void save(Page page) {
    page.click("main button:text-is('Save')");
    assertEquals(0, page.locator(".govuk-error-summary").count(), () -> said(page));
  }

  private static String said(Page page) {
    return page.locator("main").innerText();
  }

  /** What axe finds on this page, on a desk and on a telephone. */
  private void look(Page page, String called) {
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
                                  area.replaceAll("-[0-9a-f]{8}$", ""),
                                  pictures,
                                  called.replaceAll("[^A-Za-z]+", "-"),
                                  width)))
                  .setFullPage(true)));
    }
    page.setViewportSize(WIDTHS.getFirst(), 900);
  }

  private static LocalDate today() {
    return LocalDate.now(England.TIME);
  }
}
