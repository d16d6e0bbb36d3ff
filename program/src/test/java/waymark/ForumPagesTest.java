package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.Sender.all;
import static waymark.Sender.day;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.access.Role;
import waymark.forum.Answer;
import waymark.forum.ForumFacts;
import waymark.forum.Partner;
import waymark.forum.Request;
import waymark.forum.RequestId;
import waymark.kernel.England;
import waymark.kernel.KnownAt;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.AreaTransactions;
import waymark.ledger.Command;
import waymark.ledger.Ledger;
import waymark.measures.Source;

/** What the forum asks, what partners answer, and how neither writes the other's words. */
class ForumPagesTest {

  private static ForumArea area;
  private static Sender forum;
  private static Sender partner;

  @BeforeAll
  static void signIn() {
    area = ForumArea.open("forum-");
    forum = new Sender(area.as(Role.PARENT_CARER_FORUM));
    partner = new Sender(area.as(Role.HEAD_OF_SEND));
  }

  private static Map<String, String> ask(String subject, LocalDate asked) {
    return all(
        Map.of("kind", "meeting", "partner", "council", "subject", subject, "days", "usual"),
        day("asked", asked));
  }

  private static String asked(String subject) {
    return forum.made(area.at("/forum/requests/new"), ask(subject, ForumArea.today().minusDays(3)));
  }

  private static Map<String, String> answer(String says, LocalDate on) {
    return all(
        Map.of("says", says, "by", "Head of SEND", "words", "We offered two days."),
        day("answered", on));
  }

  private static Map<String, String> mark(String met, String closed) {
    return Map.of("met", met, "words", "No meeting took place.", "closed", closed);
  }

  private static String text(Reader reader, String path) {
    return reader.page(path).select("main").text();
  }

  private static String wrong(HttpResponse<String> answer) {
    assertEquals(422, answer.statusCode(), answer::body);
    return Jsoup.parse(answer.body()).select(".govuk-error-summary").text();
  }

  /** Of a request that nobody has answered, in Mereside. */
  @ParameterizedTest
  @CsvSource({
    "AREA_ADMINISTRATOR,  sees, -,    -,       -",
    "PERFORMANCE_MANAGER, sees, -,    answers, -",
    "HEAD_OF_SEND,        sees, -,    answers, -",
    "SERVICE_DATA_OWNER,  sees, -,    answers, -",
    "ACTION_LEAD,         sees, -,    answers, -",
    "CLERK,               sees, -,    -,       -",
    "APPROVER,            sees, -,    -,       -",
    "BOARD_MEMBER,        sees, -,    -,       -",
    "COMMITTEE_MEMBER,    -,    -,    -,       -",
    "PARENT_CARER_FORUM,  sees, asks, -,       marks",
    "ADVISER,             -,    -,    -,       -",
  })
  void who_sees_and_may_do_what(Role role, String sees, String asks, String answers, String marks) {
    var reader = Reader.as(role);
    var request = "mereside/forum/requests/health-advice-in-plans";
    assertEquals(sees, can(reader, "mereside/forum", "sees"));
    assertEquals(sees, can(reader, request, "sees"));
    assertEquals(asks, can(reader, "mereside/forum/requests/new", "asks"));
    assertEquals(asks, can(reader, request + "/change", "asks"));
    assertEquals(answers, can(reader, request + "/answer", "answers"));
    assertEquals(marks, can(reader, request + "/mark", "marks"));
    assertEquals(marks, can(reader, "mereside/measures/ehc-20-week/forum-rating", "marks"));
  }

  private static String can(Reader reader, String path, String word) {
    return reader.get(path).statusCode() == 200 ? word : "-";
  }

  @Test
  void an_answer_is_disputed_and_the_disagreement_stays_when_the_forum_closes_it() {
    var request = asked("Meet us about letters");
    assertTrue(text(forum.who(), request).contains("State Waiting"), text(forum.who(), request));
    partner.made(request + "/answer", answer("done", ForumArea.today().minusDays(1)));
    assertTrue(text(forum.who(), request).contains("State Answered in time"));
    forum.made(request + "/mark", mark("not-met", "open"));
    for (var reader : List.of(forum.who(), partner.who())) {
      var page = text(reader, request);
      assertTrue(page.contains("State Disputed") && page.contains("The two disagree."), page);
      assertTrue(page.contains("We offered two days."), page);
      assertTrue(page.contains("No meeting took place."), page);
    }
    forum.made(request + "/mark", mark("not-met", "closed"));
    assertTrue(
        text(partner.who(), request).contains("State Closed by the forum Still disputed"),
        text(partner.who(), request));
    var list = text(partner.who(), area.at("/forum"));
    assertTrue(list.contains("Meet us about letters") && list.contains("Still disputed"), list);
    for (var file : List.of(".txt", ".csv")) {
      assertTrue(partner.who().get(request + file).body().contains("Still disputed"), file);
    }
    // every version stays: of the mark both
    assertEquals(4, partner.who().page(request).select("details tbody tr").size());
  }

