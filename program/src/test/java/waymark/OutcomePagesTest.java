package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.Sender.all;
import static waymark.Sender.day;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import waymark.access.Right;
import waymark.access.Role;
import waymark.kernel.England;

/** Decisions, actions, escalations and reports, as people write them down. */
class OutcomePagesTest {

  private static final String OWN = UUID.randomUUID().toString().substring(0, 8);

  private static Sender clerk = new Sender(Reader.stranger());
  private static String body = "";
  private static String meeting = "";

  @BeforeAll
  static void meet() {
    clerk = new Sender(Reader.as(Role.CLERK));
    body = body("Outcomes " + OWN);
    meeting =
        clerk.made(
            body + "/meetings/new", all(day("on", met()), Map.of("starts", "", "regular", "no")));
    item("Open " + OWN, "no");
    item("Secret " + OWN, "yes");
    clerk.made(meeting + "/step", Map.of("step", "hold"));
    clerk.made(
        body + "/members/new",
        all(
            Map.of(
                "role", "Director " + OWN,
                "organisation", "Council",
                "standing", "voting",
                "forum", "no",
                "deputy", "none",
                "person", "none"),
            day("from", met()),
            day("until", today().minusDays(1))));
  }

  private static String body(String name) {
    return clerk.made(
        "mereside/bodies/new", Map.of("name", name, "kind", "subgroup", "reports-to", "nobody"));
  }

  private static void item(String title, String confidential) {
    clerk.made(
        meeting + "/items/new",
        Map.of("title", title, "position", "1", "confidential", confidential));
  }

  private static String option(String form, String select, String words) {
    return clerk.who().page(form).select("#" + select + " option").stream()
        .filter(it -> it.text().contains(words))
        .findFirst()
        .orElseThrow()
        .val();
  }

  private static Map<String, String> decision(String title, String item) {
    var form = meeting + "/decisions/new";
    return all(
        Map.of(
            "title", title,
            "item", option(form, "item", item),
            "recommendation", "Say yes.",
            "decided", "It said yes.",
            "why", "Families asked for it.",
            "by", "Board"),
        Map.of(
            "measure", option(form, "measure", "EHC"),
            "measure-2", "none",
            "measure-3", "none",
            "objective", "none",
            "objective-2", "none"));
  }

  private static Map<String, String> action(String title, String about, LocalDate due) {
    var form = meeting + "/actions/new";
    return all(
        Map.of(
            "title", title,
            "about", option(form, "about", about),
            "owner", option(form, "owner", "Director " + OWN)),
        day("due", due));
  }

  @Test
  void a_decision_keeps_what_was_not_chosen_and_leads_to_its_measure_and_its_action() {
    var title = "More places " + OWN;
    var decision = clerk.made(meeting + "/decisions/new", decision(title, "Open"));
    clerk.made(
        decision + "/options/new",
        Map.of("title", "Do it", "effect", "Shorter ways", "chosen", "yes"));
    var option = Map.of("title", "Wait", "effect", "Longer ways", "chosen", "no");
    var refused = clerk.send(decision + "/options/new", option);
    assertTrue(refused.body().contains("Say why the option was rejected"), refused.body());
    clerk.made(
        decision + "/options/new", all(option, Map.of("because", "Families waited enough.")));
    var second =
        clerk.send(
            decision + "/options/new", Map.of("title", "Both", "effect", "None", "chosen", "yes"));
    assertTrue(second.body().contains("Another option is the one that was chosen"));
    clerk.made(meeting + "/actions/new", action("Build " + OWN, title, today().plusDays(9)));
    var page = clerk.who().page(decision);
    assertTrue(page.text().contains("Families waited enough."), page.text());
    assertTrue(page.text().contains("Build " + OWN), page.text());
    assertEquals(1, page.select("main dd a[href*=/measures/]").size());
    assertTrue(clerk.who().page(meeting).text().contains(title));
    assertTrue(clerk.who().get("mereside/decisions.csv").body().contains(title));
  }

