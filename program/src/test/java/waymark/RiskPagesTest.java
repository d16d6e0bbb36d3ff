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
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.access.Accounts;
import waymark.access.Right;
import waymark.access.Role;
import waymark.kernel.England;

/** Risks and issues as people write them down and read them, in an area of these tests' own. */
class RiskPagesTest {

  private static final String KEY = "risky-" + UUID.randomUUID().toString().substring(0, 8);
  private static final String RISKS = KEY + "/risks";

  private static Sender clerk;

  @BeforeAll
  static void area() {
    var area = LedgerArea.open(KEY);
    area.present("Risky");
    for (var role : List.of(Role.CLERK, Role.COMMITTEE_MEMBER, Role.BOARD_MEMBER)) {
      RunningServer.get()
          .bean(Accounts.class)
          .make(List.of(area.id()), email(role), "Rowan", role, RunningServer.get().password());
    }
    clerk = new Sender(reader(Role.CLERK));
  }

  private static String email(Role role) {
    return role.key() + "@" + KEY + ".example";
  }

  private static Reader reader(Role role) {
    var reader = Reader.stranger();
    reader.signIn(email(role), RunningServer.get().password());
    return reader;
  }

  private static LocalDate today() {
    return LocalDate.now(England.TIME);
  }

  private static Map<String, String> risk(String reference, int likelihood, int impact) {
    return Map.of(
        "reference",
        reference,
        "event",
        "Something of " + reference,
        "owner",
        "Head of SEND",
        "cycle",
        "monthly",
        "current-likelihood",
        "" + likelihood,
        "current-impact",
        "" + impact,
        "reason",
        "So it was found");
  }

  private static String made(String reference, int likelihood, int impact) {
    return clerk.made(RISKS + "/new", risk(reference, likelihood, impact));
  }

  private static Map<String, String> review(int likelihood, int impact, String why) {
    return all(
        day("on", today()),
        Map.of(
            "current-likelihood", "" + likelihood,
            "current-impact", "" + impact,
            "reason", why));
  }

  private static String text(String path) {
    return clerk.who().page(path).select("main").text();
  }

  private static String fault(HttpResponse<String> answer) {
    assertEquals(422, answer.statusCode(), answer::body);
    return Jsoup.parse(answer.body()).select(".govuk-error-summary").text();
  }

  @Test
  void a_risk_is_added_raised_closed_and_opened_again_and_its_history_says_why() {
    var path = made("A1", 3, 3);
    assertEquals(RISKS + "/a1", path);
    clerk.made(path + "/review", review(4, 4, "Two more have left"));
    assertTrue(text(RISKS).contains("A1 Something of A1 16 Very high"), text(RISKS));
    clerk.made(
        path + "/close", all(day("on", today()), Map.of("reason", "Nobody leaves any more")));
    assertFalse(text(RISKS).contains("Something of A1"), "closed ones are not among the open");
    assertTrue(text(RISKS + "?state=closed").contains("Nobody leaves any more"));
    clerk.made(path + "/reopen", review(2, 3, "Somebody left"));
    var page = text(path);
    assertTrue(page.contains("Added 9 High So it was found"), page);
    assertTrue(page.contains("Raised from 9 to 16 16 Very high Two more have left"), page);
    assertTrue(page.contains("Closed 16 Very high Nobody leaves any more"), page);
    assertTrue(page.contains("Opened again and lowered from 16 to 6 6 Medium Somebody left"), page);
    assertTrue(page.contains("State Open"), page);
    var file = clerk.who().get(path + ".txt").body();
    assertTrue(file.contains("Two more have left"), file);
  }

  @Test
  void the_first_of_two_who_review_at_once_is_shown_to_the_second() {
    var path = made("A2", 3, 3);
    var seen = clerk.version(path + "/review");
    clerk.made(path + "/review", review(4, 4, "It has grown"));
    var second =
        clerk.send(path + "/review", all(review(2, 2, "It is gone"), Map.of("version", seen)));
    assertEquals(409, second.statusCode());
    var page = Jsoup.parse(second.body()).select("main").text();
    assertTrue(page.contains("Somebody else changed this while you had it open"), page);
    assertTrue(page.contains("Raised from 9 to 16. It has grown"), page);
    assertTrue(page.contains("Likelihood as it is now 4 Likely 2 Unlikely"), page);
    assertTrue(text(path).contains("Current score 16 Very high"), "nothing was written over");
  }

