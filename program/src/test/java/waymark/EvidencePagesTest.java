package waymark;

import static java.nio.charset.StandardCharsets.UTF_8;
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

/** Evidence, support and changes of staff, as people write them down, in a plan of their own. */
class EvidencePagesTest {

  private static final String KEY = "shown-" + UUID.randomUUID().toString().substring(0, 8);
  private static final String PLAN = "mereside/plans/" + KEY;

  private static Sender manager;

  @BeforeAll
  static void plan() {
    manager = new Sender(Reader.as(Role.PERFORMANCE_MANAGER));
    manager.made(
        "mereside/plans/new", Map.of("title", KEY, "kind", "improvement-plan", "begins", "2024"));
    for (var number : List.of("1", "2", "3")) {
      manager.made(
          PLAN + "/objectives/new",
          Map.of("number", number, "title", "Better", "state", "active", "position", number));
    }
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

  private static String objective(String number) {
    return manager.who().page(PLAN + "/evidence/new").select("#objective option").stream()
        .filter(it -> it.text().startsWith(number + ". "))
        .findFirst()
        .orElseThrow()
        .val();
  }

  private static Map<String, String> evidence(String claim, String kind, String objective) {
    return all(
        Map.of(
            "claim", claim,
            "kind", kind,
            "strength", "weak",
            "owner", "Head of SEND",
            "objective", objective,
            "objective-2", "none",
            "objective-3", "none",
            "action", "none",
            "measure", "none"),
        day("dated", today().minusDays(90)));
  }

  @Test
  void an_objective_shows_what_is_missing_until_it_is_there() {
    assertTrue(text(PLAN + "/evidence").contains("1. Better 0 of 0 None written down"));
    var data =
        manager.made(
            PLAN + "/evidence/new",
            all(evidence("Families wait less", "data", objective("1")), day("expires", today())));
    assertTrue(
        text(PLAN + "/evidence")
            .contains(
                "1. Better 1 of 1 Families not heard Only weak evidence All of it expires within 60 days"),
        text(PLAN + "/evidence"));
    assertTrue(
        text(PLAN + "/objectives/1")
            .contains("Evidence of impact What is missing Families not heard"));
    // on the day after its last it no longer counts
    manager.made(
        data + "/change",
        all(
            evidence("Families wait less", "data", objective("1")),
            day("expires", today().minusDays(1))));
    assertTrue(text(data).contains("Counts Expired "), text(data));
    assertTrue(text(PLAN + "/evidence").contains("1. Better 0 of 1 All of it has expired"));
    manager.made(
        PLAN + "/evidence/new",
        all(
            evidence("Families say that they wait less", "voice", objective("1")),
            Map.of("strength", "moderate")));
    assertTrue(text(PLAN + "/evidence").contains("1. Better 1 of 2 No gap"));
    assertTrue(text(PLAN + "/evidence").contains("2. Better 0 of 0 None written down"));
    assertTrue(
        manager.who().get(PLAN + "/evidence.csv").body().contains("Families say that they wait"));
  }

  @Test
  void days_that_cannot_be_are_refused_and_so_is_evidence_about_nothing() {
    var form = PLAN + "/evidence/new";
    assertTrue(
        wrong(manager.send(form, evidence("About nothing", "data", "none")))
            .contains("Choose at least one objective"));
    var about = evidence("Too early", "data", objective("3"));
    assertTrue(
        wrong(manager.send(form, all(about, day("dated", today().plusDays(1)))))
            .contains("The day must not lie in the future"));
    assertTrue(
        wrong(manager.send(form, all(about, day("expires", today().minusDays(91)))))
            .contains("It cannot expire before the day it tells of"));
  }

  private static HttpResponse<String> file(Reader who, String piece, String name, byte[] bytes) {
    return who.submit(piece + "/files/add", who.secret("sign-out"), Map.of(), name, bytes);
  }

  @Test
  void a_file_is_kept_sent_as_it_came_and_gone_when_it_is_taken_away() {
    var piece =
        manager.made(
            PLAN + "/evidence/new", evidence("Families were asked", "voice", objective("3")));
    var bytes = "<script>alert(1)</script>".repeat(60_000).getBytes(UTF_8);
    assertEquals(303, file(manager.who(), piece, "../../what they said.txt", bytes).statusCode());
    assertTrue(text(piece).contains("what they said.txt 1.5 MB"), text(piece));
    var path = manager.linked(piece, "main a:containsOwn(what they said.txt)");
    var sent = manager.who().get(path);
    assertEquals(new String(bytes, UTF_8), sent.body());
    var headers = sent.headers();
    assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElseThrow());
    assertEquals("application/octet-stream", headers.firstValue("Content-Type").orElseThrow());
    assertTrue(headers.firstValue("Content-Disposition").orElseThrow().startsWith("attachment;"));
    // a board member learns of it and does not open it
    var member = Reader.as(Role.BOARD_MEMBER);
    assertTrue(member.page(piece).text().contains("what they said.txt"));
    assertEquals(403, member.get(path).statusCode());
    assertTrue(
        wrong(file(manager.who(), piece, "again.txt", bytes))
            .contains("This very file is here already, as “what they said.txt”"));
    manager.made(path + "/take-away", Map.of("reason", "A child is named in it"));
    assertTrue(text(piece).contains("No file shows it."), text(piece));
    assertEquals(404, manager.who().get(path).statusCode());
    // its bytes are gone too: handed over again it is kept anew
    assertEquals(303, file(manager.who(), piece, "again.txt", bytes).statusCode());
    assertEquals(
        bytes.length,
        manager.who().get(manager.linked(piece, "main a:containsOwn(again.txt)")).body().length());
  }