  @Test
  void neither_side_writes_on_the_other() {
    var request = asked("Neither side");
    assertEquals(403, forum.who().get(request + "/answer").statusCode());
    var secret = partner.who().secret("sign-out");
    for (var path :
        List.of(
            request + "/mark",
            request + "/change",
            area.at("/forum/requests/new"),
            area.at("/measures/met/forum-rating"),
            area.at("/plans/p/objectives/1/forum-rating"))) {
      var sent = partner.who().submit(path, secret, mark("met", "closed"));
      assertEquals(403, sent.statusCode(), path);
    }
    var page = partner.who().page(request);
    assertEquals(1, page.select("main a[href$=/answer]").size());
    assertEquals(0, page.select("main a[href$=/mark], main a[href$=/change]").size());
    assertEquals(0, forum.who().page(request).select("main a[href$=/answer]").size());
  }

  @Test
  void whoever_is_of_both_sides_does_not_answer_what_the_forum_asked() {
    var both = new Sender(area.as(Role.PARENT_CARER_FORUM, Role.ACTION_LEAD));
    var request = asked("Both sides");
    assertTrue(
        wrong(both.send(request + "/answer", answer("done", ForumArea.today())))
            .contains("Only a partner answers; the forum says whether it was met"));
    assertTrue(text(both.who(), request).contains("No answer yet"));
  }

  @Test
  void what_was_answered_stands_as_it_was_asked_and_what_is_closed_is_not_answered() {
    var request = asked("Stands");
    partner.made(request + "/answer", answer("declined", ForumArea.today()));
    assertTrue(
        wrong(forum.send(request + "/change", ask("Otherwise", ForumArea.today())))
            .contains("It has been answered, so what was asked stands"));
    assertEquals(
        400,
        forum
            .send(request + "/change", Map.of("then", "take-back", "take-back-reason", "No"))
            .statusCode());
    forum.made(request + "/mark", mark("not-met", "closed"));
    assertTrue(
        wrong(partner.send(request + "/answer", answer("done", ForumArea.today())))
            .contains("it has to open it again before it is answered anew"));
    assertEquals(
        400,
        partner
            .send(request + "/answer", Map.of("then", "take-back", "take-back-reason", "No"))
            .statusCode());
    forum.made(request + "/mark", mark("not-met", "open"));
    partner.made(request + "/answer", answer("done", ForumArea.today()));
    assertTrue(text(forum.who(), request).contains("State Disputed"));
  }

  @Test
  void each_side_takes_back_its_own_until_the_other_has_spoken() {
    var request = asked("Taken back");
    partner.made(request + "/answer", answer("declined", ForumArea.today()));
    partner.made(request + "/answer", Map.of("then", "take-back", "take-back-reason", "Too soon"));
    assertTrue(text(forum.who(), request).contains("State Waiting"));
    forum.made(request + "/change", Map.of("then", "take-back", "take-back-reason", "Asked twice"));
    assertEquals(404, forum.who().get(request).statusCode());
    assertFalse(text(forum.who(), area.at("/forum")).contains("Taken back"));
  }

