package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.Sender.all;
import static waymark.Sender.day;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import waymark.access.Role;
import waymark.kernel.England;
import waymark.kernel.KnownAt;
import waymark.ledger.AreaTransactions;
import waymark.ledger.Ledger;
import waymark.notice.ComingDue;
import waymark.notice.Due;

/** Notices, what they require, and reviews with their next steps, as people write them down. */
class NoticePagesTest {

  private static final String OWN = UUID.randomUUID().toString().substring(0, 8);

  private static Sender manager;
  private static String notice = "";

  @BeforeAll
  static void notice() {
    manager = new Sender(Reader.as(Role.PERFORMANCE_MANAGER));
    notice =
        manager.made(
            "mereside/notices/new",
            all(
                Map.of(
                    "title", "Notice " + OWN,
                    "by", "Department for Education",
                    "plan", "none",
                    "state", "in-force"),
                day("issued", LocalDate.of(2026, 1, 5))));
  }

  private static LocalDate today() {
    return LocalDate.now(England.TIME);
  }

  private static String text(String path) {
    return manager.who().page(path).select("main").text();
  }

  private static String wrong(HttpResponse<String> answer) {
    assertEquals(422, answer.statusCode());
    return Jsoup.parse(answer.body()).select(".govuk-error-summary").text();
  }

  private static String requirement(String number, LocalDate due) {
    manager.made(
        notice + "/requirements/new",
        all(
            Map.of("number", number, "words", "Answer families sooner", "by", "day"),
            day("due", due)));
    return notice + "/requirements/" + number;
  }

  private static Map<String, String> told(LocalDate on, String state) {
    return all(
        day("on", on),
        Map.of(
            "state", state,
            "reference", "Tracker, page 4",
            "evidence", "none",
            "by", "Head of SEND"));
  }

  @Test
  void a_requirement_is_past_its_day_until_it_is_told_as_met() {
    var page = requirement("1", LocalDate.of(2026, 3, 31));
    assertTrue(text(page).contains("Stands Not told Past its day"), text(page));
    manager.made(page + "/compliance/new", told(LocalDate.of(2026, 3, 1), "in-progress"));
    assertTrue(text(page).contains("Stands In progress Past its day"), text(page));
    assertTrue(text("mereside/notices").contains("Notice " + OWN), text("mereside/notices"));
    manager.made(page + "/compliance/new", told(LocalDate.of(2026, 4, 1), "met"));
    assertTrue(text(page).contains("Stands Met after its day"), text(page));
    assertTrue(
        text(page).contains("1 April 2026 Met Not stated Tracker, page 4 Head of SEND"),
        text(page));
    assertEquals(
        404,
        manager.who().get(page + "?known=" + today().minusDays(1)).statusCode(),
        "not known then");
  }

  @Test
  void what_is_told_twice_of_a_day_or_of_a_day_to_come_is_refused() {
    var page = requirement("2", LocalDate.of(2026, 3, 31));
    manager.made(page + "/compliance/new", told(LocalDate.of(2026, 3, 1), "not-met"));
    assertTrue(
        wrong(manager.send(page + "/compliance/new", told(LocalDate.of(2026, 3, 1), "not-started")))
            .contains("1 March 2026 was told of already"));
    assertTrue(
        wrong(manager.send(page + "/compliance/new", told(today().plusDays(1), "not-met")))
            .contains("The day must not lie in the future"));
    assertTrue(
        wrong(
                manager.send(
                    page + "/compliance/new",
                    all(
                        day("on", today()),
                        Map.of("state", "met", "reference", "", "by", "Head of SEND"))))
            .contains("Name what shows that it is met"));
    // corrected, and taken back
    var form = page + "/compliance/2026-03-01/change";
    manager.made(form, Map.of("state", "in-progress", "by", "Head of SEND"));
    assertTrue(text(page).contains("In progress"), text(page));
    assertEquals(
        303,
        manager.send(form, Map.of("then", "take-back", "take-back-reason", "Not so")).statusCode());
    assertTrue(text(page).contains("Nobody has told yet"), text(page));
  }

  @Test
  void numbers_and_days_that_cannot_be_are_refused() {
    requirement("3", LocalDate.of(2026, 3, 31));
    var form = notice + "/requirements/new";
    var asked =
        Map.of("words", "Again", "by", "none", "due-day", "", "due-month", "", "due-year", "");
    assertTrue(
        wrong(manager.send(form, all(asked, Map.of("number", "3"))))
            .contains("a requirement of that number already"));
    for (var number : List.of("new", "3/4", "3.txt", "<b>3")) {
      assertTrue(
          wrong(manager.send(form, all(asked, Map.of("number", number))))
              .contains("Enter a number such as 3, 3a or 3.1"),
          number);
    }
    assertTrue(
        wrong(
                manager.send(
                    form,
                    all(
                        Map.of("number", "4", "words", "Sooner", "by", "day"),
                        day("due", LocalDate.of(2025, 12, 31)))))
            .contains("It cannot be due before the notice was issued"));
    assertTrue(
        wrong(
                manager.send(
                    notice + "/change",
                    Map.of(
                        "title", "Notice " + OWN,
                        "by", "Department for Education",
                        "plan", "none",
                        "state", "lifted")))
            .contains("Enter since when it no longer binds the area"));
  }

  private static String review(String title, LocalDate on, String stage) {
    return manager.made(
        "mereside/reviews/new",
        all(
            Map.of(
                "title",
                title + " " + OWN,
                "body",
                "Department for Education",
                "about",
                about(),
                "cycle",
                "half-yearly",
                "stage",
                stage,
                "papers",
                "Tracker https://mereside.example/tracker\nLetter"),
            day("on", on)));
  }

