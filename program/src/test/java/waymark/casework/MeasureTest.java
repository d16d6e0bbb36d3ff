package waymark.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What one case adds to each measure, and in which month: the edges of the sentences. */
class MeasureTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # events                                                          | measure                 | period  | row
          # requests: whatever becomes of them
          request 2024-10-31                                                | REQUESTS                | 2024-10 | 1 1
          request 2024-10-01; withdrawn 2024-10-01                          | REQUESTS                | 2024-10 | 1 1
          request 2024-10-01; decision-not-to-assess 2024-10-09             | REQUESTS                | 2024-10 | 1 1
          # two requests of one case are two
          request 2024-10-01; withdrawn 2024-10-02; request 2024-10-09      | REQUESTS                | 2024-10 | 2 2
          # but for a child with a plan it is a re-assessment
          request 2024-01-02; final-plan 2024-05-01; request 2025-10-09     | REQUESTS                | 2025-10 | 0 0
          review-meeting 2024-01-02; request 2024-10-09                     | REQUESTS                | 2024-10 | 0 0
          # and new again after the plan was ended
          request 2024-01-02; final-plan 2024-05-01; ceased 2025-01-02; request 2025-10-09 | REQUESTS | 2025-10 | 1 1

          # decisions: by their own month, the first one alone
          request 2024-01-15; decision-to-assess 2024-02-26                 | DECISIONS_WITHIN_6_WEEKS | 2024-02 | 1/1 100.0
          request 2024-01-15; decision-to-assess 2024-02-27                 | DECISIONS_WITHIN_6_WEEKS | 2024-02 | 0/1 0.0
          request 2024-01-15; decision-not-to-assess 2024-02-26             | DECISIONS_WITHIN_6_WEEKS | 2024-02 | 1/1 100.0
          request 2024-01-15; decision-not-to-assess 2024-02-20; appeal 2024-03-01; decision-to-assess 2024-09-01 | DECISIONS_WITHIN_6_WEEKS | 2024-09 | 0/0 null
          request 2024-01-15; withdrawn 2024-02-20                          | DECISIONS_WITHIN_6_WEEKS | 2024-02 | 0/0 null

          # plans: 20 weeks are 140 days after the day of the request
          request 2024-01-15; final-plan 2024-06-03                         | PLANS_WITHIN_20_WEEKS   | 2024-06 | 1/1 100.0
          request 2024-01-15; final-plan 2024-06-04                         | PLANS_WITHIN_20_WEEKS   | 2024-06 | 0/1 0.0
          request 2024-01-15; exception 2024-02-01 c; final-plan 2024-06-04 | PLANS_WITHIN_20_WEEKS   | 2024-06 | 0/1 0.0
          request 2024-01-15; exception 2024-02-01 c; final-plan 2024-06-04 | PLANS_WITHIN_20_WEEKS_EXCLUDING_EXCEPTIONS | 2024-06 | 0/0 null
          request 2024-01-15; exception 2024-02-01 c; final-plan 2024-06-03 | PLANS_WITHIN_20_WEEKS_EXCLUDING_EXCEPTIONS | 2024-06 | 0/0 null
          request 2024-01-15; final-plan 2024-06-03                         | PLANS_WITHIN_20_WEEKS_EXCLUDING_EXCEPTIONS | 2024-06 | 1/1 100.0
          request 2024-01-15; final-plan 2024-06-04                         | PLANS_WITHIN_20_WEEKS_BY_REQUEST | 2024-01 | 0/1 0.0
          request 2024-01-15; final-plan 2024-06-04                         | PLANS_WITHIN_20_WEEKS_BY_REQUEST | 2024-06 | 0/0 null
          # an exception of an earlier request is not one of the later
          request 2023-01-15; exception 2023-02-01 a; withdrawn 2023-03-01; request 2024-01-15; final-plan 2024-06-03 | PLANS_WITHIN_20_WEEKS_EXCLUDING_EXCEPTIONS | 2024-06 | 1/1 100.0
          # the first plan of a request counts, one without a request does not
          request 2024-01-15; final-plan 2024-06-03; final-plan 2024-06-20  | PLANS_ISSUED            | 2024-06 | 1 1
          final-plan 2024-06-03                                             | PLANS_ISSUED            | 2024-06 | 0 0
          # a plan after a notice of none, and after an appeal: from the first request on
          request 2024-01-15; no-plan-notice 2024-04-01; final-plan 2024-09-01 | PLANS_WITHIN_20_WEEKS | 2024-09 | 0/1 0.0
          request 2024-01-15; decision-not-to-assess 2024-02-01; appeal 2024-03-01; final-plan 2024-06-03 | PLANS_WITHIN_20_WEEKS | 2024-06 | 1/1 100.0

          # the published statistic: a year, and no dispute up to the plan
          request 2024-01-15; final-plan 2024-06-03                         | DFE_20_WEEK             | 2024    | 1/1 100.0
          request 2023-11-20; final-plan 2024-04-09                         | DFE_20_WEEK             | 2024    | 0/1 0.0
          request 2023-11-20; final-plan 2024-04-09                         | DFE_20_WEEK             | 2023    | 0/0 null
          request 2024-01-15; mediation 2024-06-03; final-plan 2024-06-03   | DFE_20_WEEK             | 2024    | 0/0 null
          request 2024-01-15; final-plan 2024-06-03; appeal 2024-06-04      | DFE_20_WEEK             | 2024    | 1/1 100.0
          request 2024-01-15; exception 2024-02-01 d; final-plan 2024-06-03 | DFE_20_WEEK             | 2024    | 1/1 100.0
          request 2024-01-15; exception 2024-02-01 d; final-plan 2024-06-03 | DFE_20_WEEK_EXCLUDING_EXCEPTIONS | 2024 | 0/0 null

          # advice: by the month of its return, from when it was first asked
          request 2024-01-15; advice-asked 2024-01-20 EP; advice-returned 2024-03-02 EP | ADVICE_WITHIN_6_WEEKS | 2024-03 | 1/1 100.0
          request 2024-01-15; advice-asked 2024-01-20 EP; advice-returned 2024-03-03 EP | ADVICE_WITHIN_6_WEEKS | 2024-03 | 0/1 0.0
          request 2024-01-15; advice-asked 2024-01-20 EP; advice-asked 2024-02-20 EP; advice-returned 2024-03-03 EP | ADVICE_WITHIN_6_WEEKS | 2024-03 | 0/1 0.0
          request 2024-01-15; advice-asked 2024-01-20 EP; advice-returned 2024-03-02 ep | ADVICE_WITHIN_6_WEEKS | 2024-03 | 1/1 100.0
          request 2024-01-15; advice-returned 2024-03-02 EP                 | ADVICE_WITHIN_6_WEEKS   | 2024-03 | 0/0 null

          # waits in weeks of seven days, to one decimal
          request 2024-01-15; final-plan 2024-06-03                         | WAIT_MEAN_WEEKS         | 2024-06 | /1 20.0
          request 2024-01-15; final-plan 2024-06-04                         | WAIT_MEDIAN_WEEKS       | 2024-06 | /1 20.1
          request 2024-01-15; final-plan 2024-01-15                         | WAIT_LONGEST_WEEKS      | 2024-01 | /1 0.0
          request 2024-01-15; final-plan 2024-06-04                         | WAIT_LONGEST_WEEKS      | 2024-03 | /0 null

          # open at the end of the month, over 140 days: 31 May is day 140 of 12 January, 1 June of 13
          request 2024-01-12; final-plan 2024-07-31                         | OPEN_OVER_20_WEEKS      | 2024-05 | 0 0
          request 2024-01-11; final-plan 2024-07-31                         | OPEN_OVER_20_WEEKS      | 2024-05 | 1 1
          request 2024-01-11; final-plan 2024-07-31                         | OPEN_OVER_20_WEEKS      | 2024-06 | 1 1
          request 2024-01-11; final-plan 2024-07-31                         | OPEN_OVER_20_WEEKS      | 2024-07 | 0 0
          request 2024-01-11; no-plan-notice 2024-06-15; draft-plan 2024-07-02; final-plan 2024-08-31 | OPEN_OVER_20_WEEKS | 2024-06 | 0 0
          request 2024-01-11; no-plan-notice 2024-06-15; draft-plan 2024-07-02; final-plan 2024-08-31 | OPEN_OVER_20_WEEKS | 2024-07 | 1 1
          request 2024-01-11; withdrawn 2024-06-15; request 2024-07-20      | OPEN_OVER_20_WEEKS      | 2024-07 | 0 0
          request 2023-01-02; placement 2024-01-01 home                     | OPEN_OVER_52_WEEKS      | 2023-12 | 0 0
          request 2023-01-02; placement 2024-01-01 home                     | OPEN_OVER_52_WEEKS      | 2024-01 | 1 1
          request 2024-01-15; placement 2024-06-04 home                     | OPEN_OVER_20_WEEKS_BY_REQUEST | 2024-01 | 1 1
          request 2024-02-15; placement 2024-06-04 home                     | OPEN_OVER_20_WEEKS_BY_REQUEST | 2024-02 | 0 0

          # reviews: the decision by its own month, the end by its own
          review-meeting 2024-02-01; review-decision 2024-02-29 maintain    | REVIEWS_DECIDED_WITHIN_4_WEEKS   | 2024-02 | 1/1 100.0
          review-meeting 2024-02-01; review-decision 2024-03-01 maintain    | REVIEWS_DECIDED_WITHIN_4_WEEKS   | 2024-03 | 0/1 0.0
          review-meeting 2024-02-01; review-decision 2024-03-01 maintain    | REVIEWS_FINISHED_WITHIN_12_WEEKS | 2024-03 | 1/1 100.0
          review-meeting 2024-02-01; review-decision 2024-03-01 cease       | REVIEWS_FINISHED_WITHIN_12_WEEKS | 2024-03 | 1/1 100.0
          review-meeting 2024-02-01; review-decision 2024-02-20 amend       | REVIEWS_FINISHED_WITHIN_12_WEEKS | 2024-02 | 0/0 null
          review-meeting 2024-02-01; review-decision 2024-02-20 amend; amended-plan 2024-04-25 | REVIEWS_FINISHED_WITHIN_12_WEEKS | 2024-04 | 1/1 100.0
          review-meeting 2024-02-01; review-decision 2024-02-20 amend; amended-plan 2024-04-26 | REVIEWS_FINISHED_WITHIN_12_WEEKS | 2024-04 | 0/1 0.0
          review-meeting 2024-02-01; amended-plan 2024-04-26                | REVIEWS_FINISHED_WITHIN_12_WEEKS | 2024-04 | 0/1 0.0
          review-decision 2024-02-20 maintain                               | REVIEWS_DECIDED_WITHIN_4_WEEKS   | 2024-02 | 0/0 null
          # refusals: the first decision alone, whatever comes of it
          request 2024-01-15; decision-not-to-assess 2024-02-26             | REFUSALS_TO_ASSESS      | 2024-02 | 1 1
          request 2024-01-15; decision-to-assess 2024-02-26                 | REFUSALS_TO_ASSESS      | 2024-02 | 0 0
          request 2024-01-15; decision-not-to-assess 2024-02-26; appeal 2024-03-01; decision-to-assess 2024-05-01 | REFUSALS_TO_ASSESS | 2024-02 | 1 1
          # notices of no plan: 16 weeks are 112 days, the first notice counts
          request 2024-01-15; no-plan-notice 2024-05-06                     | NO_PLAN_NOTICES_WITHIN_16_WEEKS | 2024-05 | 1/1 100.0
          request 2024-01-15; no-plan-notice 2024-05-07                     | NO_PLAN_NOTICES_WITHIN_16_WEEKS | 2024-05 | 0/1 0.0
          request 2024-01-15; no-plan-notice 2024-05-06; appeal 2024-05-20; draft-plan 2024-06-03; no-plan-notice 2024-07-01 | NO_PLAN_NOTICES_WITHIN_16_WEEKS | 2024-07 | 0/0 null
          # open requests, and those over 20 weeks by whether there is a draft
          request 2024-01-15; withdrawn 2024-02-29                          | OPEN_REQUESTS           | 2024-01 | 1 1
          request 2024-01-15; withdrawn 2024-02-29                          | OPEN_REQUESTS           | 2024-02 | 0 0
          request 2024-01-11; draft-plan 2024-06-30; final-plan 2024-07-31  | OPEN_OVER_20_WEEKS_DRAFTED | 2024-06 | 1 1
          request 2024-01-11; draft-plan 2024-07-01; final-plan 2024-07-31  | OPEN_OVER_20_WEEKS_DRAFTED | 2024-06 | 0 0
          request 2024-01-11; draft-plan 2024-07-01; final-plan 2024-07-31  | OPEN_OVER_20_WEEKS_NOT_DRAFTED | 2024-06 | 1 1
          request 2024-01-11; draft-plan 2024-07-01; final-plan 2024-07-31  | OPEN_OVER_20_WEEKS_NOT_DRAFTED | 2024-07 | 0 0
          # plans in force, and where they are
          final-plan 2024-01-15; ceased 2024-02-29                          | PLANS_IN_FORCE          | 2024-01 | 1 1
          final-plan 2024-01-15; ceased 2024-02-29                          | PLANS_IN_FORCE          | 2024-02 | 0 0
          review-meeting 2024-01-15                                         | PLANS_IN_FORCE          | 2024-01 | 1 1
          final-plan 2024-01-15; placement 2024-01-15 mainstream            | PLANS_IN_MAINSTREAM     | 2024-01 | 1/1 100.0
          final-plan 2024-01-15; placement 2024-01-15 resourced             | PLANS_IN_MAINSTREAM     | 2024-01 | 1/1 100.0
          final-plan 2024-01-15; placement 2024-01-15 special               | PLANS_IN_MAINSTREAM     | 2024-01 | 0/1 0.0
          final-plan 2024-01-15                                             | PLANS_IN_MAINSTREAM     | 2024-01 | 0/0 null
          final-plan 2024-01-15; placement 2024-01-15 mainstream; placement 2024-02-01 special | PLANS_IN_MAINSTREAM | 2024-02 | 0/1 0.0
          placement 2024-01-15 mainstream                                   | PLANS_IN_MAINSTREAM     | 2024-01 | 0/0 null
          # moves to home education: of who has a plan and was not at home before
          final-plan 2024-01-15; placement 2024-01-15 special; placement 2024-02-01 home | MOVES_TO_HOME_EDUCATION | 2024-02 | 1 1
          final-plan 2024-01-15; placement 2024-02-01 home                  | MOVES_TO_HOME_EDUCATION | 2024-02 | 1 1
          final-plan 2024-01-15; placement 2024-01-20 home; placement 2024-02-01 home | MOVES_TO_HOME_EDUCATION | 2024-02 | 0 0
          placement 2024-01-10 special; placement 2024-02-01 home           | MOVES_TO_HOME_EDUCATION | 2024-02 | 0 0
          # reviews overdue: more than 12 months since the last decision, or the plan
          final-plan 2023-05-31; placement 2024-05-31 special               | REVIEWS_OVERDUE         | 2024-05 | 0 0
          final-plan 2023-05-30; placement 2024-05-31 special               | REVIEWS_OVERDUE         | 2024-05 | 1 1
          final-plan 2023-05-30; review-meeting 2024-05-01; placement 2024-05-31 special | REVIEWS_OVERDUE | 2024-05 | 1 1
          final-plan 2023-05-30; review-meeting 2024-05-01; review-decision 2024-05-31 maintain | REVIEWS_OVERDUE | 2024-05 | 0 0
          final-plan 2023-05-30; ceased 2024-05-31                          | REVIEWS_OVERDUE         | 2024-05 | 0 0
          review-meeting 2022-05-30; placement 2024-05-31 special           | REVIEWS_OVERDUE         | 2024-05 | 0 0
          # phase transfers: before 15 February and 31 March, or on the day within post-16
          final-plan 2023-05-01; phase-transfer-plan 2024-02-14; phase-transfer 2024-02-15 school | PHASE_TRANSFERS_IN_TIME | 2024-02 | 1/1 100.0
          final-plan 2023-05-01; phase-transfer-plan 2024-02-15; phase-transfer 2024-02-15 school | PHASE_TRANSFERS_IN_TIME | 2024-02 | 0/1 0.0
          final-plan 2023-05-01; phase-transfer-plan 2024-03-30; phase-transfer 2024-03-31 post-16 | PHASE_TRANSFERS_IN_TIME | 2024-03 | 1/1 100.0
          final-plan 2023-05-01; phase-transfer-plan 2024-03-31; phase-transfer 2024-03-31 post-16 | PHASE_TRANSFERS_IN_TIME | 2024-03 | 0/1 0.0
          final-plan 2023-05-01; phase-transfer-plan 2024-04-01; phase-transfer 2024-04-01 within-post-16 | PHASE_TRANSFERS_IN_TIME | 2024-04 | 1/1 100.0
          final-plan 2023-05-01; phase-transfer-plan 2023-02-15; phase-transfer 2024-02-15 school | PHASE_TRANSFERS_IN_TIME | 2024-02 | 0/1 0.0
          final-plan 2023-05-01; phase-transfer 2024-02-15 school           | PHASE_TRANSFERS_IN_TIME | 2024-02 | 0/1 0.0
          # mediation and appeals, and how they ended
          request 2024-01-15; decision-not-to-assess 2024-02-01; mediation 2024-02-20; mediation-outcome 2024-03-05 agreed | MEDIATIONS | 2024-02 | 1 1
          request 2024-01-15; decision-not-to-assess 2024-02-01; mediation 2024-02-20; mediation-outcome 2024-03-05 agreed | MEDIATIONS_ENDED | 2024-03 | 1 1
          final-plan 2024-01-15; appeal 2024-02-20; appeal-outcome 2024-08-05 dismissed | APPEALS_UPHELD | 2024-08 | 0/1 0.0
          final-plan 2024-01-15; appeal 2024-02-20; appeal-outcome 2024-08-05 partly-upheld | APPEALS_UPHELD | 2024-08 | 1/1 100.0
          final-plan 2024-01-15; appeal 2024-02-20; appeal-outcome 2024-08-05 conceded | APPEALS_UPHELD | 2024-08 | 0/0 null
          final-plan 2024-01-15; appeal 2024-02-20; appeal-outcome 2024-08-05 conceded | APPEALS_ENDED | 2024-08 | 1 1
          # who has how many: from the day on which it is said
          request 2024-01-15; worker 2024-02-01 EHC 3; draft-plan 2024-03-01 | CASES_PER_WORKER       | 2024-02 | 1/1 1.0
          request 2024-01-15; worker 2024-02-01 EHC 3; draft-plan 2024-03-01 | CASES_PER_WORKER       | 2024-01 | 0/0 null
          request 2024-01-15; worker 2024-01-20 EHC 3; withdrawn 2024-02-01 | CASES_PER_WORKER        | 2024-02 | 0/0 null
          # what is said of a case is nothing that happened
          request 2024-01-15; need 2024-05-01 SEMH                          | REQUESTS                | 2024-05 | no row
          # of two meetings without a decision between them the later one is meant
          review-meeting 2023-02-01; review-meeting 2024-02-01; review-decision 2024-02-29 maintain | REVIEWS_DECIDED_WITHIN_4_WEEKS | 2024-02 | 1/1 100.0
          """)
  void one_case(String events, Measure measure, String period, String row) {
    var fold = Cases.fold(Cases.KNOWN, List.of(Cases.history("A", events)));
    assertEquals(row, Cases.shown(fold, measure, period, Optional.empty()).strip());
  }

  @Test
  void advice_is_cut_by_the_service_as_it_was_named() {
    var fold =
        Cases.fold(
            Cases.KNOWN,
            List.of(
                Cases.history(
                    "A",
                    "request 2024-01-15; advice-asked 2024-01-20 health: speech and language;"
                        + " advice-asked 2024-01-20 EP; advice-returned 2024-03-02 EP;"
                        + " advice-returned 2024-03-03 health: speech and language")));
    var measure = Measure.ADVICE_WITHIN_6_WEEKS;
    assertEquals("1/2 50.0", Cases.shown(fold, measure, "2024-03", Optional.empty()));
    assertEquals("1/1 100.0", Cases.shown(fold, measure, "2024-03", Optional.of("EP")));
    assertEquals(
        "0/1 0.0",
        Cases.shown(fold, measure, "2024-03", Optional.of("health: speech and language")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a need that changes, and one that is said late
          request 2024-01-15; need 2024-01-15 MLD; need 2024-05-01 SEMH; final-plan 2024-06-03 | REQUESTS | 2024-01 | need: MLD | 1 1
          request 2024-01-15; need 2024-01-15 MLD; need 2024-05-01 SEMH; final-plan 2024-06-03 | PLANS_ISSUED | 2024-06 | need: SEMH | 1 1
          request 2024-01-15; need 2024-05-01 SEMH; final-plan 2024-06-03 | REQUESTS | 2024-01 | need: SEMH | 1 1
          # whole years from the first of the month of birth
          request 2024-01-15; born 2024-01-15 2019-01 | REQUESTS | 2024-01 | age: 5 to 10 | 1 1
          request 2024-01-15; born 2024-01-15 2019-02 | REQUESTS | 2024-01 | age: under 5 | 1 1
          request 2024-01-15; born 2024-01-15 2010-01 | REQUESTS | 2024-01 | adulthood: from 14 | 1 1
          request 2024-01-15; born 2024-01-15 2008-01 | REQUESTS | 2024-01 | adulthood: from 14 | 1 1
          request 2024-01-15; born 2024-01-15 2008-01 | REQUESTS | 2024-01 | adulthood: post-16 | 1 1
          request 2024-01-15; born 2024-01-15 2008-02 | REQUESTS | 2024-01 | adulthood: post-16 | no row
          request 2024-01-15; born 2024-01-15 1984-01 | REQUESTS | 2024-01 | age: not stated | 1 1
          # what stands changes its part within a month
          request 2024-01-15; team 2024-01-15 A; team 2024-02-10 B; withdrawn 2024-03-02 | OPEN_REQUESTS | 2024-01 | team: A | 1 1
          request 2024-01-15; team 2024-01-15 A; team 2024-02-10 B; withdrawn 2024-03-02 | OPEN_REQUESTS | 2024-02 | team: A | no row
          request 2024-01-15; team 2024-01-15 A; team 2024-02-10 B; withdrawn 2024-03-02 | OPEN_REQUESTS | 2024-02 | team: B | 1 1
          # quarters: what comes is added, what stands is told at the end
          request 2024-01-15; team 2024-01-15 A; withdrawn 2024-03-02 | REQUESTS | 2024-Q1 | team: A | 1 1
          request 2024-01-15; team 2024-01-15 A; withdrawn 2024-03-02 | OPEN_REQUESTS | 2024-Q1 | team: A | no row
          # a year
          request 2024-01-15; locality 2024-01-15 north; final-plan 2024-06-03 | DFE_20_WEEK | 2024 | locality: north | 1/1 100.0
          # where it is alone
          request 2024-01-15; decision-to-assess 2024-02-01; advice-asked 2024-02-02 EP; advice-returned 2024-03-20 EP | OPEN_REQUESTS | 2024-01 | stage: deciding | 1 1
          request 2024-01-15; decision-to-assess 2024-02-01; advice-asked 2024-02-02 EP; advice-returned 2024-03-20 EP | OPEN_REQUESTS | 2024-02 | stage: advice | 1 1
          request 2024-01-15; decision-to-assess 2024-02-01; advice-asked 2024-02-02 EP; advice-returned 2024-03-20 EP | OPEN_REQUESTS | 2024-03 | stage: drafting | 1 1
          final-plan 2024-01-15; appeal 2024-02-20; appeal-outcome 2024-08-05 dismissed | APPEALS_ENDED | 2024-08 | outcome: dismissed | 1 1
          final-plan 2023-01-15; priority 2023-01-15 child-in-care; placement 2024-02-01 special | REVIEWS_OVERDUE | 2024-02 | priority: child in care | 1 1
          """)
  void one_case_in_parts(String events, Measure measure, String period, String cut, String row) {
    var fold = CaseFold.cutting(Cases.KNOWN, Policies.USUAL);
    fold.add(Cases.history("A", events));
    var found =
        fold.cutRows().stream()
            .filter(it -> it.measure() == measure && it.period().equals(period))
            .filter(it -> it.cut().equals(Optional.of(cut)))
            .map(Cases::shown)
            .findFirst()
            .orElse("no row");
    assertEquals(row, found);
  }

  @ParameterizedTest
  @CsvSource({
    // days of each plan; mean, median, ninetieth percentile and longest in weeks
    "7, 1.0, 1.0, 1.0, 1.0",
    "7 14, 1.5, 1.5, 2.0, 2.0",
    "7 7 140, 7.3, 1.0, 20.0, 20.0",
    "10 11, 1.5, 1.5, 1.6, 1.6",
    "1 2 3 400, 14.5, 0.4, 57.1, 57.1",
    "7 14 21 28 35 42 49 56 63 700, 14.5, 5.5, 9.0, 100.0",
    "7 14 21 28 35 42 49 56 63 70 700, 14.1, 6.0, 10.0, 100.0"
  })
  void waits_of_several(String days, String mean, String median, String ninetieth, String longest) {
    var issued = LocalDate.of(2024, 6, 3);
    var cases =
        List.of(days.split(" ", -1)).stream()
            .map(it -> issued.minusDays(Long.parseLong(it)))
            .map(it -> Cases.history(it.toString(), "request " + it + "; final-plan " + issued))
            .toList();
    var fold = Cases.fold(Cases.KNOWN, cases);
    var plans = "/" + cases.size();
    assertEquals(
        List.of(
            plans + " " + mean,
            plans + " " + median,
            plans + " " + ninetieth,
            plans + " " + longest),
        List.of(
            Cases.shown(fold, Measure.WAIT_MEAN_WEEKS, "2024-06", Optional.empty()),
            Cases.shown(fold, Measure.WAIT_MEDIAN_WEEKS, "2024-06", Optional.empty()),
            Cases.shown(fold, Measure.WAIT_90TH_PERCENTILE_WEEKS, "2024-06", Optional.empty()),
            Cases.shown(fold, Measure.WAIT_LONGEST_WEEKS, "2024-06", Optional.empty())));
  }

  @Test
  void a_month_in_which_nothing_happened_is_there_with_noughts() {
    var fold =
        Cases.fold(
            Cases.KNOWN, List.of(Cases.history("A", "request 2024-01-15; withdrawn 2024-04-02")));
    assertEquals("0 0", Cases.shown(fold, Measure.REQUESTS, "2024-02", Optional.empty()));
    assertEquals("0 0", Cases.shown(fold, Measure.PLANS_ISSUED, "2024-03", Optional.empty()));
    assertEquals("no row", Cases.shown(fold, Measure.REQUESTS, "2023-12", Optional.empty()));
    assertEquals("no row", Cases.shown(fold, Measure.REQUESTS, "2024-05", Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"2024-06-02, 0 0", "2024-06-03, 0 0", "2024-06-04, 1 1", "2024-06-30, 1 1"})
  void in_the_month_of_the_day_of_knowledge_that_day_is_what_counts(LocalDate known, String open) {
    var history =
        Cases.history("A", "request 2024-01-15; placement 2024-06-01 home; final-plan 2024-07-01");
    var fold = Cases.fold(known, List.of(history));
    assertEquals(open, Cases.shown(fold, Measure.OPEN_OVER_20_WEEKS, "2024-06", Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"UNTIL_THE_PLAN, 1/1 100.0", "ALL, 0/0 null"})
  void whether_a_later_appeal_leaves_a_plan_out_of_the_statistic_is_a_policy(
      Policy.Disputes disputes, String row) {
    var fold = new CaseFold(Cases.KNOWN, new Policies(List.of(Policy.USUAL.with(disputes))));
    fold.add(Cases.history("A", "request 2024-01-15; final-plan 2024-06-03; appeal 2024-07-01"));
    assertEquals(row, Cases.shown(fold, Measure.DFE_20_WEEK, "2024", Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"DAY_0, 1/1 100.0, 0 0", "DAY_1, 0/1 0.0, 1 1"})
  void where_the_day_of_receipt_is_day_1_everything_is_due_a_day_earlier(
      Policy.Receipt receipt, String plans, String open) {
    var policies = new Policies(List.of(Policy.USUAL.with(receipt)));
    var fold = new CaseFold(LocalDate.of(2024, 6, 3), policies);
    fold.add(Cases.history("A", "request 2024-01-15; final-plan 2024-06-03"));
    fold.add(Cases.history("B", "request 2024-01-15; placement 2024-06-01 home"));
    var none = Optional.<String>empty();
    assertEquals(plans, Cases.shown(fold, Measure.PLANS_WITHIN_20_WEEKS, "2024-06", none));
    assertEquals(open, Cases.shown(fold, Measure.OPEN_OVER_20_WEEKS, "2024-06", none));
    assertEquals(open, Cases.shown(fold, Measure.OPEN_OVER_20_WEEKS_BY_REQUEST, "2024-01", none));
  }

  @ParameterizedTest
  @EnumSource
  void every_measure_says_what_it_counts_in_a_sentence(Measure measure) {
    assertTrue(measure.sentence().endsWith("."), measure.sentence());
    assertTrue(measure.sentence().length() > 20, measure.sentence());
  }
}
