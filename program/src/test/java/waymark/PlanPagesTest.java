package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.access.Role;

/** What a performance manager sees of Wirral's plan, now and as it was known. */
class PlanPagesTest {

  private static final String PLAN = "wirral/plans/improvement-plan-2024";

  private static Reader reader;

  @BeforeAll
  static void signIn() {
    reader = Reader.as(Role.PERFORMANCE_MANAGER);
  }

  @ParameterizedTest
  @CsvSource({
    "'', October 2024: 23 of 29 met (79%)",
    "?known=2024-11-27, October 2024: 24 of 29 met (83%)",
  })
  void october_reads_otherwise_as_known_in_november(String known, String headline) {
    for (var page : new String[] {PLAN, PLAN + "/tracker"}) {
      assertEquals(headline, text(reader.page(page + known), "main .govuk-body-l"));
    }
  }

  @Test
  void a_page_of_another_day_says_so_and_leads_back() {
    var page = reader.page(PLAN + "?known=2024-11-27");
    assertTrue(page.text().contains("As known on 27 November 2024."), page::text);
    assertEquals("/" + PLAN, page.select(".waymark-banner a").attr("href"));
  }

  @Test
  void the_other_day_is_one_click_away() {
    assertEquals(
        1, reader.page(PLAN + "/tracker").select("a[href$=/tracker?known=2024-11-27]").size());
  }

  @Test
  void what_flipped_stands_on_the_plan_page_and_among_the_restatements() {
    var flip =
        "Requests for EHC needs assessment, October 2024: 122, was 80; now not met, was met.";
    assertTrue(reader.page(PLAN).text().contains(flip));
    var changes = reader.page(PLAN + "/restatements");
    assertEquals(
        "3 readings restated, 0 milestones moved; 1 judgement turned over.",
        text(changes, "main .govuk-body-l"));
    assertEquals(3, changes.expectFirst("main table").select("tbody tr").size());
  }

  @Test
  void what_was_promised_and_never_measured_is_named() {
    var page = reader.page(PLAN).text();
    assertTrue(page.contains("Annual review 4-week compliance"), page);
    assertTrue(page.contains("Satisfied in feedback surveys, health"), page);
  }

  @Test
  void a_measure_shows_its_chart_its_table_and_where_each_figure_came_from() {
    var page = reader.page("wirral/measures/ehc-20-week");
    assertEquals(2, page.select("main figure svg").size());
    assertTrue(page.text().contains("Taken from a paper: Committee report, November 2024"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mereside", "mereside/plans/priority-action-plan/tracker"})
  void each_page_of_the_invented_area_says_so(String path) {
    assertTrue(reader.page(path).text().contains("Invented data."), path);
  }

  @ParameterizedTest
  @CsvSource({
    "wirral/plans/nothing, 404",
    "wirral/measures/nothing, 404",
    "wirral/plans/improvement-plan-2024/objectives/99, 404",
    "wirral?seq=x, 400",
    "wirral?known=1999-01-01, 404",
  })
  void an_address_that_means_nothing_is_answered_with_a_plain_page(String path, int status) {
    var answer = reader.get(path);
    assertEquals(status, answer.statusCode());
    assertTrue(answer.body().contains("<h1"), path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-01-01", "9999-12-31", "1899-12-31", "-999-01-01"})
  void a_day_to_compare_from_that_no_database_knows_is_said(String from) {
    var answer = reader.get(PLAN + "/restatements?from=" + from);
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("Enter the earlier day as year, month and day"), from);
  }

  @ParameterizedTest
  @CsvSource({
    "wirral, yesterday",
    "wirral/plans/improvement-plan-2024/tracker, 2024-02-31",
    "wirral/measures/ehc-20-week, 0000-01-01",
    "wirral/measures, 9999-12-31",
    "wirral/plans/improvement-plan-2024/restatements, <b>\"27/11/24",
    "wirral/ledger, -2024-11-27",
    "wirral/ledger.csv, now",
  })
  void a_day_that_is_none_is_asked_for_again_with_what_was_typed(String path, String typed) {
    var encoded = URLEncoder.encode(typed, StandardCharsets.UTF_8);
    var answer = reader.get(path + "?from=2024-11-27&known=" + encoded);
    assertEquals(400, answer.statusCode());
    var page = Jsoup.parse(answer.body());
    assertTrue(page.title().startsWith("Error: "), page.title());
    assertEquals(
        "Enter a real day as year, month and day, like 2024-11-27, or leave it empty for today",
        text(page, ".govuk-error-summary a[href=#known]"));
    assertEquals(typed, page.expectFirst("input#known").attr("value"));
    assertEquals("/" + path, page.expectFirst("main form").attr("action"));
    assertEquals("2024-11-27", page.expectFirst("input[name=from]").attr("value"));
  }

  private static String text(Document page, String selector) {
    return page.select(selector).text();
  }
}