  @Test
  void bytes_that_other_evidence_shows_stay_when_one_is_taken_away() {
    var one = manager.made(PLAN + "/evidence/new", evidence("One of two", "data", objective("3")));
    var other =
        manager.made(PLAN + "/evidence/new", evidence("Two of two", "data", objective("3")));
    var bytes = (KEY + " both").getBytes(UTF_8);
    for (var piece : List.of(one, other)) {
      assertEquals(303, file(manager.who(), piece, "both.txt", bytes).statusCode());
    }
    var gone = manager.linked(one, "main a:containsOwn(both.txt)");
    manager.made(gone + "/take-away", Map.of("reason", "By mistake"));
    assertEquals(
        KEY + " both",
        manager.who().get(manager.linked(other, "main a:containsOwn(both.txt)")).body());
  }

  @Test
  void a_file_that_is_empty_or_of_another_kind_is_refused_and_so_is_who_may_not_send() {
    var piece = manager.made(PLAN + "/evidence/new", evidence("Refused", "data", objective("3")));
    assertTrue(
        wrong(file(manager.who(), piece, "empty.pdf", new byte[0]))
            .contains("“empty.pdf” is empty"));
    assertTrue(
        wrong(file(manager.who(), piece, "run.exe", new byte[] {1}))
            .contains("“run.exe” is of no kind that is kept here"));
    assertEquals(
        403, file(Reader.as(Role.BOARD_MEMBER), piece, "a.txt", new byte[] {1}).statusCode());
    assertTrue(text(piece).contains("No file shows it."), text(piece));
  }

  private static Map<String, String> support(String begins, String ends) {
    return Map.of(
        "activity", "Peer review",
        "provider", "Regional partner",
        "begins", begins,
        "ends", ends,
        "objective", "none",
        "strength", "not-stated");
  }

  @Test
  void support_has_days_or_months_and_nothing_else() {
    var form = PLAN + "/support/new";
    assertTrue(
        wrong(manager.send(form, support("some time", ""))).contains("Enter a day or a month"));
    assertTrue(
        wrong(manager.send(form, support("October 2026", "September 2026")))
            .contains("It cannot end before it began"));
    assertTrue(
        wrong(manager.send(form, all(support("October 2026", ""), Map.of("strength", "weak"))))
            .contains("Enter what came of it"));
    // within the same month it may end before the day on which the month began to be counted
    var page = manager.made(form, support("5 October 2026", "October 2026"));
    assertTrue(text(page).contains("5 October 2026 to October 2026"), text(page));
  }

  @Test
  void a_change_of_staff_is_written_down_corrected_and_taken_back() {
    var post = "Lead " + KEY;
    manager.made("mereside/staffing/new", Map.of("post", post, "change", "vacant"));
    assertTrue(text("mereside/staffing").contains(post + " Vacant Not stated"));
    var change = manager.linked("mereside/staffing", "main a:containsOwn(" + post + ")");
    manager.made(change, Map.of("post", post, "change", "interim", "happened", "October 2026"));
    assertTrue(
        text("mereside/staffing").contains(post + " Filled for the time being October 2026"));
    assertEquals(
        303,
        manager
            .send(change, Map.of("then", "take-back", "take-back-reason", "It was another post"))
            .statusCode());
    assertFalse(text("mereside/staffing").contains(post));
  }

  @Test
  void whoever_does_not_see_the_record_sees_no_evidence() {
    for (var role : List.of(Role.ADVISER, Role.COMMITTEE_MEMBER)) {
      var reader = Reader.as(role);
      var objective = "mereside/plans/priority-action-plan/objectives/1";
      assertFalse(reader.page(objective).text().contains("Evidence of impact"));
      assertEquals(403, reader.get("mereside/plans/priority-action-plan/evidence").statusCode());
      assertEquals(403, reader.get("mereside/staffing").statusCode());
    }
  }

  @Test
  void of_wirral_no_evidence_is_made_up() {
    var page = text("wirral/plans/improvement-plan-2024/evidence");
    assertTrue(page.contains("0 pieces of evidence. 10 of 10 objectives with a gap."), page);
    var then = text("wirral/staffing?known=2022-04-30");
    assertTrue(then.contains("Joint Commissioner for Children and Young People Appointed"), then);
    assertFalse(then.contains("SENDSTART"), then);
  }
}
