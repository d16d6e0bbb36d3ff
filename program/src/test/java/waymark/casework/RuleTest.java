package waymark.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the events of a case are checked for. */
class RuleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # nothing to find
          request 2024-01-15 parent; decision-to-assess 2024-02-01; draft-plan 2024-05-01; final-plan 2024-06-01 | -
          request 2024-01-15; decision-not-to-assess 2024-02-01                                | -
          request 2024-01-15; decision-not-to-assess 2024-02-01; request 2024-09-01            | -
          request 2024-01-15; withdrawn 2024-02-01; request 2024-09-01                         | -
          request 2024-01-15; final-plan 2024-05-01; review-meeting 2025-04-01; review-decision 2025-04-20 amend; amendment-notice 2025-04-20; amended-plan 2025-06-01 | -
          review-meeting 2025-04-01; review-decision 2025-04-20 maintain                       | -
          request 2024-01-15; final-plan 2024-05-01; ceased 2025-01-01; request 2025-03-01     | -
          # all on one day, in whatever order
          final-plan 2024-01-15; decision-to-assess 2024-01-15; request 2024-01-15             | -

          decision-to-assess 2024-01-15                                                        | STEP_WITHOUT_REQUEST
          decision-to-assess 2024-01-14; request 2024-01-15                                    | STEP_WITHOUT_REQUEST
          no-plan-notice 2024-01-15                                                            | STEP_WITHOUT_REQUEST
          draft-plan 2024-01-15                                                                | STEP_WITHOUT_REQUEST
          advice-asked 2024-01-15 EP                                                           | STEP_WITHOUT_REQUEST
          exception 2024-01-15 a                                                               | STEP_WITHOUT_REQUEST
          withdrawn 2024-01-15                                                                 | STEP_WITHOUT_REQUEST
          final-plan 2024-01-14; request 2024-01-15                                            | PLAN_BEFORE_REQUEST
          request 2024-01-15; request 2024-02-15                                               | TWO_OPEN_REQUESTS
          request 2024-01-15; final-plan 2024-05-01; decision-to-assess 2024-05-02             | DECISION_AFTER_OUTCOME
          request 2024-01-15; no-plan-notice 2024-04-01; decision-not-to-assess 2024-05-02     | DECISION_AFTER_OUTCOME
          request 2024-01-15; final-plan 2024-05-01; no-plan-notice 2024-05-02                 | DECISION_AFTER_OUTCOME
          request 2024-01-15; final-plan 2024-05-01; withdrawn 2024-05-02                      | DECISION_AFTER_OUTCOME
          request 2024-01-15; withdrawn 2024-02-01; final-plan 2024-05-02                      | STEP_AFTER_END
          request 2024-01-15; withdrawn 2024-02-01; decision-to-assess 2024-05-02              | STEP_AFTER_END
          request 2024-01-15; decision-not-to-assess 2024-02-01; final-plan 2024-05-02         | STEP_AFTER_END
          request 2024-01-15; decision-not-to-assess 2024-02-01; appeal 2024-03-01; final-plan 2024-05-02 | -
          request 2024-01-15; review-meeting 2024-03-01; final-plan 2024-05-01                 | REVIEW_BEFORE_PLAN
          review-meeting 2024-01-01; request 2024-01-15; final-plan 2024-05-01                 | REVIEW_BEFORE_PLAN
          request 2024-01-15; review-meeting 2025-03-01                                        | OUTCOME_MISSING
          request 2024-01-15; decision-not-to-assess 2024-02-01; review-meeting 2025-03-01     | OUTCOME_MISSING
          request 2024-01-15; final-plan 2024-05-01; ceased 2024-09-01; review-meeting 2025-03-01 | AFTER_CEASING
          request 2024-01-15; final-plan 2024-05-01; ceased 2024-09-01; final-plan 2025-03-01  | AFTER_CEASING
          # noted, and counted
          final-plan 2024-01-14                                                                | PLAN_WITHOUT_REQUEST
          request 2024-01-15; final-plan 2024-05-01; request 2025-05-01                        | REQUEST_WITH_PLAN
          request 2024-01-15; final-plan 2024-05-01; final-plan 2024-05-20                     | PLAN_AGAIN
          request 2024-01-15; no-plan-notice 2024-05-01; final-plan 2024-08-20                 | PLAN_AFTER_NOTICE
          request 2024-01-15; final-plan 2024-05-01; exception 2024-05-02 a                    | EXCEPTION_AFTER_OUTCOME
          request 2024-01-15; advice-returned 2024-02-15 EP                                    | ADVICE_NOT_ASKED
          request 2024-01-15; advice-asked 2024-02-15 EP; advice-returned 2024-03-15 health    | ADVICE_NOT_ASKED
          review-meeting 2024-01-15; review-meeting 2025-01-15                                 | REVIEW_UNDECIDED
          review-decision 2024-01-15 amend                                                     | REVIEW_DECISION_ALONE
          review-meeting 2024-01-10; review-decision 2024-01-15 amend; review-decision 2024-02-15 amend | REVIEW_DECISION_ALONE
          amended-plan 2024-01-15                                                              | AMENDED_PLAN_ALONE
          review-meeting 2024-01-10; review-decision 2024-01-15 maintain; amended-plan 2024-02-15 | AMENDED_PLAN_ALONE
          request 2024-01-15; ceased 2024-02-01                                                | CEASED_WITHOUT_PLAN
          final-plan 2024-01-14; appeal 2024-02-01; appeal-outcome 2024-03-01 upheld           | PLAN_WITHOUT_REQUEST
          review-meeting 2024-01-15; appeal-outcome 2024-03-01 upheld                          | OUTCOME_ALONE
          review-meeting 2024-01-15; mediation 2024-02-01; mediation-outcome 2024-03-01 agreed; mediation-outcome 2024-04-01 agreed | OUTCOME_ALONE
          review-meeting 2023-01-15; phase-transfer 2024-02-15 school                          | -
          review-meeting 2023-01-15; phase-transfer 2024-09-01 school                          | TRANSFER_DAY
          review-meeting 2023-01-15; phase-transfer 2024-04-01 within-post-16                  | -
          review-meeting 2024-01-15; born 2024-01-15 1998-02                                   | -
          review-meeting 2024-01-15; born 2024-01-15 1998-01                                   | AGE_IMPOSSIBLE
          review-meeting 2024-01-15; born 2024-01-15 2024-02                                   | AGE_IMPOSSIBLE
          review-meeting 2024-01-15; need 2024-01-15 SEMH; need 2024-01-16 ASD                 | -
          review-meeting 2024-01-15; need 2024-01-15 SEMH; need 2024-01-15 ASD                 | SAID_TWICE
          review-meeting 2024-01-15; placement 2024-01-15 home; placement 2024-01-15 special   | SAID_TWICE
          """)
  void one_case(String events, String rules) {
    var found =
        CaseWalk.of(Cases.history("A", events)).findings().stream()
            .map(it -> it.rule().name())
            .collect(Collectors.joining(" "));
    assertEquals(rules, found.isEmpty() ? "-" : found);
  }

  @Test
  void a_case_that_is_stopped_counts_in_nothing_and_the_others_do() {
    var fold =
        Cases.fold(
            Cases.KNOWN,
            List.of(
                Cases.history("A", "request 2023-01-15; request 2024-01-15"),
                Cases.history("B", "request 2024-01-16")));
    assertEquals(
        List.of("2024-01 1 1"),
        fold.rows().stream()
            .filter(it -> it.measure() == Measure.REQUESTS)
            .map(it -> it.period() + " " + Cases.shown(it))
            .toList());
    assertEquals(
        List.of(
            new Finding(
                Rule.TWO_OPEN_REQUESTS,
                "A",
                "request on 2024-01-15: the request before it has no outcome")),
        fold.findings());
  }

  @Test
  void what_is_dated_after_the_day_of_knowledge_is_listed_and_has_not_happened() {
    var fold =
        Cases.fold(
            LocalDate.of(2024, 5, 1),
            List.of(
                Cases.history(
                    "A", "request 2024-01-15; final-plan 2024-05-02; review-meeting 2025-01-01")));
    assertEquals(
        List.of(
            new Finding(
                Rule.FUTURE_DATE,
                "A",
                "final-plan on 2024-05-02 and 1 after it: later than 2024-05-01, and not counted")),
        fold.findings());
    assertTrue(fold.rows().stream().noneMatch(it -> it.period().compareTo("2024-01") > 0));
  }

  @Test
  void a_mistake_after_the_day_of_knowledge_stops_nothing_before_it() {
    var fold =
        Cases.fold(
            LocalDate.of(2024, 5, 1),
            List.of(Cases.history("A", "request 2024-01-15; request 2024-06-15")));
    assertEquals(List.of(Rule.FUTURE_DATE), fold.findings().stream().map(Finding::rule).toList());
  }

  @ParameterizedTest
  @CsvSource({"a a, true", "a -, false", "- -, false", "a, false"})
  void an_exception_on_every_plan_of_a_year_is_said(String exceptions, boolean said) {
    var fold = new CaseFold(Cases.KNOWN, Policies.USUAL);
    for (var exception : exceptions.split(" ", -1)) {
      var excepted = exception.equals("-") ? "" : "; exception 2024-02-01 " + exception;
      fold.add(Cases.history("A", "request 2024-01-15" + excepted + "; final-plan 2024-06-03"));
    }
    assertEquals(
        said, fold.findings().stream().anyMatch(it -> it.rule() == Rule.EXCEPTION_ON_EVERY_PLAN));
  }

  @Test
  void rules_are_numbered_in_their_order_each_by_its_own() {
    var numbers = Arrays.stream(Rule.values()).map(Rule::number).toList();
    assertEquals(numbers.stream().sorted().toList(), numbers);
    assertEquals(numbers.size(), new HashSet<>(numbers).size());
  }
}
