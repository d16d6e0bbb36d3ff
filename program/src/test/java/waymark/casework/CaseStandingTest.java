package waymark.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which limits run in a case on a day, and where its request stands; the cases are invented. */
class CaseStandingTest {

  /** Events as {@code 2026-01-05 request school}, with commas between them. */
  private static CaseHistory history(String events) {
    var all = new ArrayList<CaseEvent>();
    Stream.of(events.split(", *", -1))
        .forEach(it -> {
          var words = it.strip().split(" ", 3);
          var kind = EventKind.of(words[1]).orElseThrow();
          var detail = Detail.read(kind, words.length > 2 ? words[2] : "").orElseThrow();
          all.add(new CaseEvent(kind, LocalDate.parse(words[0]), detail));
        });
    return new CaseHistory("C-1", all);
  }

  private static String said(CaseClock it) {
    var state = it.state().getClass().getSimpleName();
    return "%s%s %s %s"
        .formatted(it.duty(), it.about().isEmpty() ? "" : " " + it.about(), it.day(), state);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-01-05 request | 2026-02-16 | DECIDE 2026-02-16 Running; ISSUE_PLAN 2026-05-25 Running
          2026-01-05 request | 2026-02-17 | DECIDE 2026-02-16 Overdue; ISSUE_PLAN 2026-05-25 Running
          2026-01-05 request | 2026-05-26 | DECIDE 2026-02-16 Overdue; ISSUE_PLAN 2026-05-25 Overdue
          2026-01-05 request, 2026-02-16 decision-to-assess | 2026-03-01 | DECIDE 2026-02-16 Kept; ISSUE_PLAN 2026-05-25 Running
          2026-01-05 request, 2026-02-17 decision-not-to-assess | 2026-07-01 | DECIDE 2026-02-16 Missed
          2026-01-05 request, 2026-01-20 withdrawn | 2026-07-01 | none
          2026-01-05 request, 2026-02-10 exception c | 2026-07-01 | DECIDE 2026-02-16 SwitchedOff; ISSUE_PLAN 2026-05-25 SwitchedOff
          2026-01-05 request, 2026-02-10 decision-not-to-assess, 2026-03-01 mediation, 2026-03-20 decision-to-assess | 2026-07-01 | DECIDE 2026-02-16 Kept; ISSUE_PLAN 2026-05-25 Overdue
          2026-01-05 request, 2026-02-10 decision-to-assess, 2026-02-11 advice-asked health | 2026-03-25 | DECIDE 2026-02-16 Kept; ISSUE_PLAN 2026-05-25 Running; ADVISE health 2026-03-25 Running
          2026-01-05 request, 2026-02-10 decision-to-assess, 2026-02-11 advice-asked health | 2026-03-26 | DECIDE 2026-02-16 Kept; ISSUE_PLAN 2026-05-25 Running; ADVISE health 2026-03-25 Overdue
          2026-01-05 request, 2026-04-01 draft-plan, 2026-04-15 final-plan | 2026-05-01 | ISSUE_PLAN 2026-05-25 Kept; HEAR_FAMILY 2026-04-16 Missed; FIRST_REVIEW 2027-04-15 Running
          2026-01-05 request, 2026-04-27 no-plan-notice | 2026-05-01 | SAY_NO_PLAN 2026-04-27 Kept
          2025-03-03 review-meeting | 2025-04-01 | DECIDE_REVIEW 2025-03-31 Overdue
          2025-03-03 review-meeting, 2025-03-31 review-decision maintain | 2025-05-01 | DECIDE_REVIEW 2025-03-31 Kept; NEXT_REVIEW 2026-03-31 Running
          2025-03-03 review-meeting, 2025-03-31 review-decision amend, 2025-03-31 amendment-notice | 2025-05-26 | DECIDE_REVIEW 2025-03-31 Kept; SEND_AMENDMENTS 2025-03-31 Kept; AMEND_AFTER_MEETING 2025-05-26 Running; AMEND_AFTER_NOTICE 2025-05-26 Running; NEXT_REVIEW 2026-03-31 Running
          2025-03-03 review-meeting, 2025-03-10 review-decision cease, 2025-05-01 ceased | 2025-06-01 | DECIDE_REVIEW 2025-03-31 Kept
          # a report and an invitation are held against their limits where somebody noted them
          2025-02-17 review-invitation, 2025-03-03 review-meeting, 2025-03-18 review-report, 2025-03-31 review-decision maintain | 2025-05-01 | INVITE_TO_REVIEW 2025-03-03 Kept; REPORT_REVIEW 2025-03-17 Missed; DECIDE_REVIEW 2025-03-31 Kept; NEXT_REVIEW 2026-03-31 Running
          2025-02-18 review-invitation, 2025-03-03 review-meeting, 2025-03-17 review-report, 2025-03-31 review-decision maintain | 2025-05-01 | INVITE_TO_REVIEW 2025-03-04 Missed; REPORT_REVIEW 2025-03-17 Kept; DECIDE_REVIEW 2025-03-31 Kept; NEXT_REVIEW 2026-03-31 Running
          # a re-assessment, and the amended plan that comes of it
          2025-03-10 review-decision maintain, 2025-06-02 request, 2025-06-09 decision-to-assess | 2025-09-16 | NEXT_REVIEW 2026-03-10 Running; RE_ASSESS 2025-09-15 Overdue
          2025-03-10 review-decision maintain, 2025-06-02 request, 2025-06-09 decision-to-assess, 2025-09-15 amended-plan | 2025-09-16 | NEXT_REVIEW 2026-03-10 Running; RE_ASSESS 2025-09-15 Kept
          # moves
          2024-11-04 final-plan, 2025-05-01 moved-out | 2025-05-01 | FIRST_REVIEW 2025-11-04 Running; PASS_PLAN_ON 2025-05-01 Running
          2024-11-04 final-plan, 2025-05-01 moved-out | 2025-05-02 | FIRST_REVIEW 2025-11-04 Running; PASS_PLAN_ON 2025-05-01 Overdue
          2024-11-04 final-plan, 2025-05-01 moved-out, 2025-05-12 move-learnt, 2025-06-03 plan-passed-on | 2025-07-01 | PASS_PLAN_ON_LATE 2025-06-03 Kept
          2025-05-01 moved-in | 2025-06-12 | TELL_AFTER_MOVE 2025-06-12 Running; REVIEW_AFTER_MOVE 2025-08-01 Running
          2025-05-01 moved-in, 2025-06-13 move-answered, 2025-08-01 review-decision maintain | 2025-09-01 | TELL_AFTER_MOVE 2025-06-12 Missed; REVIEW_AFTER_MOVE 2025-08-01 Kept; NEXT_REVIEW 2026-08-01 Running
          2025-03-01 review-decision maintain, 2025-05-01 moved-in, 2025-05-20 move-answered | 2025-06-01 | NEXT_REVIEW 2026-03-01 Running; TELL_AFTER_MOVE 2025-06-12 Kept
          2024-06-01 review-decision maintain, 2025-05-01 moved-in, 2025-05-20 move-answered | 2025-06-01 | TELL_AFTER_MOVE 2025-06-12 Kept; REVIEW_AFTER_MOVE 2025-08-01 Running
          # what was agreed in mediation is done by the word that it is, or by the next step; else it is not waited for
          2026-01-05 request, 2026-02-10 decision-not-to-assess, 2026-03-02 mediation-outcome agreed | 2026-03-17 | DECIDE 2026-02-16 Kept
          2026-01-05 request, 2026-02-10 decision-not-to-assess, 2026-03-02 mediation-outcome agreed, 2026-03-17 decision-to-assess | 2026-03-18 | DECIDE 2026-02-16 Kept; ISSUE_PLAN 2026-05-25 Running; KEEP_AGREEMENT 2026-03-16 Missed
          2026-01-05 request, 2026-02-10 decision-not-to-assess, 2026-03-02 mediation-outcome agreed, 2026-03-16 agreement-done | 2026-03-17 | DECIDE 2026-02-16 Kept; KEEP_AGREEMENT 2026-03-16 Kept
          2026-01-05 request, 2026-02-10 decision-not-to-assess, 2026-03-02 mediation-outcome agreed, 2026-03-16 decision-to-assess | 2026-03-17 | DECIDE 2026-02-16 Kept; ISSUE_PLAN 2026-05-25 Running; KEEP_AGREEMENT 2026-03-16 Kept
          2026-01-05 request, 2026-02-10 decision-not-to-assess, 2026-03-02 mediation-outcome not-agreed | 2026-03-17 | DECIDE 2026-02-16 Kept
          # orders of the tribunal, and appeals that are not opposed
          2025-02-03 tribunal-order assess | 2025-02-18 | ORDERED_TO_ASSESS 2025-02-17 Overdue; ORDERED_ASSESSMENT_PLAN 2025-05-12 Running
          2025-02-03 tribunal-order assess, 2025-02-17 decision-to-assess, 2025-04-15 no-plan-notice | 2025-05-01 | ORDERED_TO_ASSESS 2025-02-17 Kept; ORDERED_ASSESSMENT_NO_PLAN 2025-04-14 Missed
          2025-02-03 tribunal-order plan, 2025-03-10 draft-plan, 2025-04-22 final-plan | 2025-05-01 | ORDERED_DRAFT 2025-03-10 Kept; ORDERED_PLAN 2025-04-21 Missed; FIRST_REVIEW 2026-04-22 Running
          2025-02-03 tribunal-order contents, 2025-03-10 amended-plan | 2025-05-01 | ORDERED_AMENDMENT 2025-03-10 Kept
          2025-02-03 tribunal-order school | 2025-02-18 | ORDERED_SCHOOL 2025-02-17 Overdue
          2025-02-03 tribunal-order reconsider, 2025-02-17 order-done | 2025-03-01 | SENT_BACK 2025-02-17 Kept
          2025-02-03 ceased, 2025-02-03 tribunal-order cease | 2025-03-01 | ORDERED_TO_CEASE 2025-02-03 Kept
          2025-02-03 tribunal-order cease, 2025-02-04 ceased | 2025-03-01 | ORDERED_TO_CEASE 2025-02-03 Missed
          2025-02-03 tribunal-order school, 2025-03-01 tribunal-order contents | 2025-03-02 | ORDERED_AMENDMENT 2025-04-05 Running
          2025-02-03 appeal-not-opposed assess, 2025-02-18 decision-to-assess | 2025-03-01 | UNOPPOSED_ASSESSMENT 2025-02-17 Missed; UNOPPOSED_PLAN 2025-05-12 Running
          2025-02-03 appeal-not-opposed contents | 2025-03-10 | UNOPPOSED_CONTENTS 2025-03-10 Running
          2025-03-03 review-meeting, 2025-03-10 review-decision maintain, 2025-06-02 request | 2025-06-10 | DECIDE_REVIEW 2025-03-31 Kept; NEXT_REVIEW 2026-03-10 Running
          """)
  void the_clocks_of_a_case_stand_so_on_a_day(String events, LocalDate day, String clocks) {
    var standing = CaseStanding.of(history(events), day, Policies.USUAL);
    var found =
        standing.clocks().stream().map(CaseStandingTest::said).collect(Collectors.joining("; "));
    assertEquals(clocks, found.isEmpty() ? "none" : found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-01-05 request | DECIDING 2026-01-05
          2026-01-05 request, 2026-02-10 decision-to-assess | DRAFTING 2026-02-10
          2026-01-05 request, 2026-02-10 decision-to-assess, 2026-02-12 advice-asked health | ADVICE 2026-02-10 health
          2026-01-05 request, 2026-02-10 decision-to-assess, 2026-02-12 advice-asked health, 2026-03-02 advice-returned Health | DRAFTING 2026-03-02
          2026-01-05 request, 2026-02-10 decision-to-assess, 2026-04-02 draft-plan | FINALISING 2026-04-02
          2026-01-05 request, 2026-02-10 decision-to-assess, 2026-05-02 final-plan | none
          2026-01-05 request, 2026-02-10 decision-not-to-assess | none
          2026-01-05 request, 2026-01-10 withdrawn | none
          2024-01-05 review-meeting, 2026-01-05 request | none
          """)
  void a_request_without_an_outcome_stands_at_a_stage(String events, String stage) {
    var open = CaseStanding.of(history(events), LocalDate.of(2026, 6, 1), Policies.USUAL).open();
    assertEquals(
        stage,
        open.map(it ->
                "%s %s %s"
                    .formatted(
                        it.stage(),
                        it.since(),
                        it.outstanding().stream()
                            .map(one -> one.service().name())
                            .collect(Collectors.joining(" ")))
                    .strip())
            .orElse("none"));
  }
}
