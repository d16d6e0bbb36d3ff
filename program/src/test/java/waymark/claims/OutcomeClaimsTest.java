package waymark.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.claims.Held.JULY;
import static waymark.claims.Held.OCTOBER;
import static waymark.claims.Held.claims;
import static waymark.claims.Held.earlier;
import static waymark.claims.Held.inShort;
import static waymark.claims.Held.plan;
import static waymark.claims.Held.planAfter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.kernel.Fraction;
import waymark.kernel.ReportingPeriod;
import waymark.trajectory.Rollup;

/** What a text says about promises kept; October 2024 is 24 of 29, 8 of 10 objectives whole. */
class OutcomeClaimsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          24/29 metrics have been achieved or exceeded (83%)              | 24/29 -> 24/29 holds; 83% -> 83% holds
          24 / 29 targets were met                                        | 24/29 -> 24/29 holds
          24 of 29 targets were met                                       | 24/29 -> 24/29 holds
          24 of the 29 targets we set for October 2024 were met           | 24/29 -> 24/29 holds
          24 out of 29 milestones have been met                           | 24/29 -> 24/29 holds
          24 out of the 29 milestones met their trajectory                | 24/29 -> 24/29 holds
          24 (83%) of the 29 metrics were met                             | 24/29 -> 24/29 holds; 83% -> 83% holds
          24/29 (83%) of metrics have been achieved                       | 24/29 -> 24/29 holds; 83% -> 83% holds
          Of the 29 metrics assessed, 24 (83%) were achieved              | 24/29 -> 24/29 holds; 83% -> 83% holds
          83% of targets (24/29) were achieved                            | 83% -> 83% holds; 24/29 -> 24/29 holds
          Targets achieved: 24/29 (83%)                                   | 24/29 -> 24/29 holds; 83% -> 83% holds
          Targets not met: 5 of 29                                        | 5/29 -> 5/29 holds
          Five of the 29 metrics have not been achieved, 17%              | 5/29 -> 5/29 holds; 17% -> 17% holds
          5 of 29 metrics were missed                                     | 5/29 -> 5/29 holds
          5 of 29 metrics did not meet their milestone                    | 5/29 -> 5/29 holds
          25/29 metrics have been achieved                                | 25/29 -> 24/29 differs
          24/28 metrics have been achieved                                | 24/28 -> 24/29 differs
          All 29 metrics were met                                         | 29/29 -> 24/29 differs
          None of the 29 metrics were met                                 | 0/29 -> 24/29 differs
          83% of targets were achieved                                    | 83% -> 83% holds
          83 per cent of targets were achieved                            | 83% -> 83% holds
          82.8% of our targets were achieved                              | 82.8% -> 82.8% holds
          82.76% of targets had been achieved                             | 82.76% -> 82.76% holds
          82% of targets were achieved                                    | 82% -> 83% differs
          82.7% of targets were achieved                                  | 82.7% -> 82.8% differs
          17% of targets were not achieved                                | 17% -> 17% holds
          Over 80% of targets were met                                    | over 80% -> 83% holds
          Just over 80% of targets were met                               | just over 80% -> 83% holds
          Just over 70% of targets were met                               | just over 70% -> 83% differs
          Nearly 85% of targets were met                                  | just under 85% -> 83% holds
          About 85% of targets were met                                   | about 85% -> 83% differs
          There are 29 metrics which can be assessed for October 2024     | 29 -> 29 holds
          There are 31 metrics that can be assessed                       | 31 -> 29 differs
          In 8 of the 10 areas, all targets have been achieved            | 8/10 -> 8/10 holds
          In eight of the ten areas all targets have been achieved        | 8/10 -> 8/10 holds
          In all ten areas, all targets have been achieved                | 10/10 -> 8/10 differs
          In none of the ten areas have all targets been achieved         | 0/10 -> 8/10 differs
          All milestones were met in 8 of the 10 priorities               | 8/10 -> 8/10 holds
          8 out of 10 objectives have met all their targets               | 8/10 -> 8/10 holds
          In two of the ten areas, not all targets were met               | 2/10 -> 2/10 holds
          In 9 of 10 areas every target has been met                      | 9/10 -> 8/10 differs
          The two areas where progress has not met the trajectory are new | 2 -> 2 holds
          The three areas where targets were not met are new              | 3 -> 2 differs
          """)
  void a_claim_is_found_and_held_against_the_roll_up(String text, String expected) {
    assertEquals(expected, inShort(claims(text, plan())).replaceFirst("found ", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We expect that 24 of 29 targets will be met by March",
        "The aim is for 90% of targets to be met",
        "If 26 of 29 targets are met the notice is lifted",
        "20 of 25 families met the caseworker",
        "8 of 10 pupils achieved the expected standard in reading",
        "5/7 meeting requests were met",
        "33/29 metrics have been achieved",
        "0/0 targets were met",
        "24/29/31 targets were met",
        "The board met on 24/09/2024 to review targets",
        "In 10/24 the targets were met by the service",
        "Page 2 of 10",
        "All targets have been achieved",
        "Telephone 0151 496 0101, 24 hours of 24",
        "36% of parents met their caseworker",
      })
  void what_is_no_claim_about_promises_is_passed_over(String text) {
    assertEquals("", inShort(claims(text, plan())));
  }

  @Test
  void a_bullet_without_a_noun_is_a_claim_where_its_paragraph_speaks_of_metrics() {
    var text =
        """
        3.2 There are 29 metrics which can be assessed for October 2024. Outcomes are as follows:
        - 24/29 have been achieved or exceeded (83%)
        - 5/29 have not been achieved (17%)
        4.1 Of our letters, 3/29 have not been answered. 5/29 have not been met.
        """;
    assertEquals(
        "29 -> 29 holds; 24/29 -> 24/29 holds; 83% -> 83% holds; 5/29 -> 5/29 holds; 17% -> 17% holds",
        inShort(claims(text, plan())));
  }

  @Test
  void a_claim_is_quoted_as_it_is_written() {
    var text =
        "24/29 metrics were met (83%). At the review in July 2024, 70% of targets were met. In 8 of the"
            + " 10 areas, all targets were met.";
    assertEquals(
        List.of("24/29", "83%", "70% of targets", "In 8 of the 10"),
        claims(text, plan()).stream().map(it -> it.claim().text()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          24/29 targets were met                                                 | 2024-10
          18/28 targets were met in July 2024                                    | 2024-07
          In July 18/28 targets were met                                         | 2024-07
          Since April 2024, 24/29 targets have been met                          | 2024-10
          The board met on 4th July 2024 and 24/29 targets were met              | 2024-10
          The review in July 2024 was the first. 18/28 targets were met          | 2024-07
          In October 2024 24/29 targets were met, after a review in July 2024    | 2024-10
          Targets may change, and 24/29 targets were met                         | 2024-10
          """)
  void a_claim_is_about_the_month_that_the_text_has_come_to(String text, String period) {
    assertEquals(
        Optional.of(period),
        claims(text, plan()).getFirst().claim().period().map(ReportingPeriod::toString));
  }

  @Test
  void a_numbered_paragraph_forgets_the_month_of_the_one_before() {
    var text =
        """
        3.1 The review in July 2024 came first, when 18/28 targets were met.
        3.2 Now 24/29 targets have been met.
        """;
    assertEquals(
        List.of(JULY, OCTOBER),
        claims(text, plan()).stream().map(it -> it.claim().period().orElseThrow()).toList());
  }

  @Test
  void an_earlier_review_that_is_not_among_the_papers_cannot_be_reproduced() {
    var claim = claims("In July 2024, 70% of targets had been achieved", plan()).getFirst();
    assertEquals("70% -> 18/28 cannot be reproduced", inShort(List.of(claim)));
    assertEquals(Optional.empty(), claim.verdict().agrees());
    assertTrue(claim.verdict().reason().contains("64%"), claim.verdict()::reason);
    assertTrue(claim.verdict().reason().contains("July 2024"), claim.verdict()::reason);
  }

  @Test
  void an_earlier_review_holds_where_the_figures_known_now_agree() {
    assertEquals(
        "64% -> 64% holds", inShort(claims("In July 2024, 64% of targets were met", plan())));
  }

  @Test
  void an_earlier_review_is_held_against_the_first_paper_that_gave_it() {
    var text = "In July 2024, 70% of targets had been achieved";
    var september = earlier("the September report", JULY, "19/28");
    assertEquals(
        "70% -> 70% holds",
        inShort(claims(text, planAfter(earlier("the August report", JULY, "19/27"), september))));
    assertEquals("70% -> 68% differs", inShort(claims(text, planAfter(september))));
  }

  @Test
  void a_paper_without_metrics_is_held_against_the_paper_before_it() {
    var evidence =
        new Evidence(
            Optional.empty(),
            new TreeMap<>(),
            Optional.empty(),
            List.of(),
            List.of(earlier("the tracker", OCTOBER, "24/29")));
    assertEquals(
        "23/29 -> 24/29 differs",
        inShort(claims("In October 2024, 23/29 targets were met", evidence)));
  }

  @Test
  void without_a_period_or_figures_for_it_a_claim_cannot_be_checked() {
    assertEquals(
        "24/29 -> cannot be checked", inShort(claims("24/29 targets were met", Evidence.none())));
    assertEquals(
        "24/29 -> cannot be checked",
        inShort(claims("In November 2024, 24/29 targets were met", plan())));
    var nothing = new TreeMap<ReportingPeriod, Rollup>();
    nothing.put(OCTOBER, Held.rollup("0/0", Map.of()));
    var evidence = new Evidence(Optional.empty(), nothing, Optional.empty(), List.of(), List.of());
    assertEquals(
        "83% -> cannot be checked",
        inShort(claims("In October 2024, 83% of targets were met", evidence)));
  }

  @Test
  void the_status_of_an_objective_is_held_against_its_own_promises() {
    var passages =
        List.of(
            Passage.cell("table 2, row 2", "1/3 achieved").about("1"),
            Passage.cell("table 2, row 3", "2/3 achieved").about("2"),
            Passage.cell("table 2, row 4", "1/1").about("3"));
    var claims = Claims.check(passages, plan());
    assertEquals("1/3 -> 1/3 holds; 2/3 -> 3/3 differs", inShort(claims));
    assertEquals("1/3 achieved", claims.getFirst().claim().text());
    assertEquals("table 2, row 2", claims.getFirst().claim().where());
  }

  @Test
  void where_nobody_places_the_metrics_whole_areas_are_counted_in_the_papers_own_status_table() {
    var passages =
        List.of(
            Passage.prose("paragraph 3.3", "In 1 of the 2 areas, all targets have been achieved."),
            Passage.cell("table 2, row 2", "1/3 achieved").about("1"),
            Passage.cell("table 2, row 3", "3/3 achieved").about("2"));
    var claims = Claims.check(passages, Held.planWithoutObjectives());
    assertEquals(
        "1/2 -> 1/2 holds; 1/3 -> cannot be checked; 3/3 -> cannot be checked", inShort(claims));
    assertTrue(
        claims.getFirst().verdict().reason().contains("own status table"),
        claims.getFirst().verdict()::reason);
  }

  @ParameterizedTest
  @CsvSource({
    "82.5, 33, 40, true", // 82.5 as it is
    "83, 33, 40, true", // 82.5 rounds half up
    "82, 33, 40, false",
    "1, 1, 200, true", // 0.5 rounds half up
    "0, 1, 200, false",
    "0, 1, 201, true",
    "0.5, 1, 200, true",
    "33.3, 1, 3, true",
    "33.30, 1, 3, false",
    "66.7, 2, 3, true",
    "100, 199, 200, true", // 99.5
    "100, 198, 199, false", // 99.497...
  })
  void a_percentage_agrees_when_it_is_the_exact_share_rounded_half_up(
      String stated, long part, long whole, boolean agrees) {
    assertEquals(
        agrees,
        Percentage.exactly(stated).isShare(BigDecimal.valueOf(part), BigDecimal.valueOf(whole)));
  }

  @Test
  void a_claim_made_from_a_roll_up_holds_and_with_another_numerator_differs() {
    var random = new Random(20241127);
    for (var run = 0; run < 300; run++) {
      var whole = 1 + random.nextInt(400);
      var part = random.nextInt(whole + 1);
      var other = (part + 1 + random.nextInt(whole)) % (whole + 1);
      var rollups = new TreeMap<ReportingPeriod, Rollup>();
      rollups.put(OCTOBER, new Rollup(new Fraction(part, whole), Map.of(), List.of()));
      var evidence =
          new Evidence(Optional.empty(), rollups, Optional.empty(), List.of(), List.of());
      assertEquals(Optional.of(true), agrees("%d/%d metrics were met", part, whole, evidence));
      assertEquals(
          Optional.of(true),
          agrees("%d of %d metrics were not met", whole - part, whole, evidence));
      assertEquals(Optional.of(false), agrees("%d/%d metrics were met", other, whole, evidence));
    }
  }

  private static Optional<Boolean> agrees(
      String sentence, long part, long whole, Evidence evidence) {
    var claims = claims(sentence.formatted(part, whole), evidence);
    assertEquals(1, claims.size(), claims::toString);
    return claims.getFirst().verdict().agrees();
  }
}
