package waymark;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.Walk.day;
import static waymark.Walk.said;
import static waymark.Walk.save;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import waymark.access.Role;
import waymark.kernel.England;

/**
 * A performance manager notes a notice, what it requires and a review with a next step, and the
 * evidence that families are better off; on each page on the way axe finds nothing, and nothing
 * scrolls sideways.
 */
class NoticeJourneyTest {

  private final Walk walk = new Walk();
  private String area = "";

  @AfterEach
  void close() {
    walk.close();
  }

  @Test
  void a_notice_is_answered_reviewed_and_shown_to_have_helped() {
    var page = signedIn();
    plan(page);
    notice(page);
    requirement(page);
    review(page);
    evidence(page);
    support(page);
    open(page, "/plans/our-plan/objectives/1");
    walk.look(page, "objective");
    var objective = said(page);
    assertTrue(objective.contains("Required by an improvement notice"), objective);
    assertTrue(objective.contains("Families wait less for an answer"), objective);
    walk.assertNoFaults();
  }

  private void plan(Page page) {
    open(page, "/plans/new");
    page.fill("#title", "Our plan");
    page.check("input[name=kind][value=improvement-plan]");
    save(page);
    open(page, "/plans/our-plan/objectives/new");
    page.fill("#number", "1");
    page.fill("#title", "Answer families sooner");
    page.check("input[name=state][value=active]");
    page.fill("#position", "1");
    save(page);
  }

  private void notice(Page page) {
    open(page, "/plans/our-plan");
    page.click("main a:has-text('Improvement notices')");
    walk.look(page, "no notice");
    page.click("main a:has-text('Add an improvement notice')");
    page.fill("#title", "Improvement Notice");
    page.fill("#by", "Department for Education");
    day(page, "issued", today().minusDays(60));
    page.locator("#plan").selectOption(new SelectOption().setLabel("Our plan"));
    page.fill("#consequence", "A direction may follow.");
    walk.look(page, "add a notice");
    save(page);
  }

  private void requirement(Page page) {
    page.click("main a:has-text('Add a requirement')");
    page.fill("#words", "Answer every family within five working days");
    page.check("input[name=by][value=day]");
    day(page, "due", today().minusDays(5));
    page.locator("#objective").selectOption(new SelectOption().setIndex(1));
    walk.look(page, "add a requirement");
    save(page);
    walk.look(page, "notice");
    assertTrue(said(page).contains("Past its day"), said(page));
    page.click("main a:has-text('Answer every family')");
    page.click("main a:has-text('Tell how far it is met')");
    page.check("input[name=state][value=in-progress]");
    page.fill("#words", "Four of five are answered in time.");
    page.fill("#by", "Complaints and Family Liaison Lead");
    walk.look(page, "tell of compliance");
    save(page);
    walk.look(page, "requirement");
    assertTrue(said(page).contains("Four of five are answered in time."), said(page));
    open(page, "/notices");
    walk.look(page, "notices");
  }

  private void review(Page page) {
    open(page, "/reviews/new");
    page.fill("#title", "First review");
    page.fill("#body", "Department for Education and NHS England");
    page.selectOption("#cycle", "half-yearly");
    page.check("input[name=stage][value=findings-in]");
    day(page, "on", today().minusDays(20));
    page.fill("#papers", "Tracker https://mereside.example/tracker.pdf\nLetter of the forum");
    page.fill("#findings", "Answers come sooner, and not everywhere.");
    page.fill("#judgement", "Some progress");
    walk.look(page, "add a review");
    save(page);
    page.click("main a:has-text('Add a next step')");
    page.fill("#words", "Ask families whose answer was late");
    page.fill("#owner", "Head of SEND");
    day(page, "due", today().plusDays(20));
    walk.look(page, "add a step");
    save(page);
    walk.look(page, "review");
    assertTrue(said(page).contains("“Some progress”"), said(page));
    page.click("main a:has-text('Tell how it goes')");
    day(page, "done", today());
    walk.look(page, "tell of a step");
    save(page);
    assertTrue(said(page).contains("Done in time"), said(page));
    open(page, "/reviews");
    walk.look(page, "reviews");
  }

  private void evidence(Page page) {
    open(page, "/plans/our-plan/evidence");
    assertTrue(said(page).contains("None written down"), said(page));
    page.click("main a:has-text('Add evidence')");
    page.fill("#claim", "Families wait less for an answer");
    page.check("input[name=kind][value=voice]");
    page.check("input[name=strength][value=weak]");
    day(page, "dated", today().minusDays(10));
    day(page, "expires", today().plusDays(30));
    page.fill("#owner", "Complaints and Family Liaison Lead");
    page.locator("#objective").selectOption(new SelectOption().setIndex(1));
    walk.look(page, "add evidence");
    save(page);
    page.click("main a:has-text('Add a file')");
    walk.look(page, "add a file");
    page.click("main button:has-text('Add the file')");
    walk.look(page, "no file chosen");
    assertTrue(said(page).contains("Choose the file"), said(page));
    page.setInputFiles(
        "#file", new FilePayload("said.txt", "text/plain", new byte[] {'Y', 'e', 's'}));
    page.click("main button:has-text('Add the file')");
    walk.look(page, "a piece of evidence");
    assertTrue(said(page).contains("said.txt"), said(page));
    open(page, "/plans/our-plan/evidence");
    walk.look(page, "evidence");
    assertTrue(said(page).contains("Only weak evidence"), said(page));
  }

  private void support(Page page) {
    open(page, "/plans/our-plan/support/new");
    page.fill("#activity", "Peer review of answers");
    page.fill("#provider", "A neighbouring council");
    page.fill("#begins", "October 2026");
    walk.look(page, "add support");
    save(page);
    walk.look(page, "support");
    open(page, "/staffing/new");
    page.fill("#post", "Family liaison officer");
    page.check("input[name=change][value=vacant]");
    walk.look(page, "add a change of staff");
    save(page);
    walk.look(page, "staffing");
  }

  private static LocalDate today() {
    return LocalDate.now(England.TIME);
  }

  private Page signedIn() {
    area = "notices-" + UUID.randomUUID().toString().substring(0, 8);
    var made = LedgerArea.open(area);
    made.present("Notices");
    return walk.alone(made, Role.PERFORMANCE_MANAGER, true, "notice");
  }

  private void open(Page page, String path) {
    Walk.open(page, area + path);
  }
}
