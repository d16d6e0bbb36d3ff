package waymark;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.Walk.said;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.access.Role;

/**
 * A head of SEND loads an extract, sees what it says, accepts it, opens a month and its
 * explanation, and a case; on each page on the way axe finds nothing, and nothing scrolls sideways.
 */
class CaseworkJourneyTest {

  private final Walk walk = new Walk();
  private String area = "";

  @AfterEach
  void close() {
    walk.close();
  }

  @ParameterizedTest(name = "script: {0}")
  @ValueSource(booleans = {true, false})
  void an_extract_is_loaded_compared_accepted_and_explained(boolean script) {
    var page = signedIn(script);
    load(page, "30", "9", "2026");
    assertTrue(said(page).contains("cases new"), said(page));
    walk.look(page, "look before it counts");
    page.click("main button:has-text('Accept this extract')");
    walk.look(page, "casework");
    load(page, "31", "10", "2026");
    assertTrue(said(page).contains("only its day is new"), said(page));
    page.click("main button:has-text('Put it aside')");
    walk.look(page, "put aside");
    open(page, "/casework");
    page.click("main a:has-text('August 2026')");
    assertTrue(said(page).contains("plans within 20 weeks, explained"), said(page));
    walk.look(page, "a month explained");
    open(page, "/casework/cut");
    walk.look(page, "plans in time by need");
    page.selectOption("#measure", "open-requests");
    page.click("main button:has-text('Show') >> nth=0");
    page.selectOption("#by", "stage"); // which only these are told apart by
    page.selectOption("#period", "month");
    page.click("main button:has-text('Show') >> nth=0");
    assertTrue(said(page).contains("Casework: open requests"), said(page));
    walk.look(page, "open requests by stage");
    open(page, "/casework/stages");
    walk.look(page, "stages");
    open(page, "/casework/due");
    walk.look(page, "due and late");
    page.locator("main table a[href*='/casework/cases/']").first().click();
    assertTrue(said(page).contains("Statutory limits"), said(page));
    walk.look(page, "a case");
    open(page, "/casework/advice");
    walk.look(page, "advice awaited");
    open(page, "/casework/policies");
    walk.look(page, "how cases are counted");
    page.click("main a:has-text('Change how it is counted')");
    walk.look(page, "a policy");
    open(page, "/casework/retention");
    walk.look(page, "how long cases are kept");
    page.click("main a:has-text('Propose a period')");
    walk.look(page, "a period proposed");
    open(page, "/casework/extracts");
    walk.look(page, "extracts");
    walk.assertNoFaults();
  }

  private void load(Page page, String day, String month, String year) {
    open(page, "/casework/extracts/new");
    page.click("main button");
    walk.look(page, "nothing chosen");
    page.setInputFiles(
        "#file", Checkout.directory().resolve("samples/casework/mereside-events-2026-09.csv"));
    page.fill("#taken-day", day);
    page.fill("#taken-month", month);
    page.fill("#taken-year", year);
    page.click("main button");
  }

  private Page signedIn(boolean script) {
    area =
        (script ? "casework-" : "plain-casework-") + UUID.randomUUID().toString().substring(0, 8);
    var made = LedgerArea.open(area);
    made.present("Casework");
    return walk.alone(made, Role.HEAD_OF_SEND, script, script ? "casework" : "plain-casework");
  }

  private void open(Page page, String path) {
    Walk.open(page, area + path);
  }
}
