package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.access.Role;

/** What a reader finds about a measure, an objective and the quarters of a plan. */
class MeasurePagesTest {

  private static final String PLAN = "mereside/plans/priority-action-plan";

  private static Reader reader;

  @BeforeAll
  static void signIn() {
    reader = Reader.as(Role.PERFORMANCE_MANAGER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mereside/measures/plans-per-caseworker | Near means | No more than 15 from the target, on either side
          mereside/measures/plans-per-caseworker | May be compared with | Advice of the regional network: about 150
          mereside/measures/ehc-requests | How quarters and years are made | By adding them
          mereside/measures/ehc-requests | How often | Every month
          mereside/measures/ehc-requests | Denominator | Not stated
          mereside/measures/ehc-requests | Source system | Casework system
          mereside/measures/scorecards-on-time | Source system | In no system
          mereside/measures/reports-to-partnership | What each figure counts | Everything since January 2026
          mereside/measures/waiting-speech-language | Smallest count made public | 5; smaller counts of people are withheld
          mereside/measures/health-advice-6-weeks | Denominator | All advice asked for
          mereside/measures/health-advice-6-weeks?known=2026-09-15 | Denominator | Advice asked for, without that of three clinics
          wirral/measures/ehc-20-week | How often | Not stated
          wirral/measures/ehc-20-week | How quarters and years are made | Not stated
          wirral/measures/ehc-20-week | Source system | Not stated
          wirral/measures/ehc-20-week | Answers for it | Not stated
          """)
  void the_definition_says_all_that_was_said_and_what_was_not(
      String path, String key, String value) {
    assertEquals(value, said(reader.page(path.strip()), key), path);
  }

  @ParameterizedTest
  @CsvSource({
    "ehc-20-week, September 2026, Not met",
    "ehc-20-week, December 2026, Still to come",
    "ehc-20-week, March 2027, Still to come",
    "ready-for-next-step, June 2026, Not measured",
  })
  void a_milestone_that_is_still_to_come_is_not_called_unmeasured(
      String measure, String period, String judgement) {
    var row =
        table(reader.page("mereside/measures/" + measure), "Readings and milestones")
            .expectFirst("tbody tr:has(th:contains(%s))".formatted(period));
    assertTrue(row.text().endsWith(judgement), row::text);
  }

  @Test
  void a_definition_that_was_corrected_shows_from_when_and_why() {
    var page = reader.page("mereside/measures/health-advice-6-weeks");
    var versions = table(page, "Every version of the definition");
    assertEquals(2, versions.select("tbody tr").size());
    var latest = versions.expectFirst("tbody tr").text();
    assertTrue(latest.startsWith("17 November 2026"), latest);
    assertTrue(
        latest.contains(
            "Denominator: was “Advice asked for, without that of three clinics”, is “All advice"
                + " asked for”."),
        latest);
    assertTrue(latest.endsWith("three clinics that it had left out"), latest);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ehc-requests             | January to March 2026    | 3 figures added, January 2026 to March 2026.
          early-support-6-weeks    | July to September 2026   | Counted anew: all numerators over all denominators of 3 figures, July 2026 to September 2026.
          early-support-6-weeks    | 2025/26 (academic year)  | Counted anew: all numerators over all denominators of 12 figures, September 2025 to August 2026.
          early-support-6-weeks    | 2025/26 (financial year) | No figure for April 2025, and 4 more have no final figure.
          ehc-20-week              | July to September 2026   | It must be counted anew, and July 2026 has no numerator and denominator.
          waiting-speech-language  | April to June 2026       | No figure for June 2026.
          health-advice-6-weeks    | July to September 2026   | The series breaks on 1 September 2026: figures before and after cannot be put together.
          reports-to-partnership   | 2026/27 (financial year) | Each figure counts everything since 1 January 2026, which is before this period begins.
          reports-to-partnership   | 2026                     | No figure for December 2026.
          reports-to-partnership   | January to March 2026    | The figure of March 2026.
          permanent-exclusions     | April to June 2026       | The figure for April to June 2026 is to be confirmed.
          """)
  void a_quarter_or_year_says_what_it_was_made_from_or_why_it_has_no_figure(
      String measure, String period, String words) {
    var made =
        table(
            reader.page("mereside/measures/" + measure),
            "Every quarter and year, and how each was made");
    assertEquals(words, row(made, period).expectFirst("td:last-child").text());
  }

  @Test
  void a_share_of_a_quarter_is_that_of_all_who_were_counted_in_it() {
    var page = reader.page("mereside/measures/early-support-6-weeks");
    var row =
        row(table(page, "Every quarter and year, and how each was made"), "July to September 2026");
    assertEquals("70.6% (108 of 153)", row.expectFirst("td").text());
    assertTrue(page.text().contains("July to September 2026: 70.6% (108 of 153)."));
  }

  @Test
  void where_the_papers_do_not_say_how_a_quarter_is_made_none_is() {
    var page = reader.page("wirral/measures/ehc-20-week");
    assertTrue(page.text().contains("The definition does not say how quarters and years are made"));
    assertEquals(0, page.select("details:contains(Every quarter and year)").size());
  }

  @Test
  void a_milestone_that_was_moved_says_by_whom_and_why() {
    var page = reader.page("mereside/measures/annual-reviews-12-week");
    assertTrue(
        page.text()
            .contains(
                "The milestone for June 2026 was moved from 40% to 38%, known from 15 September"
                    + " 2026. By: SEND Improvement Board, 28 July 2026. Why: Reviews are"
                    + " reported only from April on, when the casework system changed."));
    var history = table(page, "Every milestone and target: who set it, when and why");
    assertEquals(
        List.of("Moved to 38%", "Yes"),
        history.select("tr:has(th:contains(June 2026))").stream()
            .map(it -> it.expectFirst("td:last-child").text())
            .toList());
    assertFalse(
        reader
            .page("mereside/measures/annual-reviews-12-week?known=2026-08-05")
            .text()
            .contains("was moved"));
  }

  @Test
  void what_papers_said_stands_beside_what_is_known_now() {
    var page = reader.page("wirral/measures/ehc-requests");
    assertTrue(
        page.text()
            .contains("October 2024: Committee report, November 2024 said 80; 122 is known now."));
    var said = table(page, "All that each paper said");
    assertEquals(2, said.select("tr.waymark-group").size());
    assertEquals(1, said.select("td:contains(No, it differs)").size());
  }

  @Test
  void the_caveat_of_a_measure_stands_on_every_page_that_shows_its_figures() {
    var caveat = "October 2024 was reported as 80 and restated as 122.";
    var plan = "wirral/plans/improvement-plan-2024";
    for (var path :
        List.of(
            "wirral/measures/ehc-requests",
            plan,
            plan + "/tracker",
            plan + "/restatements",
            plan + "/objectives/10")) {
      assertTrue(reader.page(path).text().contains(caveat), path);
    }
    assertTrue(
        reader
            .page(plan + "/quarters")
            .text()
            .contains("Promised and not measured: no paper gives a figure."));
  }

  @ParameterizedTest
  @CsvSource({"'', 23 of 29 met (79%)", "?known=2024-11-27, 24 of 29 met (83%)"})
  void every_quarter_is_counted_as_known_on_the_day(String known, String october) {
    var page = reader.page("wirral/plans/improvement-plan-2024/quarters" + known);
    var shares = table(page, "Promises met, objective by objective");
    assertEquals(11, shares.select("tbody tr").size());
    assertEquals(
        List.of("18 of 28 met (64%)", october),
        row(shares, "All objectives").select("td").eachText());
  }

  @Test
  void what_is_left_out_of_a_quarter_is_named_with_the_reason() {
    var page = reader.page("wirral/plans/improvement-plan-2024/quarters");
    assertEquals(
        List.of(
            "October 2024",
            "Annual review 4-week compliance 1 30% Not measured",
            "Satisfied in feedback surveys, health 3 40% Not measured",
            "July 2024"),
        table(page, "What was left out, and why").select("tbody tr").eachText().subList(0, 4));
  }

  @Test
  void a_quarter_that_is_still_to_come_is_not_counted() {
    var page = reader.page(PLAN + "/quarters");
    assertTrue(
        page.text()
            .contains(
                "Milestones are also set for December 2026 and March 2027, which nothing has been"
                    + " measured for yet."));
    assertEquals(1, reader.page(PLAN).select("main a[href$=priority-action-plan/quarters]").size());
  }

  @Test
  void an_objective_shows_how_it_stood_over_time() {
    var history = table(reader.page(PLAN + "/objectives/6"), "How it stood over time");
    assertEquals(
        List.of(
            "Business as usual Date not stated SEND Improvement Board, April 2026 5 August 2026"
                + " First known",
            "Active 20 October 2026 SEND Improvement Board, 20 October 2026: back under the board,"
                + " because scorecards had come late in July 17 November 2026 Nothing"),
        history.select("tbody tr").eachText());
    assertEquals(
        1,
        table(reader.page(PLAN + "/objectives/6?known=2026-11-16"), "How it stood over time")
            .select("tbody tr")
            .size());
  }

  @ParameterizedTest
  @CsvSource({
    "mereside/measures/ehc-requests, 2026-08-05",
    "mereside/plans/priority-action-plan, 2026-08-05",
    "mereside/plans/improvement-notice/tracker, 2026-11-17",
    "wirral/plans/improvement-plan-2024/quarters, 2024-11-27",
  })
  void what_was_not_known_then_says_since_when_it_is(String path, String first) {
    var answer = reader.get(path + "?known=2020-01-01");
    assertEquals(404, answer.statusCode());
    var page = Jsoup.parse(answer.body());
    assertEquals("Not known on that day", page.expectFirst("h1").text());
    var links = page.select("main li a").eachAttr("href");
    assertTrue(links.getFirst().endsWith("?known=" + first), links::toString);
    links.forEach(it -> assertEquals(200, reader.get(it.substring(1)).statusCode(), it));
  }

  @Test
  void an_objective_that_its_plan_did_not_have_then_says_since_when_it_does() {
    var form = "sefton/plans/send-performance/objectives/new";
    var answer =
        reader.submit(
            form,
            reader.secret(form),
            Map.of(
                "number",
                "9z",
                "title",
                "Later",
                "state",
                "active",
                "position",
                "9",
                "version",
                "0"));
    assertEquals(303, answer.statusCode(), answer::body);
    var page = "sefton/plans/send-performance/objectives/9z";
    assertEquals(200, reader.get(page).statusCode());
    var then = reader.get(page + "?known=2024-12-01");
    assertEquals(404, then.statusCode());
    assertTrue(then.body().contains("“Objective 9z: Later” is known since"), then::body);
  }

  @ParameterizedTest
  @CsvSource({
    "mereside/measures/nothing?known=2020-01-01",
    "mereside/plans/nothing?known=2020-01-01",
    "mereside/plans/priority-action-plan/objectives/99",
  })
  void what_never_was_is_not_found(String path) {
    var answer = reader.get(path);
    assertEquals(404, answer.statusCode());
    assertTrue(answer.body().contains("Page not found"), path);
  }

  private static String said(Document page, String key) {
    return page.select("dt").stream()
        .filter(it -> it.text().equals(key))
        .findFirst()
        .map(it -> Objects.requireNonNull(it.nextElementSibling()).text())
        .orElseThrow(() -> new AssertionError("nothing is said of " + key));
  }

  private static Element table(Document page, String caption) {
    return page.select("table").stream()
        .filter(it -> name(it).equals(caption))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no table " + caption));
  }

  /** What stands above a table, or opens it; empty where that is a heading alone. */
  private static String name(Element table) {
    var caption = table.select("caption");
    var folded = table.closest("details");
    return caption.isEmpty()
        ? folded == null ? "" : folded.select("summary").text()
        : caption.text();
  }

  private static Element row(Element table, String header) {
    return table.select("tbody tr").stream()
        .filter(it -> it.select("th").text().equals(header))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row " + header));
  }
}
