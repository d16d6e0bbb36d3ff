package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.Walk.day;
import static waymark.Walk.said;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import waymark.access.Role;
import waymark.kernel.DayWords;

/**
 * The forum asks for a meeting, a partner says that it was offered, the forum that none took place;
 * the board's tracker counts it as not met and prints what the forum says beside it.
 */
class ForumJourneyTest {

  private final Walk walk = new Walk();
  private final ForumArea area = ForumArea.open("walked-");

  /** So that the month in which it was asked is over. */
  private final LocalDate asked = ForumArea.today().withDayOfMonth(1).minusDays(12);

  @AfterEach
  void close() {
    walk.close();
  }

  @Test
  void a_request_of_the_forum_becomes_a_figure_of_the_tracker_through_a_disputed_answer() {
    var forum = walk.as(area.as(Role.PARENT_CARER_FORUM), true, "forum");
    var partner = walk.as(area.as(Role.PERFORMANCE_MANAGER), true, "forum");
    ask(forum);
    answer(partner);
    dispute(forum);
    rate(forum);
    take(partner);
    open(partner, "/plans/p/tracker");
    walk.look(partner, "tracker");
    var tracker = said(partner);
    assertTrue(tracker.contains("Meetings that were met"), tracker);
    assertTrue(tracker.contains("0/1"), tracker);
    assertTrue(tracker.contains("Worse for families"), tracker);
    assertTrue(tracker.contains("Meetings are called off."), tracker);
    open(partner, "/measures/met");
    walk.look(partner, "measure");
    assertTrue(said(partner).contains("What the parent carer forum says"), said(partner));
    open(partner, "/plans/p");
    walk.look(partner, "plan");
    walk.assertNoFaults();
  }

  private void ask(Page page) {
    open(page, "/plans/p");
    page.click("main a:has-text('The parent carer forum: what it asked')");
    walk.look(page, "nothing asked");
    page.click("main a:has-text('Enter a meeting request')");
    page.check("input[name=kind][value=meeting]");
    page.check("input[name=partner][value=health]");
    page.fill("#subject", "Meet us about waiting for therapy");
    day(page, "asked", ForumArea.today().plusDays(1));
    save(page);
    walk.look(page, "asked tomorrow");
    assertTrue(said(page).contains("The day of asking must not lie in the future"), said(page));
    day(page, "asked", asked);
    save(page);
    walk.look(page, "asked");
    assertTrue(said(page).contains(DayWords.of(asked)), said(page));
  }

  private void answer(Page page) {
    open(page, "/plans/p");
    page.click("main a:has-text('1 request of the forum waits for an answer')");
    page.click("main a:has-text('Meet us about waiting for therapy')");
    page.click("main a:has-text('Answer it')");
    page.check("input[name=says][value=done]");
    day(page, "answered", asked.plusDays(7));
    page.fill("#by", "Designated Clinical Officer");
    page.fill("#words", "We offered two days in the month.");
    walk.look(page, "answer");
    save(page);
    assertTrue(said(page).contains("Answered in time"), said(page));
    assertEquals(0, page.locator("main a:has-text('Say whether it was met')").count());
  }

  private void dispute(Page page) {
    open(page, "/forum/requests/meet-us-about-waiting-for-therapy");
    page.click("main a:has-text('Say whether it was met')");
    assertTrue(said(page).contains("We offered two days in the month."), said(page));
    page.check("input[name=met][value=not-met]");
    page.fill("#words", "Both days were called off.");
    walk.look(page, "mark");
    save(page);
    walk.look(page, "disputed");
    assertTrue(said(page).contains("The two disagree."), said(page));
    open(page, "/forum");
    walk.look(page, "list");
    assertTrue(said(page).contains("1 disputed"), said(page));
  }

  private void rate(Page page) {
    open(page, "/measures/met");
    page.click("main a:has-text('Say how the forum sees this measure')");
    page.check("input[name=seen][value=worse]");
    page.fill("#statement", "Meetings are called off.");
    walk.look(page, "rate");
    save(page);
    assertTrue(said(page).contains("Worse for families"), said(page));
  }

  private void take(Page page) {
    open(page, "/measures/met/counted");
    walk.look(page, "counted");
    page.click("main a:text-is('0/1')");
    assertTrue(said(page).contains("1 entry, of which 0 counted."), said(page));
    assertTrue(
        said(page).toLowerCase(Locale.UK).contains("meet us about waiting for therapy"),
        said(page));
    open(page, "/measures/met/counted/take");
    page.check("input[name=take][value=yes]");
    page.fill("#reason", "Counted for the first time.");
    save(page);
  }

  private void open(Page page, String path) {
    Walk.open(page, area.at(path));
  }

  private static void save(Page page) {
    page.click("main button:text-is('Save')");
  }
}
