package waymark.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Regulation 13: the final plan is sent within twenty weeks, and the family has fifteen days
 * before.
 */
class Regulation13Test {

  @Test
  void an_exception_of_which_nobody_says_which_switches_the_20_weeks_off_and_nothing_else() {
    var grounds = Set.of(Ground.NOT_STATED);
    assertEquals(
        new DutyState.SwitchedOff(Ground.NOT_STATED),
        Law.state(Duty.ISSUE_PLAN, "2024-01-15", "2024-12-01", grounds, "2024-12-31"));
    assertEquals(
        new DutyState.Missed(LocalDate.of(2024, 2, 26), LocalDate.of(2024, 12, 1)),
        Law.state(Duty.DECIDE, "2024-01-15", "2024-12-01", grounds, "2024-12-31"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # duty     | request    | plan       | in time
          ISSUE_PLAN | 2024-01-15 | 2024-06-02 | true
          ISSUE_PLAN | 2024-01-15 | 2024-06-03 | true
          ISSUE_PLAN | 2024-01-15 | 2024-06-04 | false
          # over the end of the year and 29 February
          ISSUE_PLAN | 2023-11-20 | 2024-04-08 | true
          ISSUE_PLAN | 2023-11-20 | 2024-04-09 | false
          ISSUE_PLAN | 2022-11-20 | 2023-04-09 | true
          ISSUE_PLAN | 2022-11-20 | 2023-04-10 | false
          # from a request on 29 February
          ISSUE_PLAN | 2024-02-29 | 2024-07-18 | true
          ISSUE_PLAN | 2024-02-29 | 2024-07-19 | false
          # the day of service is the first of the fifteen
          HEAR_FAMILY | 2024-05-01 | 2024-05-15 | false
          HEAR_FAMILY | 2024-05-01 | 2024-05-16 | true
          HEAR_FAMILY | 2024-02-20 | 2024-03-05 | false
          HEAR_FAMILY | 2024-02-20 | 2024-03-06 | true
          """)
  void limits(Duty duty, LocalDate start, LocalDate end, boolean kept) {
    Law.isKept(duty, start, end, kept);
  }

  @Test
  void it_runs_up_to_its_last_day_and_is_overdue_on_the_next() {
    var last = LocalDate.of(2024, 6, 3);
    assertEquals(
        new DutyState.Running(last),
        Law.state(Duty.ISSUE_PLAN, "2024-01-15", "", Set.of(), "2024-06-03"));
    assertEquals(
        new DutyState.Overdue(last),
        Law.state(Duty.ISSUE_PLAN, "2024-01-15", "", Set.of(), "2024-06-04"));
  }

  @Test
  void an_exception_switches_it_off_however_late_the_plan_is() {
    assertEquals(
        new DutyState.SwitchedOff(Ground.SCHOOL_CLOSED),
        Law.state(
            Duty.ISSUE_PLAN,
            "2024-01-15",
            "2026-01-15",
            Set.of(Ground.SCHOOL_CLOSED),
            "2026-02-01"));
  }

  @Test
  void a_request_before_the_act_has_no_such_limit() {
    assertEquals(
        new DutyState.NotInForce(LocalDate.of(2014, 9, 1)),
        Law.state(Duty.ISSUE_PLAN, "2014-08-31", "", Set.of(), "2015-06-01"));
  }

  @Test
  void time_for_the_family_is_never_overdue() {
    assertEquals(
        new DutyState.Running(LocalDate.of(2024, 5, 16)),
        Law.state(Duty.HEAR_FAMILY, "2024-05-01", "", Set.of(), "2024-12-31"));
  }
}