  @Test
  void a_recommendation_waits_on_agendas_until_a_meeting_decides_it() {
    var title = "Buy a bus " + OWN;
    var waiting = all(decision(title, "Open"), Map.of("decided", "", "why", ""));
    var nothing = all(waiting, Map.of("recommendation", ""));
    assertTrue(
        clerk
            .send(meeting + "/decisions/new", nothing)
            .body()
            .contains("Enter what was decided, or what is recommended"));
    var early = all(waiting, day("effective", today()));
    assertTrue(
        clerk
            .send(meeting + "/decisions/new", early)
            .body()
            .contains("Leave this empty until it is decided"));
    var recommendation = clerk.made(meeting + "/decisions/new", waiting);
    assertTrue(clerk.who().page(recommendation).text().contains("It waits for a decision."));
    assertTrue(clerk.who().page("mereside/decisions").expectFirst("table").text().contains(title));
    var next = clerk.made(body + "/meetings/new", all(day("on", today()), Map.of("regular", "no")));
    assertTrue(clerk.who().page(next + "/agenda").text().contains("To decide: " + title));
    clerk.made(next + "/step", Map.of("step", "hold"));
    var decide = clerk.linked(next, "a:containsOwn(Decide on: " + title + ")");
    var answer = all(waiting, Map.of("item", "none", "decided", "", "why", "It is far."));
    assertTrue(clerk.send(decide, answer).body().contains("Enter what was decided"));
    clerk.made(decide, all(answer, Map.of("decided", "A bus is bought.")));
    var page = clerk.who().page(recommendation);
    assertTrue(page.text().contains("A bus is bought."), page.text());
    assertEquals("/" + next, page.expectFirst("main dd a[href*=/meetings/]").attr("href"));
    assertTrue(clerk.who().page(decide).text().contains("It was decided already."));
    assertFalse(clerk.who().page(next).text().contains("Decide on: " + title));
  }

  /** A confidential entry is counted for all, and listed for those with the right alone. */
  @Test
  void a_counted_figure_is_the_same_for_all_and_opens_to_what_its_reader_may_see() {
    clerk.made(meeting + "/decisions/new", decision("Counted " + OWN, "Open"));
    clerk.made(meeting + "/decisions/new", decision("Hushed " + OWN, "Secret"));
    var measure =
        new Sender(Reader.as(Role.PERFORMANCE_MANAGER))
            .made(
                "mereside/measures/new",
                Map.of(
                    "title", "Decided " + OWN,
                    "unit", "count",
                    "polarity", "neutral",
                    "frequency", "month",
                    "accumulates", "monthly",
                    "longer", "sum",
                    "figures", "counted",
                    "counted", "decisions-made " + body.replace("mereside/bodies/", "")));
    var month = measure + "/counted/" + met().toString().substring(0, 7);
    var whole = clerk.who().page(month);
    var forum = Reader.as(Role.PARENT_CARER_FORUM).page(month);
    var count = whole.select("tbody tr").size();
    var figure = "%d entries, of which %d counted.".formatted(count, count);
    assertTrue(whole.text().contains(figure) && whole.text().contains("Hushed"), whole.text());
    assertTrue(forum.text().contains(figure), forum.text());
    assertFalse(forum.text().contains("Hushed"), forum.text());
    assertTrue(forum.text().contains("confidential and not listed for you"), forum.text());
    assertTrue(forum.text().contains("Counted " + OWN), forum.text());
    assertEquals(403, Reader.as(Role.ADVISER).get(month).statusCode());
  }

  @Test
  void days_that_contradict_each_other_are_refused() {
    var decision = decision("Days " + OWN, "Open");
    var early = all(decision, day("effective", met().minusDays(1)));
    assertTrue(
        clerk
            .send(meeting + "/decisions/new", early)
            .body()
            .contains("The day must not be before the meeting"));
    var tooSoon =
        all(decision, day("effective", met().plusDays(5)), day("call-in", met().plusDays(5)));
    assertTrue(
        clerk
            .send(meeting + "/decisions/new", tooSoon)
            .body()
            .contains("It can only hold from a day after the last for calling it in"));
    var due = clerk.send(meeting + "/actions/new", action("Early", "whole", met().minusDays(1)));
    assertEquals(422, due.statusCode());
    assertTrue(due.body().contains("It cannot be due before the meeting that asked for it"));
  }

  @Test
  void a_moved_day_keeps_the_old_one_and_the_reason_and_an_owner_who_left_is_seen() {
    var title = "Move " + OWN;
    clerk.made(meeting + "/actions/new", action(title, "whole", today().plusDays(5)));
    var change = change(title);
    var moved =
        all(
            Map.of(
                "title",
                title,
                "about",
                "none",
                "owner",
                option(change, "owner", "Director " + OWN)),
            day("due", today().plusDays(9)));
    assertTrue(clerk.send(change, moved).body().contains("Say why the day was moved"));
    clerk.made(change, all(moved, Map.of("reason", "The trust asked for time.")));
    var row = row(title);
    assertTrue(row.contains("moved from") && row.contains("The trust asked for time."), row);
    assertTrue(row.contains("owner left") && row.contains("the clerk is to name another"), row);
  }