  @Test
  void the_first_of_two_who_close_at_once_is_shown_to_the_second() {
    var path = made("A3", 3, 3);
    var seen = clerk.version(path + "/close");
    var close = all(day("on", today()), Map.of("reason", "It is over"));
    clerk.made(path + "/close", close);
    var second =
        clerk.send(
            path + "/close", all(close, Map.of("reason", "It was never there", "version", seen)));
    assertEquals(409, second.statusCode());
    assertTrue(second.body().contains("It is over"), "what stands");
    assertTrue(second.body().contains("It was never there"), "what was answered");
    assertTrue(text(path).contains("It is over"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "current-likelihood | 6   | Likelihood 6 stands outside this area’s matrix, which goes from 1 (Rare) to 5 (Almost certain)",
        "current-impact     | 0   | Impact 0 stands outside this area’s matrix, which goes from 1 (Negligible) to 5 (Catastrophic)",
        "target-likelihood  | 99  | Likelihood 99 stands outside this area’s matrix",
        "target-likelihood  | 2   | Choose both levels of this score, or neither",
        "current-impact     |     | Choose the level of: Impact as it is now",
        "on-year            | 2999 | must be a real date",
        "reason             |     | Say why",
      })
  void a_score_that_cannot_be_is_refused_and_nothing_is_lost(
      String field, String value, String words) {
    var path = RISKS + "/b1";
    if (clerk.who().get(path).statusCode() == 404) {
      made("B1", 3, 3);
    }
    var given = value == null ? "" : value;
    var answer =
        clerk.send(
            path + "/review", all(review(3, 4, "Looked at, in many words"), Map.of(field, given)));
    assertTrue(fault(answer).contains(words), fault(answer));
    assertTrue(
        field.equals("reason") || answer.body().contains("Looked at, in many words"), "kept");
    assertTrue(text(path).contains("Current score 9 High"), "nothing was written");
  }

  @Test
  void a_review_lies_neither_in_the_future_nor_before_the_last_one() {
    var path = made("B2", 3, 3);
    assertTrue(
        fault(
                clerk.send(
                    path + "/review", all(review(3, 3, "Early"), day("on", today().plusDays(1)))))
            .contains("must not lie in the future"));
    assertTrue(
        fault(
                clerk.send(
                    path + "/review", all(review(3, 3, "Late"), day("on", today().minusDays(1)))))
            .contains("what follows cannot lie before"));
  }

  @Test
  void a_reference_stands_once_in_an_area_also_when_it_is_closed() {
    var path = made("C1", 2, 2);
    assertTrue(
        fault(clerk.send(RISKS + "/new", risk("c1", 2, 2)))
            .contains("C1 is on the register already"));
    clerk.made(path + "/close", all(day("on", today()), Map.of("reason", "Over")));
    assertTrue(
        fault(clerk.send(RISKS + "/new-issue", risk("C1", 2, 2)))
            .contains("C1 is on the register already, closed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"new", "new issue", "Matrix", "note"})
  void a_reference_takes_no_address_of_another_page(String reference) {
    var path = made(reference, 1, 2);
    assertTrue(text(path).contains("Something of " + reference), path);
    assertEquals(200, clerk.who().get(RISKS + "/new-issue").statusCode());
  }

  @Test
  void the_matrix_is_not_made_smaller_than_an_open_risk() {
    var other = LedgerArea.open(KEY + "-small");
    other.present("Small");
    RunningServer.get()
        .bean(Accounts.class)
        .make(
            List.of(other.id()),
            "clerk@small-" + KEY + ".example",
            "Rowan",
            Role.CLERK,
            RunningServer.get().password());
    var reader = Reader.stranger();
    reader.signIn("clerk@small-" + KEY + ".example", RunningServer.get().password());
    var here = new Sender(reader);
    var risks = other.key() + "/risks";
    here.made(risks + "/new", risk("R1", 5, 2));
    here.made(risks + "/new", risk("R2", 2, 2));
    var smaller =
        Map.of(
            "likelihoods", "Unlikely\nPossible\nLikely",
            "urgencies", "Later\nSoon\nNow",
            "impacts", "Small\nMiddling\nLarge",
            "medium", "2",
            "high", "4",
            "very-high", "9",
            "reason", "Three are enough");
    var refused = fault(here.send(risks + "/matrix", smaller));
    assertTrue(
        refused.contains(
            "With so few levels one would stand outside: R1 Something of R1. Score or close it"
                + " first"),
        refused);
    here.made(risks + "/r1/review", review(3, 2, "Looked at for the smaller matrix"));
    here.made(risks + "/matrix", smaller);
    var page = reader.page(risks).select("main").text();
    assertTrue(page.contains("Why the matrix was changed: Three are enough"), page);
    assertTrue(page.contains("R1 Something of R1 6 High"), page);
    // who had the larger form open is told
    assertTrue(
        fault(here.send(risks + "/r1/review", review(5, 2, "As before")))
            .contains("Likelihood 5 stands outside this area’s matrix"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "likelihoods | One                   | Enter from 2 to 7 levels; there are 1",
        "likelihoods | A;B;C;D;E;F;G;H       | Enter from 2 to 7 levels; there are 8",
        "impacts     | A;B;A                 | Two levels must not be called the same",
        "urgencies   | Later;Now             | as many levels of urgency as of likelihood",
        "high        | 4                     | Enter a whole number from 5 to 25, the highest score",
        "very-high   | 26                    | Enter a whole number from 9 to 25, the highest score",
        "medium      | 1                     | Enter a whole number from 2 to 25",
        "medium      | four                  | Enter a whole number from 2 to 25",
      })
  void a_matrix_that_cannot_be_is_refused(String field, String value, String words) {
    var five = "1st\n2nd\n3rd\n4th\n5th";
    var matrix =
        all(
            Map.of(
                "likelihoods", five,
                "urgencies", five,
                "impacts", five,
                "medium", "4",
                "high", "8",
                "very-high", "15",
                "reason", "To try"),
            Map.of(field, value.replace(';', '\n')));
    var fault = fault(clerk.send(RISKS + "/matrix", matrix));
    assertTrue(fault.contains(words), fault);
  }

  @Test
  void what_changed_since_a_day_is_shown_and_a_day_that_is_none_is_said() {
    made("D1", 5, 5);
    var page = text(RISKS + "?since=" + today().minusDays(1));
    assertTrue(page.contains("Changed since the end of"), page);
    assertTrue(page.contains("D1 Something of D1 Added None 25 Very high"), page);
    assertTrue(text(RISKS + "?since=2024-02-31").contains("Enter a real day"));
    assertTrue(
        text(RISKS + "?since=" + today().plusDays(2))
            .contains("The day must not be after the one that is shown"));
  }

  @Test
  void who_may_not_see_the_record_finds_no_risk() {
    made("E1", 5, 5);
    assertEquals(403, reader(Role.COMMITTEE_MEMBER).get(RISKS).statusCode());
    assertEquals(403, reader(Role.COMMITTEE_MEMBER).get(RISKS + "/e1").statusCode());
    var member = reader(Role.BOARD_MEMBER);
    assertEquals(200, member.get(RISKS + "/e1").statusCode());
    assertFalse(member.page(RISKS).text().contains("Add a risk"));
    assertEquals(403, member.get(RISKS + "/e1/review").statusCode());
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void an_objective_shows_its_risks_to_who_may_read_the_register(Role role) {
    var page =
        Reader.as(role).page("mereside/plans/priority-action-plan/objectives/1").select("main");
    assertEquals(
        Right.of(role).contains(Right.SEE_RECORD),
        page.text().contains("R1 Caseworkers leave faster than they can be replaced"),
        role.key());
    var plan = Reader.as(role).page("mereside/plans/priority-action-plan");
    assertEquals(
        Right.of(role).contains(Right.SEE_RECORD),
        plan.select("a[href*=/risks?objective=priority-action-plan]").size() == 1);
  }

  @Test
  void the_record_of_mereside_is_known_as_it_was() {
    var board = Reader.as(Role.BOARD_MEMBER);
    var then = board.page("mereside/risks?known=2024-11-27&since=2024-10-23").select("main").text();
    assertTrue(then.contains("3 lowered and 1 closed; 6 open with an unchanged score."), then);
    assertTrue(then.contains("I2 Letters of one week in October were sent late Lowered"), then);
    var now = board.page("mereside/risks").select("main").text();
    assertTrue(
        now.contains(
            "Visits to the local offer: it got worse twice running: 3,304 in August 2026, then"
                + " 3,215 in September 2026, then 3,188 in October 2026."),
        now);
    assertTrue(
        now.contains(
            "EHC plans issued within 20 weeks: it met its milestone in June 2026 (45%, promised"
                + " 45%) and did not in September 2026 (49%, promised 55%)."),
        now);
    var risk = board.page("mereside/risks/r1").select("main");
    assertEquals(2, risk.select("a[href*=/actions/]").size(), risk::text);
    assertEquals(1, risk.select("a[href$=/objectives/1]").size(), risk::text);
    assertFalse(risk.text().contains("not known on this day"), risk::text);
    var earlier = board.page("mereside/risks/r1?known=2024-08-01").select("main").text();
    assertTrue(earlier.contains("Raised from 12 to 16"), earlier);
    assertFalse(earlier.contains("Industrial action"), earlier);
  }

  @Test
  void of_wirral_it_is_said_that_the_log_is_named_and_not_printed() {
    var page = Reader.as(Role.BOARD_MEMBER).page("wirral/risks").select("main").text();
    assertTrue(page.contains("No risk or issue is known."), page);
    assertTrue(page.contains("They do not print the log, so no risk is shown here."), page);
    assertTrue(page.contains("paragraph 7.1"), page);
    var before =
        Reader.as(Role.BOARD_MEMBER).page("wirral/risks?known=2024-11-26").select("main").text();
    assertFalse(before.contains("log"), before);
  }

  @ParameterizedTest
  @CsvSource({
    "kind=issue, I2, R1",
    "band=very-high, R1, R2",
    "objective=priority-action-plan/1, R1, R2",
    "objective=priority-action-plan, R7, nothing",
    "owner=Head+of+SEND, R1, R2",
    "state=closed, R5, R1",
    "at=4x4&kind=risk, R1, R2",
    "review=overdue, R7, nothing",
  })
  void the_register_is_narrowed(String query, String shown, String hidden) {
    var table =
        Reader.as(Role.BOARD_MEMBER).page("mereside/risks?" + query).select("main table").text();
    assertTrue(table.contains(shown + " "), table);
    assertFalse(table.contains(hidden + " "), table);
  }

  @Test
  void links_are_added_and_taken_away() {
    var manager = new Sender(Reader.as(Role.PERFORMANCE_MANAGER));
    var path =
        manager.made(
            "mereside/risks/new", risk("L" + UUID.randomUUID().toString().substring(0, 6), 1, 1));
    var form = path + "/links";
    var measure =
        manager.who().page(form).select("#measure option:containsOwn(Appeals registered)").val();
    assertTrue(
        fault(manager.send(form, Map.of())).contains("Choose what to link it to"),
        "nothing chosen");
    manager.made(form, Map.of("measure", measure));
    assertEquals(
        1, manager.who().page(path).select("a[href$=/measures/appeals-registered]").size());
    manager.made(form, Map.of("measure-" + measure, "take"));
    assertEquals(
        0, manager.who().page(path).select("a[href$=/measures/appeals-registered]").size());
    manager.made(path + "/close", all(day("on", today()), Map.of("reason", "Only to try")));
  }

  @Test
  void a_hostile_filter_is_words_alone() {
    var page = clerk.who().get(RISKS + "?owner=%3Cscript%3Ealert(1)%3C/script%3E&at=%27--");
    assertEquals(200, page.statusCode());
    assertFalse(page.body().contains("<script>alert"), page.body());
    assertEquals(
        Optional.empty(), Optional.ofNullable(Jsoup.parse(page.body()).selectFirst("main script")));
  }
}
