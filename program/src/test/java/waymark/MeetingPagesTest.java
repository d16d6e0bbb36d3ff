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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waymark.access.Right;
import waymark.access.Role;
import waymark.kernel.England;

/** A meeting from its plan to its approved minutes, as people write it down. */
class MeetingPagesTest {

  private static final String OWN = UUID.randomUUID().toString().substring(0, 8);

  private static Sender clerk = new Sender(Reader.stranger());
  private static String body = "";
  private static int planned;

  private String meeting = "";

  @BeforeAll
  static void found() {
    clerk = new Sender(Reader.as(Role.CLERK));
    body =
        clerk.made(
            "mereside/bodies/new",
            Map.of("name", "Board " + OWN, "kind", "partnership-board", "reports-to", "nobody"));
    clerk.made(body + "/template", Map.of("items", "Welcome\nAny other business"));
    clerk.made(
        body + "/terms",
        all(
            Map.of("purpose", "To see that promises are kept.", "meetings", "19", "quorum", "2"),
            day("from", today().minusYears(1)),
            day("until", today().plusYears(1))));
    for (var role : List.of("Chair", "Director")) {
      member(role, "Council", "no");
    }
    member("Forum co-chair", "Forum", "yes");
  }

  private static void member(String role, String organisation, String forum) {
    clerk.made(
        body + "/members/new",
        all(
            Map.of(
                "role",
                role,
                "organisation",
                organisation,
                "standing",
                "voting",
                "forum",
                forum,
                "deputy",
                "none",
                "person",
                "none"),
            day("from", today().minusYears(1))));
  }

  @BeforeEach
  void plan() {
    meeting = plan(today().minusDays(60).plusDays(planned++));
  }

  private static String plan(LocalDate on) {
    return clerk.made(
        body + "/meetings/new",
        all(day("on", on), Map.of("starts", "14:00", "place", "Town hall", "regular", "yes")));
  }

  private static void item(String meeting, String title, String confidential) {
    clerk.made(
        meeting + "/items/new",
        Map.of("title", title, "position", "1", "confidential", confidential));
  }

  private static HttpResponse<String> step(String meeting, String step) {
    return clerk.send(meeting + "/step", Map.of("step", step));
  }

  private static String minutes(String meeting, String item) {
    return clerk.who().page(meeting).select("main tr").stream()
        .filter(it -> it.text().contains(item))
        .findFirst()
        .orElseThrow()
        .expectFirst("a[href$=/minutes]")
        .attr("href")
        .substring(1);
  }

  private static void closed(String meeting) {
    assertEquals(303, step(meeting, "hold").statusCode());
    clerk.who().page(meeting).select("main a[href$=/minutes]").stream()
        .map(it -> it.attr("href").substring(1))
        .forEach(it -> clerk.made(it, Map.of("taken", "yes", "words", "It was noted.")));
    var close = step(meeting, "close");
    assertEquals(303, close.statusCode(), () -> Jsoup.parse(close.body()).text());
  }

  @Test
  void what_stands_on_each_agenda_is_proposed_once() {
    var proposed = clerk.who().page(meeting + "/agenda");
    assertTrue(proposed.select("legend").eachText().toString().contains("Welcome"));
    var take =
        proposed.select("input[type=radio][value=take]").stream()
            .collect(Collectors.toMap(it -> it.attr("name"), _ -> "take"));
    clerk.made(meeting + "/agenda", take);
    var items = clerk.who().page(meeting).select("main table").first();
    assertTrue(items != null && items.text().contains("Any other business"));
    assertFalse(
        clerk.who().page(meeting + "/agenda").select("legend").text().contains("Welcome"),
        "what stands on the agenda is not proposed again");
  }

  @Test
  void closing_needs_minutes_for_every_item_or_that_it_was_not_taken() {
    item(meeting, "The plan", "no");
    item(meeting, "The money", "no");
    assertEquals(303, step(meeting, "hold").statusCode());
    clerk.made(minutes(meeting, "The plan"), Map.of("taken", "yes", "words", "It was noted."));
    var refused = step(meeting, "close");
    assertEquals(422, refused.statusCode());
    var said = Jsoup.parse(refused.body()).select(".govuk-error-summary").text();
    assertTrue(said.contains("“The money”") && !said.contains("“The plan”"), said);
    var unsaid = clerk.send(minutes(meeting, "The money"), Map.of("taken", "yes"));
    assertTrue(unsaid.body().contains("Enter what was minuted of this item"), unsaid.body());
    clerk.made(minutes(meeting, "The money"), Map.of("taken", "no"));
    assertEquals(303, step(meeting, "close").statusCode());
    var next = plan(today().minusDays(1));
    assertTrue(
        clerk.who().page(next + "/agenda").text().contains("The money Not taken on"),
        clerk.who().page(next + "/agenda").text());
    step(next, "cancel");
    clerk.made(next + "/step", Map.of("step", "cancel", "reason", "Nobody could come."));
  }

