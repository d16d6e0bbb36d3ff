package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.access.Role;

/** Pages that are taken along as files: under which name, as what, and asked for again. */
class TakenAlongTest {

  private static final Reader READER = Reader.as(Role.PERFORMANCE_MANAGER);
  private static final String PLAN = "wirral/plans/improvement-plan-2024";

  @ParameterizedTest
  @CsvSource({
    PLAN + "/tracker.xlsx?known=2024-12-11, wirral-tracker-2024-12-11.xlsx",
    PLAN + "/tracker.docx?known=2024-12-11, wirral-tracker-2024-12-11.docx",
    PLAN + "/tracker.csv?known=2024-12-11, wirral-tracker-2024-12-11.csv",
    PLAN + ".docx?known=2024-11-27, wirral-improvement-plan-2024-2024-11-27.docx",
    PLAN + "/objectives/10.csv?known=2024-12-11, wirral-objective-10-2024-12-11.csv",
    "wirral/measures/ehc-20-week.docx?known=2024-12-11, wirral-ehc-20-week-2024-12-11.docx",
    "mereside/plans/priority-action-plan/tracker.xlsx?known=2026-11-17,"
        + " mereside-tracker-invented-2026-11-17.xlsx",
  })
  void a_file_has_the_name_of_its_area_its_page_and_its_day(String path, String name) {
    var answer = READER.get(path);
    assertEquals(200, answer.statusCode());
    assertEquals(
        "attachment; filename=\"" + name + "\"",
        answer.headers().firstValue("Content-Disposition").orElse(""));
    assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
  }

  @ParameterizedTest
  @CsvSource({
    "docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv, text/csv;charset=UTF-8",
    "txt, text/plain;charset=UTF-8",
  })
  void a_file_that_is_asked_for_again_is_sent_again_only_where_it_changed(
      String form, String type) {
    var path = PLAN + "/tracker." + form + "?known=2024-12-11";
    var first = READER.get(path);
    assertEquals(type, first.headers().firstValue("Content-Type").orElse(""));
    assertEquals("private, no-cache", first.headers().firstValue("Cache-Control").orElse(""));
    var tag = first.headers().firstValue("ETag").orElseThrow();
    assertEquals(304, READER.ask("GET", path, "If-None-Match", tag).statusCode());
    var other = PLAN + "/tracker." + form + "?known=2024-11-27";
    assertEquals(200, READER.ask("GET", other, "If-None-Match", tag).statusCode());
    assertEquals(0, READER.ask("HEAD", path).body().length());
  }

  @Test
  void a_tracker_leads_to_its_files_at_the_same_moment() {
    var links = READER.page(PLAN + "/tracker?known=2024-11-27").select("main p a[href*=/tracker.]");
    assertEquals(
        List.of(
            "/" + PLAN + "/tracker.docx?known=2024-11-27",
            "/" + PLAN + "/tracker.xlsx?known=2024-11-27",
            "/" + PLAN + "/tracker.csv?known=2024-11-27",
            "/" + PLAN + "/tracker.txt?known=2024-11-27"),
        links.eachAttr("href"));
    assertEquals("Word file of this page", links.eachText().getFirst());
  }

  @Test
  void a_csv_says_whose_it_is_that_it_is_invented_and_when_it_was_issued() {
    var csv = READER.get("mereside/plans/priority-action-plan/tracker.csv?known=2026-11-17").body();
    assertTrue(csv.contains("\r\nArea,Mereside\r\nInvented data,\"Mereside is not a real"), csv);
    assertTrue(csv.contains("\r\nDate of issue,17 November 2026\r\nAs known,"), csv);
    assertTrue(csv.contains("\r\nMeasure,Objective,Unit,Better,Target,"), csv);
  }

  @ParameterizedTest
  @CsvSource({
    "wirral/plans/nothing/tracker.xlsx, 404",
    "wirral/plans/improvement-plan-2024/tracker.docx?known=2024-02-31, 400",
    "wirral/plans/improvement-plan-2024/tracker.pdf, 404",
  })
  void a_file_that_cannot_be_given_is_answered_with_a_plain_page(String path, int status) {
    var answer = READER.get(path);
    assertEquals(status, answer.statusCode());
    assertTrue(answer.body().contains("<h1"), path);
  }
}
