package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import waymark.access.Role;

/** What changed in a plan since its reader last looked, for each reader alone. */
class SinceLastLookTest {

  private static final String PLAN = "sefton/plans/send-performance";

  @Test
  void each_reader_is_told_what_changed_after_they_said_that_they_had_seen_the_plan() {
    var clerk = Reader.as(Role.CLERK);
    assertTrue(clerk.page(PLAN).text().contains("Say that you have seen this page"));
    see(clerk);
    assertTrue(clerk.page(PLAN).text().contains("nothing has changed"));
    var manager = Reader.as(Role.PERFORMANCE_MANAGER);
    var measure =
        manager
            .page(PLAN + "/tracker")
            .expectFirst("main table a[href*=/measures/]")
            .attr("href")
            .substring(1);
    var form = manager.page(measure + "/readings/new");
    var answer =
        manager.submit(
            measure + "/readings/new",
            form.expectFirst("input[name=_csrf]").attr("value"),
            Map.of(
                "version", "0",
                "period-kind", "day",
                "period", "5 January 2023",
                "figure", "N/A"));
    assertEquals(303, answer.statusCode(), answer::body);
    assertTrue(clerk.page(PLAN).text().contains("1 new figure;"), clerk.page(PLAN)::text);
    assertTrue(manager.page(PLAN).text().contains("Say that you have seen this page"));
    see(clerk);
    assertTrue(clerk.page(PLAN).text().contains("nothing has changed"));
  }

  @Test
  void a_page_of_another_day_does_not_speak_of_it() {
    var page = Reader.as(Role.CLERK).page("wirral/plans/improvement-plan-2024?known=2024-11-27");
    assertFalse(page.text().contains("since you last looked"));
  }

  private static void see(Reader reader) {
    var form = reader.page(PLAN).expectFirst("form[action$=/seen]");
    reader.submit(
        PLAN + "/seen",
        form.expectFirst("input[name=_csrf]").attr("value"),
        Map.of("seq", form.expectFirst("input[name=seq]").attr("value")));
  }
}