  @Test
  void of_two_who_close_a_meeting_at_once_one_is_told() throws Exception {
    item(meeting, "The plan", "no");
    step(meeting, "hold");
    clerk.made(minutes(meeting, "The plan"), Map.of("taken", "yes", "words", "It was noted."));
    var version = clerk.version(meeting + "/step");
    var manager = new Sender(Reader.as(Role.PERFORMANCE_MANAGER));
    var close = Map.of("step", "close", "version", version);
    try (var both = Executors.newFixedThreadPool(2)) {
      var answers =
          both
              .invokeAll(
                  Stream.of(clerk, manager)
                      .<Callable<HttpResponse<String>>>map(
                          who -> () -> who.send(meeting + "/step", close))
                      .toList())
              .stream()
              .map(it -> it.resultNow())
              .toList();
      var told = answers.stream().filter(it -> it.statusCode() != 303).toList();
      assertEquals(1, told.size());
      assertEquals(409, told.getFirst().statusCode());
      assertTrue(told.getFirst().body().contains("Somebody else changed this"));
    }
  }

  @Test
  void approved_minutes_are_corrected_for_a_reason_and_say_what_they_said() {
    item(meeting, "The plan", "no");
    closed(meeting);
    assertTrue(
        clerk.who().page(meeting + "/approve").text().contains("none has taken place yet")
            || !clerk.who().page(meeting + "/approve").select("option").isEmpty());
    var later = plan(today());
    item(later, "The next plan", "no");
    step(later, "hold");
    var at = clerk.who().page(meeting + "/approve").select("option").last();
    clerk.made(meeting + "/approve", Map.of("at", at == null ? "" : at.val()));
    var correct = minutes(meeting, "The plan");
    var without = clerk.send(correct, Map.of("taken", "yes", "words", "It was agreed."));
    assertEquals(422, without.statusCode());
    assertTrue(without.body().contains("Say why approved minutes are corrected"));
    clerk.made(correct, Map.of("taken", "yes", "words", "It was agreed.", "reason", "Misheard."));
    var page = clerk.who().page(meeting).text();
    assertTrue(page.contains("It was agreed.") && page.contains("It was noted."), page);
    assertTrue(page.contains("Misheard."), page);
    clerk.made(later + "/change", all(day("on", today().minusYears(3)), Map.of("regular", "no")));
  }

  @Test
  void what_is_confidential_is_shown_to_those_with_the_right_alone() {
    item(meeting, "Secret " + OWN, "yes");
    item(meeting, "Open " + OWN, "no");
    closed(meeting);
    var secret = clerk.who().page(meeting);
    assertTrue(secret.text().contains("Secret " + OWN) && secret.text().contains("confidential"));
    for (var role : Role.values()) {
      var reader = Reader.as(role);
      var sees = Right.of(role).contains(Right.SEE_CONFIDENTIAL);
      for (var form : List.of("", ".txt", ".csv")) {
        var said = reader.get(meeting + form).body();
        assertEquals(sees, said.contains("Secret " + OWN), role + form);
        assertEquals(
            Right.of(role).contains(Right.SEE_RECORD), said.contains("Open " + OWN), role + form);
      }
    }
    assertFalse(clerk.who().page(meeting + "/summary").text().contains("Secret"));
  }

  private static Map<String, String> paper(String item, String title) {
    return Map.of("page", "/plans/priority-action-plan/tracker", "item", item, "title", title);
  }

  @Test
  void a_paper_before_a_meeting_is_shown_as_it_was() {
    item(meeting, "Secret papers " + OWN, "yes");
    var form = meeting + "/papers/new";
    var secret =
        clerk.who().page(form).select("#item option").stream()
            .filter(it -> it.text().contains("Secret papers " + OWN))
            .findFirst()
            .orElseThrow()
            .val();
    clerk.made(form, paper("", ""));
    clerk.made(
        form, all(paper("", "As in September " + OWN), day("known", LocalDate.of(2026, 9, 20))));
    clerk.made(form, paper(secret, "Hushed paper " + OWN));
    var page = clerk.who().page(meeting);
    var tracker = page.expectFirst("a:contains(Tracker: )").attr("href").substring(1);
    assertTrue(tracker.matches("mereside/plans/priority-action-plan/tracker\\?seq=\\d+"), tracker);
    var september = page.expectFirst("a:contains(As in September)").attr("href").substring(1);
    assertTrue(september.contains("known=2026-09-20&seq="), september);
    assertEquals(200, clerk.who().get(september).statusCode());
    assertTrue(page.text().contains("Hushed paper " + OWN));
    assertFalse(
        Reader.as(Role.PARENT_CARER_FORUM).page(meeting).text().contains("Hushed paper " + OWN));
    assertFalse(Reader.as(Role.ADVISER).page(meeting).text().contains("Tracker: "));
    var remove = page.expectFirst("a[href*=/papers/][href$=/remove]").attr("href").substring(1);
    assertTrue(
        clerk.send(remove, Map.of("reason", "")).body().contains("Say why the paper is taken"));
    clerk.made(remove, Map.of("reason", "Put there twice."));
    assertEquals(2, clerk.who().page(meeting).select("a[href*=/papers/][href$=/remove]").size());
  }

