package waymark;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.Walk.day;
import static waymark.Walk.said;
import static waymark.Walk.save;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import waymark.access.Role;
import waymark.kernel.England;

/**
 * A clerk adds a risk, scores it higher, sees what changed since yesterday, and closes it; on each
 * page on the way axe finds nothing, and nothing scrolls sideways.
 */
class RiskJourneyTest {

  private final Walk walk = new Walk();
  private String area = "";

  @AfterEach
  void close() {
    walk.close();
  }

  @Test
  void a_risk_is_added_raised_compared_and_closed() {
    var page = signedIn();
    open(page, "/risks");
    page.click("main a:has-text('Add a risk')");
    page.fill("#event", "Caseworkers leave faster than they can be replaced");
    page.fill("#owner", "Head of SEND");
    page.selectOption("#current-likelihood", "3");
    page.selectOption("#current-impact", "4");
    walk.look(page, "add a risk");
    save(page);
    walk.look(page, "a risk");
    assertTrue(said(page).contains("likelihood 3 (Possible) and impact 4 (Major)"), said(page));
    page.click("main a:has-text('Score or review it')");
    page.selectOption("#current-likelihood", "5");
    day(page, "on", LocalDate.now(England.TIME));
    page.fill("#reason", "Two more have given notice.");
    walk.look(page, "score it");
    save(page);
    assertTrue(said(page).contains("Raised from 12 to 20"), said(page));
    open(page, "/risks");
    page.click("summary:has-text('See what changed since a day')");
    page.fill("#since", LocalDate.now(England.TIME).minusDays(1).toString());
    page.click("main button:text-is('Show what changed')");
    walk.look(page, "the register and what changed");
    assertTrue(said(page).contains("1 added; 0 open with an unchanged score."), said(page));
    page.click("main table a:text-is('1 risk')");
    assertTrue(said(page).contains("Shown here: 1 of 1"), said(page));
    walk.look(page, "one place of the matrix");
    page.locator("main table a:has-text('R1 ')").first().click();
    page.click("main a:has-text('Close it')");
    day(page, "on", LocalDate.now(England.TIME));
    page.fill("#reason", "The posts are filled.");
    walk.look(page, "close it");
    save(page);
    assertTrue(said(page).contains("The posts are filled."), said(page));
    walk.look(page, "closed");
    open(page, "/risks/matrix");
    walk.look(page, "the matrix");
    open(page, "/risks/r1/links");
    walk.look(page, "links");
    walk.assertNoFaults();
  }

  private Page signedIn() {
    area = "risks-" + UUID.randomUUID().toString().substring(0, 8);
    var made = LedgerArea.open(area);
    made.present("Risks");
    return walk.alone(made, Role.CLERK, true, "risks");
  }

  private void open(Page page, String path) {
    Walk.open(page, area + path);
  }
}