  @Test
  void days_that_cannot_be_are_refused_with_what_to_do() {
    var today = ForumArea.today();
    var form = area.at("/forum/requests/new");
    assertTrue(
        wrong(forum.send(form, ask("Tomorrow", today.plusDays(1))))
            .contains("The day of asking must not lie in the future"));
    assertTrue(
        wrong(forum.send(form, ask("In 2204", LocalDate.of(2204, 1, 5))))
            .contains("When it was asked must be a real date"));
    assertTrue(
        wrong(forum.send(form, all(ask("Long", today), Map.of("days", "400"))))
            .contains("Choose one of the answers to: Within how many working days"));
    var request = asked("Days");
    assertTrue(
        wrong(partner.send(request + "/answer", answer("done", today.minusDays(4))))
            .contains("it cannot have been answered before"));
    assertTrue(
        wrong(partner.send(request + "/answer", answer("done", today.plusDays(1))))
            .contains("The day of the answer must not lie in the future"));
    assertTrue(
        wrong(partner.send(request + "/answer", answer("done", LocalDate.of(2204, 1, 5))))
            .contains("When it was answered must be a real date"));
    assertTrue(
        wrong(partner.send(request + "/answer", day("answered", today)))
            .contains("Choose what became of it"));
    assertTrue(
        wrong(forum.send(request + "/mark", Map.of("met", "not-met", "closed", "open")))
            .contains("Say why it was not met"));
    assertTrue(
        wrong(forum.send(request + "/mark", Map.of("closed", "open")))
            .contains("Choose whether it was met"));
    assertTrue(
        wrong(
                forum.send(
                    area.at("/measures/met/forum-rating"),
                    all(Map.of("seen", "same", "statement", "Same"), day("on", today.plusDays(1)))))
            .contains("The day must not lie in the future"));
  }

  @Test
  void what_one_wrote_meanwhile_is_not_written_over_by_another_of_either_side() {
    var request = asked("Two at once");
    var another = new Sender(area.as(Role.ACTION_LEAD));
    var asSeen = Map.of("version", another.version(request + "/answer"));
    partner.made(request + "/answer", answer("done", ForumArea.today()));
    var late =
        another.send(request + "/answer", all(answer("declined", ForumArea.today()), asSeen));
    assertEquals(409, late.statusCode());
    var seenByForum = Map.of("version", forum.version(request + "/mark"));
    partner.made(request + "/answer", answer("declined", ForumArea.today()));
    var mark = forum.send(request + "/mark", all(mark("not-met", "open"), seenByForum));
    assertEquals(409, mark.statusCode(), "the answer that it was about is another");
    assertTrue(text(forum.who(), request).contains("has not said yet"));
  }

  @Test
  void a_request_of_another_area_is_not_there() {
    for (var more : List.of("", "/mark", "/change", ".csv")) {
      var path = area.at("/forum/requests/health-advice-in-plans" + more);
      assertEquals(404, forum.who().get(path).statusCode(), path);
    }
    assertEquals(404, forum.who().get("mereside/forum").statusCode());
    assertEquals(404, forum.who().get(area.at("/measures/ehc-20-week/forum-rating")).statusCode());
  }

  @Test
  void a_page_of_an_earlier_day_shows_what_was_known_then() {
    var id = RequestId.fresh();
    var today = ForumArea.today();
    known(
        today.minusDays(20),
        new Request(
            id, "earlier", Request.Kind.MEETING, Partner.HEALTH, today.minusDays(40), 10, "Then"));
    known(
        today.minusDays(5),
        new Answer(id, today.minusDays(5), Answer.Says.DONE, "Head", "At last."));
    var page = area.at("/forum/requests/earlier");
    assertEquals(404, forum.who().get(page + "?known=" + today.minusDays(21)).statusCode());
    var then = text(forum.who(), page + "?known=" + today.minusDays(10));
    assertTrue(then.contains("State Overdue, no answer") && !then.contains("At last."), then);
    var now = text(forum.who(), page);
    assertTrue(now.contains("State Answered late") && now.contains("At last."), now);
    var list = text(forum.who(), area.at("/forum?known=" + today.minusDays(21)));
    assertTrue(list.contains("The forum has entered nothing yet."), list);
    assertEquals(
        0,
        forum.who().page(page + "?known=" + today).select("main a[href$=/mark]").size(),
        "a page of another day offers nothing to write");
  }

  private static void known(LocalDate day, Object fact) {
    RunningServer.get()
        .bean(Ledger.class)
        .record(
            new Command(
                area.area().id(),
                Optional.empty(),
                Optional.of(England.start(day)),
                "page",
                "It was known then."),
            writing -> {
              switch (fact) {
                case Request it -> ForumFacts.write(writing, it);
                case Answer it -> ForumFacts.write(writing, it);
                default -> throw new IllegalArgumentException();
              }
            });
  }

