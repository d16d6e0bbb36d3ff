package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import waymark.access.Role;

/** What is due, late and awaited, and a case drawn, on the pages of the running program. */
class CaseworkListsPagesTest {

  private static final String EXTRACT =
      """
      case,event,date,detail
      A-1,request,2026-01-05,school
      A-1,decision-to-assess,2026-02-10,
      A-1,advice-asked,2026-02-12,health
      A-1,advice-asked,2026-02-12,social care
      B-2,request,2026-01-12,parent
      B-2,decision-to-assess,2026-02-10,
      B-2,exception,2026-03-01,c
      B-2,draft-plan,2026-08-03,
      C-3,request,2026-03-02,parent
      C-3,decision-to-assess,2026-04-10,
      C-3,advice-asked,2026-04-13,health
      C-3,advice-returned,2026-05-13,health
      D-4,request,2020-03-02,parent
      D-4,final-plan,2020-07-10,
      D-4,review-meeting,2021-07-01,
      D-4,review-decision,2021-07-20,maintain
      """;

  private static CaseworkArea area;

  @BeforeAll
  static void load() {
    area = new CaseworkArea();
    area.load(EXTRACT, "31", "10");
  }

  @Test
  void late_steps_say_for_whom_they_wait_and_which_exception_is_recorded() {
    var due = area.said("/due");
    assertTrue(due.contains("and 1 step over time for which an exception is recorded."), due);
    assertTrue(due.contains("Waiting for whom"), due);
    assertTrue(due.contains("Several services 0 0 1"), due);
    assertTrue(due.contains("health 0 0 1"), due);
    assertTrue(due.contains("advice: health, social care"), due);
    var excepted = due.substring(due.indexOf("Over time, with an exception recorded"));
    assertTrue(
        excepted.contains("B-2 Final plan 1 June 2026 regulation 10(4)(c) the final plan"),
        excepted);
    assertFalse(excepted.contains("A-1"), excepted);
  }

  @Test
  void requests_without_an_outcome_are_drawn_stage_by_stage_beside_their_share() {
    var page = area.manager.page(area.path("/stages"));
    assertEquals(2, page.select("figure svg[role=img]").size());
    var said = page.select("figure figcaption").text();
    assertTrue(said.contains("Requests without an outcome: 3 requests in 4 stages"), said);
    assertTrue(page.select("svg text").text().contains("of 6 weeks"), said);
    assertTrue(page.select("main table").text().contains("Waiting for advice 1"), page::text);
  }

  @Test
  void advice_that_is_awaited_is_listed_to_be_sent_on_with_keys_for_few() throws Exception {
    var page = area.manager.page(area.path("/advice"));
    var said = page.select("main").text();
    assertTrue(said.contains("2 answers are awaited from 2 services, 2 of them late."), said);
    var link = page.expectFirst("a:contains(List for an e-mail)").attr("href").substring(1);
    var answer = area.manager.get(link);
    assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
    assertTrue(
        answer.body().contains("A-1: asked for on 12 February 2026, due by 26 March 2026,"),
        answer::body);
    assertTrue(answer.body().contains("weeks late"), answer::body);
    assertFalse(answer.body().contains("C-3"), "what came is not asked for again");
    var forum = area.reader(Role.PARENT_CARER_FORUM);
    var counted = forum.get(link).body();
    assertTrue(counted.contains("Late by four weeks or more: 1"), counted);
    for (var body : List.of(counted, forum.get(area.path("/advice")).body())) {
      assertFalse(body.contains("A-1"), body);
    }
    assertEquals(404, area.manager.get(area.path("/advice/99.txt")).statusCode());
    assertEquals(404, area.manager.get(area.path("/advice/health.txt")).statusCode());
    assertTrue(seen().contains("saw the list of cases whose advice is awaited"), seen()::toString);
    assertTrue(seen().contains("saw the cases whose advice is awaited from service 1"));
  }

  private static List<String> seen() throws SQLException {
    try (var owner =
            TestDatabase.asIntruder(RunningServer.get().bean(Installation.class).access());
        var statement = owner.prepareStatement("select what from access.log where area_id = ?")) {
      statement.setObject(1, area.id().value());
      try (var rows = statement.executeQuery()) {
        var all = new ArrayList<String>();
        while (rows.next()) {
          all.add(rows.getString(1));
        }
        return all;
      }
    }
  }

  @Test
  void where_extracts_name_no_caseworker_the_list_says_so() {
    assertTrue(area.said("/due").contains("The extracts name no caseworkers"), area.said("/due"));
  }

  @Test
  void where_they_do_each_has_a_caseload_beside_the_limit_that_the_area_set() {
    var named = new CaseworkArea();
    named.load(
        """
        case,event,date,detail
        A-1,request,2026-09-01,school
        A-1,worker,2026-09-01,W7
        A-1,team,2026-09-01,north
        B-2,request,2026-09-02,school
        B-2,worker,2026-09-02,W6
        B-2,worker,2026-10-02,W7
        C-3,request,2026-09-02,school
        C-3,worker,2026-09-02,W8
        D-4,request,2026-09-02,school
        """,
        "31",
        "10");
    var due = named.said("/due");
    assertTrue(due.contains("The area has set no limit of cases"), due);
    assertTrue(due.contains("W7 north 2 2 0 2 -"), due);
    assertTrue(due.contains("1 case names no caseworker."), due);
    assertFalse(due.contains("W6"), due);
    var form = named.path("/policies/caseload-limit");
    var sender = new Sender(named.manager);
    var none = sender.send(form, Map.of("most", "many", "reason", "The region's advice."));
    assertEquals(422, none.statusCode());
    sender.made(form, Map.of("most", "1", "reason", "The region's advice."));
    var limited = named.said("/due");
    assertTrue(limited.contains("limit is 1 case for each caseworker; 1 is above it."), limited);
    assertTrue(limited.contains("W7 north 2 2 0 2 above"), limited);
    assertTrue(limited.contains("W8 1 1 0 1 within"), limited);
    assertTrue(named.said("/policies").contains("should have 1 case at most"));
  }

  @Test
  void a_case_is_drawn_with_its_limits_and_says_the_same_in_a_sentence() {
    var page = area.manager.page(area.path("/cases/A-1"));
    assertEquals(2, page.select("figure svg[role=img] desc").size());
    var sentence = page.select("figure figcaption").text();
    assertTrue(
        sentence.startsWith(
            "Case A-1: 3 days on which something happened, from 5 January 2026 to 12 February 2026, and"
                + " 4 statutory limits: 1 kept and 3 late."),
        sentence);
    var table = page.select("main table").text();
    assertTrue(table.contains("Final plan 5 January 2026 20 weeks (regulation 13(2))"), table);
    var drawn = page.select("svg text").text();
    assertTrue(drawn.contains("Final plan: late"), drawn);
  }
}
