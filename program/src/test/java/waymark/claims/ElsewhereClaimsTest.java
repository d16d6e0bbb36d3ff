package waymark.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.claims.Held.after;
import static waymark.claims.Held.before;
import static waymark.claims.Held.claims;
import static waymark.claims.Held.inShort;
import static waymark.claims.Held.other;
import static waymark.claims.Held.series;
import static waymark.claims.Held.textWith;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.claims.Evidence.Area;
import waymark.claims.Evidence.Series;
import waymark.kernel.Unit;

/** A text's figures of a month whose table stands in another paper. */
class ElsewhereClaimsTest {

  /** April to September 2024. */
  private static final Series IN_TIME =
      series("EHC plans issued within 20 weeks", Unit.PERCENT, "31% 34% 33% 38% 42% 45%");

  private static final Series REVIEWS =
      series("Annual reviews completed within 12 weeks", Unit.PERCENT, "28% 29% 36% 37% 41% TBC");
  private static final Series COMPLAINTS =
      series("Number of complaints about communication", Unit.NUMBER, "14 11 12 10 9 8");
  private static final Series SCHOOLS =
      series("Number of schools using the shared support guide", Unit.NUMBER, "18 20 24 27 29 29");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          July's 20-week performance was 38%                             | 38% -> 38% holds
          July's rate of plans issued within 20 weeks was 38%            | 38% -> 38% holds
          July's rate of plans issued within 20 weeks was 37%            | 37% -> 38% differs
          July's plans within 20 weeks stood at 40%                      | 40% -> 38% differs
          The rate of EHC plans issued within 20 weeks was 38% in July   | 38% -> 38% holds
          The rate of EHC plans issued within 20 weeks was 39% in July   | 39% -> 38% differs
          The share of plans issued in time rose from 33% in June to 38% in July | 33% -> 33% holds; 38% -> 38% holds
          The share of plans issued in time rose from 33% in June to 39% in July | 33% -> 33% holds
          There were 12 complaints about communication in June, against 14 in April | 12 -> 12 holds; 14 -> 14 holds
          There were 13 complaints about communication in June           | 13 -> 12 differs
          Twenty schools used the shared support guide at the end of May | 20 (Twenty) -> 20 holds
          Twelve schools used the shared support guide at the end of May |
          September's annual reviews within 12 weeks were at 40%         | 40% -> cannot be checked
          March's plans within 20 weeks were at 40%                      | 40% -> cannot be checked
          July's attendance was 38%                                      | 38% -> cannot be checked
          September's running figure of plans within 20 weeks is now 47% | 47% -> 45% cannot be checked
          July's plans within 20 weeks should be 40%                     |
          The rate of EHC plans issued within 20 weeks was over 39% in July |
          The cost of plans was 12 in June, and 38% of pupils walked in July |
          """)
  void a_figure_of_a_month_is_held_against_the_paper_that_has_the_table(
      String text, String expected) {
    var evidence = textWith(before("the tracker", IN_TIME, REVIEWS, COMPLAINTS, SCHOOLS));
    assertEquals(expected == null ? "" : expected, inShort(claims(text, evidence)));
  }

  @Test
  void the_reason_names_the_paper_the_metric_and_the_month() {
    var claim =
        claims(
                "July's plans within 20 weeks stood at 40%",
                textWith(before("the tracker", IN_TIME)))
            .getFirst();
    assertEquals(
        "In the tracker, “EHC plans issued within 20 weeks” for July 2024 is 38%.",
        claim.verdict().reason());
    assertEquals("July's plans within 20 weeks stood at 40%", claim.claim().text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what the papers say of July: an older one, a newer one, one issued later
          38% | 40% | 41% | 40% -> 40% holds
          40% | 38% | 40% | 40% -> 38% differs
          40% | -   | 38% | 40% -> 40% holds
          38% | -   | 40% | 40% -> 38% differs
          -   | -   | 40% | 40% -> 40% holds
          -   | -   | 38% | 40% -> 38% cannot be reproduced
          -   | -   | -   | 40% -> cannot be checked
          38% | 39+ | 40% | 40% -> 39+ cannot be checked
          """)
  void what_was_known_when_the_paper_was_issued_decides(
      String older, String newer, String later, String expected) {
    var name = "EHC plans issued within 20 weeks";
    var evidence =
        textWith(
            before("the first", series(name, Unit.PERCENT, "31% 34% 33% " + older)),
            before("the second", series(name, Unit.PERCENT, "31% 34% 33% " + newer)),
            after("the third", series(name, Unit.PERCENT, "31% 34% 33% " + later)));
    assertEquals(expected, inShort(claims("July's plans within 20 weeks stood at 40%", evidence)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SAME     | July's plans within 20 weeks stood at 40%       | 40% -> 38% differs
          NOT_SAID | July's plans within 20 weeks stood at 40%       | 40% -> 38% cannot be checked
          NOT_SAID | July's plans within 20 weeks stood at 40% and June's plans within 20 weeks at 33% | 40% -> 38% cannot be checked
          NOT_SAID | July's plans within 20 weeks stood at 40% and June's plans within 20 weeks were at 33% | 40% -> 38% differs; 33% -> 33% holds
          ANOTHER  | July's plans within 20 weeks stood at 38%       | 38% -> cannot be checked
          ANOTHER  | The rate of EHC plans issued within 20 weeks was 38% in July |
          """)
  void a_figure_differs_only_where_both_papers_are_known_to_be_of_one_area(
      Area area, String text, String expected) {
    var evidence = textWith(other("the tracker", false, area, IN_TIME));
    assertEquals(expected == null ? "" : expected, inShort(claims(text, evidence)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          June's compliance was 33% and July's compliance was 38%. August's compliance was 42%.  | 33% -> 33% holds; 38% -> 38% holds; 42% -> 42% holds
          June's compliance was 33% and July's compliance was 38%. August's compliance was 44%.  | 33% -> 33% holds; 38% -> 38% holds; 44% -> 42% differs
          June's compliance was 33% and July's compliance was 39%. August's compliance was 44%.  | 33% -> 33% holds; 39% -> cannot be checked; 44% -> cannot be checked
          June's compliance was 57% and July's compliance was 45%. August's compliance was 52%.  | 57% -> cannot be checked; 45% -> cannot be checked; 52% -> cannot be checked
          """)
  void a_name_that_is_only_hinted_at_is_settled_by_two_figures_of_the_same_paragraph(
      String text, String expected) {
    var about = "A plan has to be issued within 20 weeks, and compliance with that is watched.\n";
    var evidence = textWith(other("the tracker", false, Area.NOT_SAID, IN_TIME, REVIEWS));
    assertEquals(expected, inShort(claims(about + text, evidence)));
  }

  @Test
  void a_name_that_fits_several_metrics_names_them_and_is_not_judged() {
    var evidence =
        textWith(
            before(
                "the tracker",
                series("% of meeting requests met, health", Unit.PERCENT, "80% 90%"),
                series("% of meeting requests met, care", Unit.PERCENT, "70% 60%")));
    var claim = claims("May's meeting requests were met at a rate that was 85%", evidence);
    assertEquals("85% -> cannot be checked", inShort(claim));
    var reason = claim.getFirst().verdict().reason();
    assertTrue(
        reason.contains(
            "“% of meeting requests met, health” (90% in the tracker) or"
                + " “% of meeting requests met, care” (60% in the tracker)"),
        reason);
  }

  @Test
  void what_the_paper_has_a_table_of_is_held_against_its_own() {
    var own = series("EHC plans issued within 20 weeks", Unit.PERCENT, "31% 34% 33% 40%");
    var evidence =
        new Evidence(
            textWith().issued(),
            textWith().rollups(),
            textWith().placedBy(),
            List.of(own),
            List.of(before("the tracker", IN_TIME)));
    assertEquals(
        "40% -> 40% holds",
        inShort(claims("July's rate of EHC plans issued within 20 weeks was 40%", evidence)));
  }

  @Test
  void a_month_without_a_year_is_the_last_one_before_the_month_that_heads_the_paper() {
    var evidence =
        new Evidence(
            Optional.empty(),
            textWith().rollups(),
            textWith().placedBy(),
            List.of(),
            List.of(before("the tracker", COMPLAINTS)));
    assertEquals(
        "12 -> 12 holds",
        inShort(
            claims(
                "Improvement plan, August 2024\nThere were 12 complaints about communication in June.",
                evidence)));
    assertEquals(
        "", inShort(claims("There were 12 complaints about communication in June.", evidence)));
  }
}