  @Test
  void the_forum_s_rating_stands_wherever_the_official_figure_does() {
    var own = ForumArea.open("rated-");
    var speaker = new Sender(own.as(Role.PARENT_CARER_FORUM));
    var manager = own.as(Role.PERFORMANCE_MANAGER);
    var adviser = own.as(Role.ADVISER);
    speaker.made(
        own.at("/measures/met/forum-rating"),
        all(
            Map.of("seen", "worse", "statement", "Meetings are cancelled."),
            day("on", ForumArea.today())));
    speaker.made(
        own.at("/plans/p/objectives/1/forum-rating"),
        all(
            Map.of("seen", "too-early", "statement", "Ask us in springtime."),
            day("on", ForumArea.today())));
    for (var page :
        List.of("/measures/met", "/plans/p", "/plans/p/tracker", "/plans/p/objectives/1")) {
      for (var form : List.of("", ".txt", ".csv")) {
        var body = manager.get(own.at(page + form)).body();
        // plain text breaks lines within a column
        assertTrue(body.contains("Worse"), page + form);
        assertTrue(body.contains("cancelled"), page + form);
        assertEquals(!page.equals("/measures/met"), body.contains("springtime"), page + form);
        var seen = adviser.get(own.at(page + form)).body();
        assertTrue(seen.contains("Worse"), "an adviser, " + page + form);
        assertFalse(seen.contains("cancelled"), "an adviser, " + page + form);
      }
    }
    assertTrue(manager.get(own.at("/forum.csv")).body().contains("Meetings are cancelled."));
    speaker.made(
        own.at("/measures/met/forum-rating"),
        Map.of("then", "take-back", "take-back-reason", "Better now"));
    assertFalse(text(manager, own.at("/plans/p/tracker")).contains("Worse for families"));
  }

  /** Of July to October 2026, as the invented record counts; no measure is typed. */
  @ParameterizedTest
  @CsvSource({
    "forum-answered-in-time all, 1/1 1/2 2/2 2/2",
    "forum-answered-in-time health, N/A 0/1 N/A N/A",
    "forum-meetings-met all, 2/2 0/1 N/A TBC",
    "forum-escalations-made all, 0 0 1 0",
    "forum-requests-open all, 2 2 3 3",
  })
  void the_record_of_mereside_s_forum_is_counted(String counting, String series) {
    var server = RunningServer.get();
    var mereside = server.bean(Ledger.class).named("mereside").orElseThrow();
    var figures =
        server
            .bean(AreaTransactions.class)
            .read(
                mereside,
                () ->
                    server.beans(Source.class).stream()
                        .map(it -> it.compute(counting, LocalDate.of(2026, 11, 1), KnownAt.LATEST))
                        .filter(it -> !it.isEmpty())
                        .findFirst()
                        .orElseThrow());
    var since = figures.tailMap(ReportingPeriod.month(YearMonth.of(2026, 7)), true);
    assertEquals(series, String.join(" ", since.values().stream().map(Source::written).toList()));
  }

  @Test
  void the_tracker_of_mereside_has_what_was_counted_and_what_the_forum_says() {
    var manager = Reader.as(Role.PERFORMANCE_MANAGER);
    var page = text(manager, "mereside/plans/priority-action-plan/tracker");
    assertTrue(page.contains("Requests of the forum answered in time"), page);
    assertTrue(page.contains("Meeting requests of the forum that were met"), page);
    assertTrue(page.contains("Families are asked more often, and seldom hear"), page);
    var entries = text(manager, "mereside/measures/forum-answered-in-time/counted/2026-08");
    assertTrue(entries.contains("2 entries, of which 1 counted."), entries);
  }

  @Test
  void what_waits_is_told_to_whoever_can_answer_it() {
    var own = ForumArea.open("waits-");
    var speaker = new Sender(own.as(Role.PARENT_CARER_FORUM));
    var head = new Sender(own.as(Role.HEAD_OF_SEND));
    var board = own.as(Role.BOARD_MEMBER);
    var request = speaker.made(own.at("/forum/requests/new"), ask("Waits", ForumArea.today()));
    assertTrue(
        text(head.who(), own.at("/plans/p"))
            .contains("1 request of the forum waits for an answer"));
    assertFalse(text(board, own.at("/plans/p")).contains("waits for"));
    head.made(request + "/answer", answer("done", ForumArea.today()));
    assertFalse(text(head.who(), own.at("/plans/p")).contains("waits for"));
    assertTrue(
        text(speaker.who(), own.at("/plans/p")).contains("1 answer waits for the forum’s word"));
    assertEquals(1, board.page(own.at("/plans/p")).select("main a[href$=/forum]").size());
    assertEquals(1, board.page(own.at("")).select("main a[href$=/forum]").size());
  }
}