  private static String row(String title) {
    return clerk.who().page("mereside/board-actions").select("main tr").stream()
        .filter(it -> it.text().contains(title))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private static String change(String title) {
    return clerk.who().page("mereside/board-actions").select("main a").stream()
        .filter(it -> it.text().equals(title))
        .findFirst()
        .orElseThrow()
        .attr("href")
        .substring(1);
  }

  @Test
  void what_comes_of_a_confidential_item_is_as_confidential_as_the_item() {
    clerk.made(meeting + "/decisions/new", decision("Hidden decision " + OWN, "Secret"));
    clerk.made(
        meeting + "/actions/new",
        action("Hidden action " + OWN, "Hidden decision", today().plusDays(5)));
    var above = body("Above " + OWN);
    clerk.made(
        body + "/escalations/new",
        all(
            Map.of(
                "to",
                option(body + "/escalations/new", "to", "Above " + OWN),
                "subject",
                "Hidden matter " + OWN,
                "confidential",
                "yes"),
            day("raised", today())));
    assertTrue(clerk.who().page(above).text().contains("Above"));
    for (var role : Role.values()) {
      var reader = Reader.as(role);
      var sees = Right.of(role).contains(Right.SEE_CONFIDENTIAL);
      for (var path :
          new String[] {
            "mereside/decisions",
            "mereside/board-actions",
            "mereside/escalations",
            meeting,
            "mereside/board-actions.csv",
            meeting + ".txt"
          }) {
        var said = reader.get(path).body();
        var hidden = said.contains("Hidden") && said.contains(OWN);
        assertEquals(sees, hidden, role + " " + path);
      }
    }
  }

  @Test
  void what_is_passed_up_is_answered_by_the_clock_of_the_body_asked() {
    var above = body("Asked " + OWN);
    clerk.made(above + "/terms", Map.of("purpose", "To answer.", "days", "10"));
    clerk.made(
        body + "/escalations/new",
        all(
            Map.of(
                "to",
                option(body + "/escalations/new", "to", "Asked " + OWN),
                "subject",
                "No room " + OWN,
                "confidential",
                "no"),
            day("raised", today().minusDays(11))));
    var page = clerk.who().page("mereside/escalations");
    var row =
        page.select("main tr").stream()
            .filter(it -> it.text().contains("No room " + OWN))
            .findFirst()
            .orElseThrow();
    assertTrue(row.text().contains("answer overdue"), row.text());
    var answer = row.expectFirst("a[href$=/answer]").attr("href").substring(1);
    var early =
        clerk.send(
            answer, all(Map.of("answer", "There is."), day("answered", today().minusDays(12))));
    assertTrue(early.body().contains("It cannot be answered before it was passed up"));
    clerk.made(answer, all(Map.of("answer", "There is."), day("answered", today())));
    assertTrue(clerk.who().page("mereside/escalations").text().contains("answered late"));
  }

  @Test
  void a_report_is_owed_to_a_body_or_to_somebody_else_by_name() {
    var form = body + "/reports/new";
    var report =
        all(Map.of("title", "Update " + OWN, "to", "else"), day("due", today().minusDays(1)));
    assertTrue(clerk.send(form, report).body().contains("Enter who is owed it"));
    clerk.made(form, all(report, Map.of("recipient", "The ministry")));
    var page = clerk.who().page("mereside/reports-owed").text();
    assertTrue(page.contains("Update " + OWN) && page.contains("overdue"), page);
    var next =
        clerk.made(
            body + "/meetings/new",
            all(day("on", today().plusDays(3)), Map.of("starts", "", "regular", "no")));
    var proposed = clerk.who().page(next + "/agenda").text();
    assertTrue(proposed.contains("Report: Update " + OWN), proposed);
    assertFalse(clerk.who().page(next + "/agenda").select("legend").isEmpty());
  }

  private static LocalDate today() {
    return LocalDate.now(England.TIME);
  }

  private static LocalDate met() {
    return today().minusDays(40);
  }
}