  private static String about() {
    return manager.who().page("mereside/reviews/new").select("#about option").stream()
        .filter(it -> it.text().equals("Notice: Notice " + OWN))
        .findFirst()
        .orElseThrow()
        .val();
  }

  @Test
  void a_next_step_that_is_moved_after_its_day_stays_late_and_is_due_for_the_agenda() {
    var page = review("Steps", today().minusDays(40), "held");
    assertEquals(
        "https://mereside.example/tracker",
        manager.who().page(page).expectFirst("main a:containsOwn(Tracker)").attr("href"));
    manager.made(
        page + "/steps/new",
        all(
            Map.of("words", "Ask the trust " + OWN, "owner", "Head of SEND"),
            day("due", today().minusDays(10))));
    assertTrue(text(page).contains("Past its day, not told as done"), text(page));
    var progress = manager.linked(page, "main a[href$=/progress]");
    var change = progress.replace("/progress", "/change");
    var moved =
        all(
            Map.of("words", "Ask the trust " + OWN, "owner", "Head of SEND", "reason", ""),
            day("due", today().plusDays(10)));
    assertTrue(wrong(manager.send(change, moved)).contains("Say why the day was moved"));
    manager.made(change, all(moved, Map.of("reason", "The trust asked for time")));
    assertTrue(text(page).contains("moved from"), text(page));
    assertTrue(text(page).contains(": The trust asked for time Past its day"), text(page));
    assertTrue(due(today().plusDays(10)).contains("Ask the trust " + OWN));
    assertFalse(due(today().plusDays(9)).contains("Ask the trust " + OWN));
    manager.made(progress, day("done", today()));
    assertTrue(text(page).contains("Done late, "), text(page));
    assertFalse(due(today().plusDays(10)).contains("Ask the trust " + OWN));
  }

  private static List<String> due(LocalDate until) {
    var server = RunningServer.get();
    var mereside = server.bean(Ledger.class).named("mereside").orElseThrow();
    return server
        .bean(AreaTransactions.class)
        .read(
            mereside,
            () ->
                server.bean(ComingDue.class).due(until, KnownAt.LATEST).stream()
                    .map(Due::title)
                    .toList());
  }

  @Test
  void a_review_that_was_not_held_is_missed_and_one_to_come_was_not_held() {
    assertTrue(
        wrong(
                manager.send(
                    "mereside/reviews/new",
                    all(
                        Map.of(
                            "title", "To come " + OWN,
                            "body", "Department for Education",
                            "about", about(),
                            "cycle", "half-yearly",
                            "stage", "held"),
                        day("on", today().plusDays(1)))))
            .contains("It cannot have been held on a day that is still to come"));
    var page = review("Planned", today().minusDays(1), "planned");
    assertTrue(text(page).contains("Days missed 1"), text(page));
    var change = page + "/change";
    manager.made(
        change,
        all(
            Map.of(
                "title", "Planned " + OWN,
                "body", "Department for Education",
                "about", about(),
                "cycle", "half-yearly",
                "stage", "findings-in",
                "judgement", "Some progress"),
            day("on", today().minusDays(1))));
    assertTrue(text(page).contains("“Some progress”"), text(page));
    assertTrue(text(page).contains("Days missed None"), text(page));
  }

  @Test
  void two_who_change_a_notice_at_once_lose_nothing() {
    var form = notice + "/change";
    var version = manager.version(form);
    var answers =
        all(
            Map.of(
                "title", "Notice " + OWN,
                "by", "Department for Education",
                "plan", "none",
                "state", "in-force",
                "version", version),
            day("issued", LocalDate.of(2026, 1, 5)));
    manager.made(form, all(answers, Map.of("consequence", "A direction")));
    var late = manager.send(form, all(answers, Map.of("consequence", "Another")));
    assertEquals(409, late.statusCode());
    assertTrue(late.body().contains("A direction") && late.body().contains("Another"));
  }

  @Test
  void whoever_tells_of_progress_tells_and_does_not_change_what_is_asked() {
    var lead = new Sender(Reader.as(Role.ACTION_LEAD));
    var page = requirement("8", LocalDate.of(2026, 3, 31));
    lead.made(page + "/compliance/new", told(LocalDate.of(2026, 3, 1), "not-started"));
    assertTrue(text(page).contains("Not started"), text(page));
    assertEquals(403, lead.who().get(page + "/change").statusCode());
    assertEquals(403, lead.who().get("mereside/reviews/new").statusCode());
    // an adviser reads what is required and how far it is met, and not in whose words
    var adviser = Reader.as(Role.ADVISER).page(page).text();
    assertTrue(adviser.contains("Not started") && !adviser.contains("Tracker, page 4"), adviser);
  }

  @Test
  void wirral_shows_what_its_papers_tell_as_they_told_it() {
    var september = text("wirral/reviews?known=2024-11-27");
    assertTrue(september.contains("26 November 2024 Planned"), september);
    var december = text("wirral/reviews/first-formal-review?known=2024-12-31");
    assertTrue(december.contains("Next due 26 May 2025"), december);
    assertTrue(december.contains("Strategic Joint Commissioner"), december);
    var plan = text("wirral/plans/improvement-plan-2024");
    assertTrue(plan.contains("Improvement notices: what they require"), plan);
    var objective = text("mereside/plans/priority-action-plan/objectives/1");
    assertTrue(objective.contains("Required by an improvement notice"), objective);
  }
}
