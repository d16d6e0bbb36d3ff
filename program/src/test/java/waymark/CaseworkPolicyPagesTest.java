package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.Sender.all;
import static waymark.Sender.day;

import java.time.LocalDate;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import waymark.access.Role;
import waymark.caseload.Retentions;

/** How an area counts and keeps its cases, decided on the pages of the running program. */
class CaseworkPolicyPagesTest {

  private static final String EXTRACT =
      """
      case,event,date,detail
      A-1,request,2026-04-20,school
      A-1,final-plan,2026-09-07,
      B-2,request,2026-04-20,school
      B-2,final-plan,2026-09-01,
      C-3,request,2015-04-20,school
      C-3,withdrawn,2015-05-01,
      """;

  private final CaseworkArea area = new CaseworkArea();

  private static Map<String, String> counted(String answer, LocalDate from) {
    return all(
        Map.of("answer", answer, "reason", "The board of March decided so."), day("from", from));
  }

  @Test
  void what_the_area_decides_changes_its_figures_and_is_said_beside_them() {
    area.load(EXTRACT, "31", "10");
    assertTrue(area.said("").contains("2 of 2 new plans came within 20 weeks"), area.said(""));
    assertTrue(area.said("/policies").contains("by the default in all 6 points"));
    var form = area.path("/policies/receipt");
    var sender = new Sender(area.manager);
    sender.made(form, counted("day-1", LocalDate.of(2014, 9, 1)));
    var policies = area.said("/policies");
    assertTrue(policies.contains("otherwise than by the default in 1 of 6 points"), policies);
    assertTrue(policies.contains("The board of March decided so."), policies);
    var overview = area.said("");
    assertTrue(overview.contains("1 of 2 new plans came within 20 weeks (50.0%)"), overview);
    assertTrue(
        overview.contains("Counted otherwise than by the program's default: day of receipt"),
        overview);
    assertTrue(area.manager.get(area.path(".txt")).body().contains("Counted otherwise than by"));
    var ledger = area.manager.page(area.key + "/ledger").text();
    assertTrue(ledger.contains("Decided how “Day of receipt” is counted for limits from"), ledger);
    var taken = sender.send(form, Map.of("then", "take-back", "take-back-reason", "Too early."));
    assertEquals(303, taken.statusCode(), taken::body);
    assertTrue(area.said("").contains("2 of 2 new plans came within 20 weeks"), area.said(""));
  }

  @Test
  void a_decision_needs_a_day_and_a_reason_and_is_for_few() {
    var form = area.path("/policies/disputes");
    var sender = new Sender(area.manager);
    var answer = sender.send(form, Map.of("answer", "all"));
    assertEquals(422, answer.statusCode());
    var faults = Jsoup.parse(answer.body()).select(".govuk-error-summary").text();
    assertTrue(faults.contains("Enter the first day"), faults);
    assertTrue(faults.contains("Say why it is counted so"), faults);
    var early = sender.send(form, counted("all", LocalDate.of(2014, 8, 31)));
    assertEquals(422, early.statusCode());
    assertTrue(early.body().contains("The first day must be 1 September 2014 or later"));
    assertEquals(422, sender.send(form, counted("some", LocalDate.of(2026, 1, 1))).statusCode());
    assertEquals(404, area.manager.get(area.path("/policies/colour")).statusCode());
    var forum = area.reader(Role.PARENT_CARER_FORUM);
    assertEquals(200, forum.get(area.path("/policies")).statusCode());
    assertEquals(403, forum.get(form).statusCode());
    assertTrue(area.said("/policies").contains("by the default in all 6 points"));
  }

  @Test
  void of_two_who_decide_at_once_the_second_sees_what_the_first_decided() {
    var form = area.path("/policies/remittal");
    var sender = new Sender(area.manager);
    var version = Map.of("version", sender.version(form));
    var from = LocalDate.of(2026, 1, 1);
    assertEquals(303, sender.send(form, all(version, counted("3", from))).statusCode());
    var second = sender.send(form, all(version, counted("4", from)));
    assertEquals(409, second.statusCode());
    assertTrue(second.body().contains("Somebody else changed this while you had it open"));
    assertTrue(area.said("/policies").contains("3 weeks"));
  }

  @Test
  void a_period_of_retention_is_proposed_looked_at_and_agreed_by_another() {
    area.load(EXTRACT, "31", "10");
    var before = area.said("/retention");
    assertTrue(before.contains("Cases are kept without end"), before);
    assertTrue(before.contains("10 years 1"), before);
    var sender = new Sender(area.manager);
    var change = area.path("/retention/change");
    var short5 =
        sender.send(change, Map.of("kept", "for-years", "years", "5", "reason", "The schedule."));
    assertEquals(422, short5.statusCode());
    assertTrue(short5.body().contains("Enter a whole number of years from 6 to 60"));
    sender.made(change, Map.of("kept", "for-years", "years", "10", "reason", "The schedule."));
    var proposed = area.said("/retention");
    assertTrue(proposed.contains("1 case would be blanked today"), proposed);
    assertTrue(proposed.contains("C-3 1 May 2015"), proposed);
    var agree = area.path("/retention/agree");
    var decision = Map.of("decision", "agree", "reason", "I looked at them.");
    var own = sender.send(agree, decision);
    assertEquals(422, own.statusCode());
    assertTrue(own.body().contains("You proposed this yourself"));
    assertEquals(0, blank(), "nothing goes before a second person agrees");
    new Sender(area.reader(Role.HEAD_OF_SEND)).made(agree, decision);
    assertTrue(area.said("/retention").contains("The events of a case are kept for 10 years"));
    assertEquals(1, blank());
    assertEquals(404, area.manager.get(area.path("/cases/C-3")).statusCode());
    assertTrue(area.said("").contains("1 case is not counted here any more"), area.said(""));
    assertTrue(area.said("/retention").contains("Blanked so far 1 case"));
    var waiting = area.waiting(EXTRACT, "30", "11");
    var preview = area.manager.page(waiting).select("main").text();
    assertTrue(preview.contains("1 case ended longer ago than the area keeps cases"), preview);
    assertEquals(303, area.accept(waiting).statusCode());
    assertEquals(404, area.manager.get(area.path("/cases/C-3")).statusCode());
    assertEquals(200, area.manager.get(area.path("/cases/A-1")).statusCode());
    assertFalse(area.said("/due").contains("C-3"));
  }

  private int blank() {
    return RunningServer.get().bean(Retentions.class).blank(area.id(), LocalDate.of(2026, 11, 30));
  }

  @Test
  void who_may_take_no_words_out_sees_nothing_of_retention() {
    for (var page : new String[] {"/retention", "/retention/change", "/retention/agree"}) {
      assertEquals(403, area.reader(Role.BOARD_MEMBER).get(area.path(page)).statusCode(), page);
    }
  }
}
