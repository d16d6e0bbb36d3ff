package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.access.Role;

/** Whether it worked, and what changed between two moments, as people read it. */
class OversightPagesTest {

  private static final String PLAN = "mereside/plans/priority-action-plan";

  private final Reader manager = Reader.as(Role.PERFORMANCE_MANAGER);

  private static List<String> under(Document page, String heading) {
    return page.expectFirst("h2:containsOwn(" + heading + ")")
        .nextElementSiblings()
        .select("table")
        .getFirst()
        .select("tbody tr")
        .eachText();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Better figures afterwards | Let a second team clear the plans that waited longest",
        "Better figures afterwards | Take on the four people of the second team",
        "Without visible effect so far | Explain to every school what support needs no plan",
      })
  void what_was_decided_and_done_is_followed_to_the_figures(String heading, String deed) {
    var rows = under(manager.page(PLAN + "/did-it-work"), heading);
    assertTrue(rows.stream().anyMatch(it -> it.startsWith(deed)), () -> rows.toString());
  }

  @Test
  void a_decision_stands_on_the_chart_of_its_measure_with_the_sentence_that_it_proves_nothing() {
    var page = manager.page("mereside/measures/ehc-20-week").text();
    assertTrue(page.contains("Decided: Let a second team clear the plans that waited longest"));
    assertTrue(page.contains("Done: Take on the four people of the second team"), page);
    assertTrue(page.contains("is no proof that they moved because of it"), page);
  }

  /** Who may not read the record learns nothing of decisions here either. */
  @ParameterizedTest
  @ValueSource(
      strings = {"/did-it-work", "/did-it-work.txt", "/changed?from=2025-12-31", "/changed.csv"})
  void an_adviser_reads_no_decision(String page) {
    var adviser = Reader.as(Role.ADVISER).get(PLAN + page);
    assertEquals(200, adviser.statusCode());
    assertFalse(adviser.body().contains("second team"), page);
    assertFalse(
        Reader.as(Role.ADVISER)
            .get("mereside/measures/ehc-20-week")
            .body()
            .contains("second team"));
  }

  @Test
  void what_changed_between_two_days_stands_on_one_page() {
    var page = manager.page(PLAN + "/changed?from=2026-08-31&known=2026-09-30");
    var text = page.text();
    assertTrue(
        text.contains("Between what was known on 31 August 2026 and on 30 September 2026:"), text);
    for (var heading :
        List.of("Figures, milestones and targets", "Actions", "Decisions", "Objectives")) {
      assertEquals(1, page.select("h2:containsOwn(" + heading + ")").size(), heading);
    }
    var all = manager.page(PLAN + "/changed?from=2026-01-01&known=2026-08-31").text();
    assertTrue(all.contains("3 decisions taken"), all);
  }

  @Test
  void two_moments_that_are_one_show_no_change() {
    var text = manager.page(PLAN + "/changed?from=2026-09-30&known=2026-09-30").text();
    assertTrue(text.contains(": nothing changed."), text);
  }

  @ParameterizedTest
  @CsvSource({"nonsense", "2026-02-30", "2026-12-31&known=2026-09-30"})
  void a_day_that_cannot_be_is_asked_for_again(String from) {
    var answer = manager.get(PLAN + "/changed?from=" + from);
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("There is a problem"), from);
    assertEquals(400, manager.get(PLAN + "/changed.txt?from=" + from).statusCode());
  }

  /** Days of meetings and papers are offered, so that nobody has to look them up. */
  @Test
  void meetings_and_papers_are_offered_to_compare() {
    var options = manager.page(PLAN + "/changed").select("#from-moment option").eachText();
    assertTrue(
        options.contains("21 January 2026: meeting of SEND Partnership Board"),
        () -> options.toString());
    assertTrue(
        options.stream().anyMatch(it -> it.startsWith("15 September 2026: Tracker")),
        () -> options.toString());
  }
}
