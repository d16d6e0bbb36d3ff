package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.Sender.all;
import static waymark.Sender.day;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import waymark.access.Role;

/** The systems audit: sources, agreements, what is missing, and sheets requested and signed. */
class SystemsPagesTest {

  private static final Sender MANAGER = new Sender(Reader.as(Role.PERFORMANCE_MANAGER));
  private static final String OWN = UUID.randomUUID().toString().substring(0, 8);

  private static String measure(String title, String owner) {
    return MANAGER.made(
        "mereside/measures/new",
        Map.of(
            "title", title + " " + OWN,
            "unit", "percent",
            "polarity", "higher",
            "frequency", "month",
            "accumulates", "monthly",
            "longer", "counted-anew",
            "figures", "papers",
            "counted", "",
            "owner", owner));
  }

  private static Element row(String measure) {
    var link =
        MANAGER.who().page("mereside/systems").selectFirst("main a[href=/%s]".formatted(measure));
    return Objects.requireNonNull(Objects.requireNonNull(link, measure).closest("tr"));
  }

  @Test
  void each_measure_says_its_system_its_agreement_and_what_is_missing() {
    var page = MANAGER.who().page("mereside/systems");
    assertTrue(page.text().contains("captured outside any system"), page::text);
    var waits = row("mereside/measures/waiting-speech-language").text();
    assertTrue(waits.contains("Therapy waits, until 30 April 2028"), waits);
    var advice = row("mereside/measures/health-advice-6-weeks").text();
    assertTrue(advice.contains("Advice for plans: Ended"), advice);
    assertTrue(advice.contains("A sharing agreement in force"), advice);
    var joint = row("mereside/measures/joint-packages-counted").text();
    assertTrue(joint.contains("Joint packages: Not signed"), joint);
    assertTrue(joint.contains("Captured outside any system"), joint);
    var appeals = row("mereside/measures/appeals-counted").text();
    assertTrue(appeals.contains("None needed: the area's own"), appeals);
    assertTrue(
        page.text()
            .contains(
                "December 2024: Tracker, November and December 2024 said 63%, but 7 of 11 is 64%;"
                    + " no number of 11 comes to 63%."),
        page::text);
  }

  @Test
  void a_sheet_is_requested_chased_signed_and_open_again_once_the_definition_changes() {
    var measure = measure("Sheet", "Inclusion Lead");
    var form = measure.replace("/measures/", "/systems/");
    assertTrue(row(measure).text().contains("Not requested"));
    var today = LocalDate.of(2026, 11, 2);
    var early =
        MANAGER.send(
            form,
            all(Map.of("what", "requested"), day("on", today), day("due", today.minusDays(1))));
    assertTrue(early.body().contains("not before it was requested"), early.body());
    var ahead =
        MANAGER.send(
            form,
            all(
                Map.of("what", "requested"),
                day("on", LocalDate.of(2090, 1, 1)),
                day("due", LocalDate.of(2090, 1, 2))));
    assertTrue(ahead.body().contains("must not lie in the future"), ahead.body());
    MANAGER.made(
        form, all(Map.of("what", "requested"), day("on", today), day("due", today.plusDays(1))));
    assertTrue(
        row(measure).text().contains("Due since 3 November 2026"), () -> row(measure).text());
    var before =
        MANAGER.send(
            form, all(Map.of("what", "chased"), day("on", today.minusDays(1)), day("due", today)));
    assertTrue(before.body().contains("It was requested on 2 November 2026"), before.body());
    MANAGER.made(
        form, all(Map.of("what", "chased"), day("on", today.plusDays(5)), day("due", today)));
    assertTrue(
        row(measure).text().contains("Due since 3 November 2026, chased on 7 November 2026"),
        () -> row(measure).text());
    MANAGER.made(
        form, all(Map.of("what", "signed"), day("on", today.plusDays(7)), day("due", today)));
    assertTrue(row(measure).text().contains("Signed 9 November 2026"), () -> row(measure).text());
    var change = measure + "/change";
    var stands = MANAGER.who().page(change);
    var answers = new HashMap<String, String>();
    stands
        .select("main form input[type=text], main form textarea, main form select")
        .forEach(it -> answers.put(it.attr("name"), it.val()));
    stands
        .select("main form input[type=radio][checked]")
        .forEach(it -> answers.put(it.attr("name"), it.val()));
    answers.put("numerator", "Something else");
    answers.put("reason", "It counts otherwise.");
    MANAGER.made(change, answers);
    assertTrue(
        row(measure).text().contains("Changed since it was signed on 9 November 2026"),
        () -> row(measure).text());
  }

  @Test
  void nobody_signs_for_a_measure_that_nobody_answers_for() {
    var form = measure("Nobody's", "").replace("/measures/", "/systems/");
    var on = LocalDate.of(2026, 11, 2);
    MANAGER.made(form, all(Map.of("what", "requested"), day("on", on), day("due", on)));
    var sent = MANAGER.send(form, all(Map.of("what", "signed"), day("on", on), day("due", on)));
    assertTrue(sent.body().contains("Say first who answers for the measure"), sent.body());
  }

  @Test
  void it_is_read_by_who_sees_the_record_and_taken_along() {
    for (var ending : List.of("", ".txt", ".csv", ".docx")) {
      assertEquals(200, MANAGER.who().get("mereside/systems" + ending).statusCode(), ending);
      assertEquals(403, Reader.as(Role.ADVISER).get("mereside/systems" + ending).statusCode());
    }
    var member = Reader.as(Role.BOARD_MEMBER);
    assertEquals(403, member.get("mereside/systems/appeals-counted").statusCode());
    assertFalse(member.page("mereside/systems").html().contains("/systems/appeals-counted"));
    var list = member.page("mereside/measures");
    assertFalse(list.select("main a[href=/mereside/systems]").isEmpty(), list::text);
    assertTrue(
        Reader.as(Role.ADVISER)
            .page("mereside/measures")
            .select("a[href=/mereside/systems]")
            .isEmpty());
    var then = MANAGER.who().page("mereside/systems?known=2026-11-01").text();
    assertFalse(then.contains("Signed 12 November"), then);
  }
}
