package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.access.Role;

/** Assurance activities as people write them down and read them, in a plan of these tests' own. */
class AssurancePagesTest {

  private static final String KEY = "assured-" + UUID.randomUUID().toString().substring(0, 8);
  private static final String PLAN = "mereside/plans/" + KEY;
  private static final String AUDIT = PLAN + "/assurance/audit-of-ten-plans";

  private static Reader manager;
  private static Reader lead;

  @BeforeAll
  static void plan() {
    manager = Reader.as(Role.PERFORMANCE_MANAGER);
    lead = Reader.as(Role.ACTION_LEAD);
    done(
        send(
            manager,
            "mereside/plans/new",
            Map.of("title", KEY, "kind", "improvement-plan", "begins", "2024")));
    done(
        send(
            manager,
            PLAN + "/objectives/new",
            Map.of("number", "1", "title", "Plans are good", "state", "active", "position", "1")));
    var objective =
        manager
            .page(PLAN + "/assurance/new")
            .select("option:containsOwn(Objective 1)")
            .attr("value");
    done(
        send(
            manager,
            PLAN + "/assurance/new",
            Map.of(
                "activity", "Audit of ten plans",
                "objective", objective,
                "cycle", "monthly",
                "ended", "no")));
  }

  private static HttpResponse<String> send(
      Reader reader, String path, Map<String, String> answers) {
    var fields = new LinkedHashMap<>(answers);
    var form = reader.page(path);
    fields.put("version", form.select("input[name=version]").val());
    return reader.submit(path, form.select("input[name=_csrf]").val(), fields);
  }

  private static void done(HttpResponse<String> answer) {
    assertEquals(303, answer.statusCode(), () -> Jsoup.parse(answer.body()).text());
  }

  private static String text(String path) {
    return manager.page(path).select("main").text();
  }

  private static HttpResponse<String> tell(String period, String... more) {
    var answers = new LinkedHashMap<String, String>();
    answers.put("period-kind", "month");
    answers.put("period", period);
    answers.put("complete", "yes");
    for (var place = 0; place < more.length; place += 2) {
      answers.put(more[place], more[place + 1]);
    }
    return send(lead, AUDIT + "/told/new", answers);
  }

  @Test
  void what_was_done_is_told_shown_and_corrected() {
    done(tell("March 2020", "impact", "Outcomes are clearer"));
    var page = text(AUDIT);
    assertTrue(page.contains("March 2020 Yes Day not stated Outcomes are clearer"), page);
    assertTrue(page.contains("More than 12"), "nobody told of it since: " + page);
    assertTrue(text(PLAN + "/objectives/1").contains("Audit of ten plans Monthly Yes"));
    assertTrue(text(PLAN + "/assurance").contains("1 has missed its cycle"));
    assertEquals(422, tell("March 2020").statusCode());
    done(
        send(
            lead,
            AUDIT + "/told/2020-03/change",
            Map.of("complete", "partial", "impact", "Half of it")));
    assertTrue(text(AUDIT).contains("March 2020 Partly"), text(AUDIT));
    assertEquals(403, lead.get(AUDIT + "/change").statusCode());
    // as it was known before, nothing of it was
    assertEquals(404, manager.get(AUDIT + "?known=2020-01-01").statusCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "December 2098 | 0;0;0      | has not begun",
        "April 2020    | 3;5;2020   | The day must lie in April 2020",
        "April 2020    | 31;4;2020  | must be a real date",
        "never         | 0;0;0      | Enter a month and a year",
      })
  void what_cannot_be_is_said(String period, String day, String fault) {
    var parts = day.split(";", -1);
    var none = parts[0].equals("0");
    var answer =
        tell(
            period,
            "done-day",
            none ? "" : parts[0],
            "done-month",
            none ? "" : parts[1],
            "done-year",
            none ? "" : parts[2]);
    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains(fault), () -> Jsoup.parse(answer.body()).text());
  }

  @Test
  void the_samples_hold_their_papers_assurance() {
    var wirral = text("wirral/plans/improvement-plan-2024/assurance");
    assertTrue(
        wirral.contains(
            "18 assurance activities. Complete, as last told: 12 yes, 1 partly, 3 no, 1 ongoing and"
                + " 1 not applicable."),
        wirral);
    var workforce =
        text("mereside/plans/priority-action-plan/assurance/workforce-plan-checked-quarterly");
    assertTrue(workforce.contains("November 2026 No"), workforce);
    assertTrue(workforce.contains("September 2026 No"), workforce);
    assertTrue(
        text("mereside/plans/priority-action-plan/assurance?known=2026-09-30")
            .contains("11 assurance activities"));
  }
}
