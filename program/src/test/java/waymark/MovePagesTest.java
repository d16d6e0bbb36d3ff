package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import waymark.access.Role;
import waymark.delivery.MoveStandings;
import waymark.kernel.KnownAt;
import waymark.ledger.AreaTransactions;
import waymark.ledger.Ledger;

/** Moving an objective to business as usual: the conditions, the decision, and what comes after. */
class MovePagesTest {

  private static final String KEY = "moves-" + UUID.randomUUID().toString().substring(0, 8);
  private static final String PLAN = "mereside/plans/" + KEY;
  private static final String OBJECTIVE = PLAN + "/objectives/1";

  private static Reader manager;

  @BeforeAll
  static void plan() {
    manager = Reader.as(Role.PERFORMANCE_MANAGER);
    done(
        send(
            "mereside/plans/new",
            Map.of("title", KEY, "kind", "improvement-plan", "begins", "2024")));
    for (var number : List.of("1", "2")) {
      done(
          send(
              PLAN + "/objectives/new",
              Map.of("number", number, "title", "To last", "state", "active", "position", number)));
    }
  }

  private static HttpResponse<String> send(String path, Map<String, String> answers) {
    var form = manager.page(path);
    var fields = new LinkedHashMap<>(answers);
    fields.put("version", form.select("input[name=version]").val());
    return manager.submit(path, form.select("input[name=_csrf]").val(), fields);
  }

  private static void done(HttpResponse<String> answer) {
    assertEquals(303, answer.statusCode(), () -> Jsoup.parse(answer.body()).text());
  }

  private static String text(String path) {
    return manager.page(path).select("main").text();
  }

  private static HttpResponse<String> decide(String objective, String what, String reason) {
    return send(
        objective + "/business-as-usual",
        Map.of(
            "decision", what,
            "on-day", "1",
            "on-month", "10",
            "on-year", "2026",
            "by", "The board of October",
            "reason", reason));
  }

  @Test
  void a_move_against_the_conditions_asks_why_and_keeps_them() {
    var page = text(OBJECTIVE);
    assertTrue(page.contains("Actions are complete, with evidence Cannot be said"), page);
    assertTrue(page.contains("An assurance activity with a cycle is set up Does not hold"), page);
    var without = decide(OBJECTIVE, "moved", "");
    assertEquals(422, without.statusCode());
    assertTrue(
        without.body().contains("Say why it moves although not all conditions hold"),
        () -> Jsoup.parse(without.body()).text());
    done(decide(OBJECTIVE, "moved", "The service has shown it for a year"));
    var moved = text(OBJECTIVE);
    assertTrue(moved.contains("Business as usual from 1 October 2026"), moved);
    assertTrue(
        moved.contains(
            "1 October 2026 Moved to business as usual The board of October The service has shown"
                + " it for a year"),
        moved);
    assertTrue(
        moved.contains(
            "An assurance activity with a cycle is set up: does not hold. None is known."),
        moved);
  }

  @Test
  void the_plans_own_rule_holds_for_its_objectives() {
    var other = PLAN + "/objectives/2";
    done(
        send(
            PLAN + "/business-as-usual",
            Map.of("quarters", "0", "evidence", "no", "assurance", "no")));
    assertTrue(text(other).contains("The plan asks before a move: nothing is asked."), text(other));
    var against = decide(other, "stays", "");
    assertEquals(422, against.statusCode());
    assertTrue(against.body().contains("Say why it stays although all conditions hold"));
    done(decide(other, "moved", ""));
    assertEquals(
        422,
        send(
                PLAN + "/business-as-usual",
                Map.of("quarters", "9", "evidence", "no", "assurance", "no"))
            .statusCode());
    done(
        send(
            PLAN + "/business-as-usual",
            Map.of("quarters", "2", "evidence", "yes", "assurance", "yes")));
  }

  @Test
  void what_a_paper_tells_as_moved_is_shown_so_with_conditions_not_known() {
    for (var number : List.of("4", "8", "9")) {
      var page =
          text("wirral/plans/improvement-plan-2024/objectives/" + number + "?known=2024-11-27");
      assertTrue(
          page.contains(
              "It is told as moved to business as usual, date not stated. Which conditions held"
                  + " then is not known."),
          page);
    }
  }

  @Test
  void nobody_decides_who_does_not_edit() {
    for (var role : List.of(Role.ACTION_LEAD, Role.BOARD_MEMBER, Role.CLERK, Role.ADVISER)) {
      assertEquals(403, Reader.as(role).get(OBJECTIVE + "/business-as-usual").statusCode());
    }
  }

  @Test
  void the_next_agenda_lists_what_was_missed_twice() {
    var server = RunningServer.get();
    var mereside = server.bean(Ledger.class).named("mereside").orElseThrow();
    var watched =
        server
            .bean(AreaTransactions.class)
            .read(
                mereside,
                () ->
                    server
                        .bean(MoveStandings.class)
                        .toPutOnTheAgenda(
                            LocalDate.of(2027, 12, 1),
                            new KnownAt(
                                Instant.parse("2026-10-01T00:00:00Z"), KnownAt.LATEST.seq())));
    assertEquals(
        List.of("priority-action-plan 6"),
        watched.stream().map(it -> it.plan().key() + " " + it.objective().number()).toList());
    assertTrue(
        watched
            .getFirst()
            .reasons()
            .contains(
                "The assurance activity “Local offer checked page by page, quarterly” was missed"
                    + " more than twice."),
        () -> watched.toString());
  }
}