  @Test
  void a_paper_is_one_of_the_pages_offered_and_of_no_day_to_come() {
    var form = meeting + "/papers/new";
    var elsewhere = Map.of("page", "/plans/../people", "item", "", "title", "");
    assertTrue(
        clerk.send(form, elsewhere).body().contains("Choose one of the answers to: Which page"));
    var tomorrow = all(paper("", ""), day("known", today().plusDays(1)));
    assertTrue(clerk.send(form, tomorrow).body().contains("must not be in the future"));
  }

  @Test
  void a_meeting_ends_after_it_begins() {
    var on = day("on", today().minusYears(2)); // of which no other test knows
    var times = all(on, Map.of("regular", "no", "starts", "14:00"));
    for (var end : List.of("14:00", "13:59")) {
      var answer = clerk.send(meeting + "/change", all(times, Map.of("ends", end)));
      assertTrue(answer.body().contains("It must end after it begins"), end);
    }
    var never = all(on, Map.of("regular", "no", "starts", "", "ends", "15:00"));
    assertTrue(
        clerk.send(meeting + "/change", never).body().contains("It must end after it begins"));
    clerk.made(meeting + "/change", all(times, Map.of("ends", "15:30")));
    assertTrue(clerk.who().page(meeting).text().contains(", 14:00 to 15:30"));
  }

  @Test
  void the_public_reads_a_summary_once_somebody_has_approved_it() {
    item(meeting, "The plan", "no");
    closed(meeting);
    var adviser = Reader.as(Role.ADVISER);
    var approver = new Sender(Reader.as(Role.APPROVER));
    clerk.made(meeting + "/summary", Map.of("words", "First words."));
    assertFalse(adviser.page(meeting).text().contains("First words."));
    approver.made(meeting + "/summary/approve", Map.of("approve", "yes"));
    assertTrue(adviser.page(meeting).text().contains("First words."));
    assertFalse(adviser.page(meeting).text().contains("It was noted."));
    clerk.made(meeting + "/summary", Map.of("words", "Second words."));
    var meanwhile = adviser.page(meeting).text();
    assertTrue(meanwhile.contains("First words.") && !meanwhile.contains("Second words."));
    assertTrue(Reader.as(Role.BOARD_MEMBER).page(meeting).text().contains("Second words."));
  }

  @Test
  void attendance_is_shown_by_organisation_and_says_whether_enough_came() {
    item(meeting, "The plan", "no");
    step(meeting, "hold");
    var names =
        clerk.who().page(meeting + "/attendance").select("input[value=present]").eachAttr("name");
    assertEquals(3, names.size());
    clerk.made(
        meeting + "/attendance",
        Map.of(names.get(0), "present", names.get(1), "apologies", names.get(2), "present"));
    var page = clerk.who().page(meeting).text();
    assertTrue(
        page.contains("Quorate: 2 voting members or their deputies came, 2 are needed"), page);
    assertTrue(page.contains("Forum Forum co-chair"), page);
  }

  @Test
  void a_meeting_says_what_it_waits_for_before_it_takes_place() {
    var ahead = plan(today().plusDays(20 + planned));
    item(ahead, "The plan", "no");
    var early = step(ahead, "hold");
    assertEquals(422, early.statusCode());
    assertTrue(early.body().contains("which is still to come"), early.body());
    var silent = step(ahead, "cancel");
    assertTrue(silent.body().contains("Say why the meeting is cancelled"), silent.body());
    var same =
        clerk.send(
            body + "/meetings/new",
            all(
                day("on", today().plusDays(20 + planned)),
                Map.of("starts", "14:00", "regular", "no")));
    assertTrue(same.body().contains("already has a meeting on that day at that time"));
    assertTrue(clerk.who().get("mereside/meetings.txt").body().contains("Board " + OWN));
  }

  private static LocalDate today() {
    return LocalDate.now(England.TIME);
  }
}
