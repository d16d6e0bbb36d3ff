package waymark.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regulation 10: that there will be no plan is said within sixteen weeks of the request. */
class Regulation10Test {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # duty      | request    | told       | in time
          SAY_NO_PLAN | 2024-01-15 | 2024-05-05 | true
          SAY_NO_PLAN | 2024-01-15 | 2024-05-06 | true
          SAY_NO_PLAN | 2024-01-15 | 2024-05-07 | false
          SAY_NO_PLAN | 2023-01-15 | 2023-05-07 | true
          SAY_NO_PLAN | 2023-01-15 | 2023-05-08 | false
          """)
  void limits(Duty duty, LocalDate start, LocalDate end, boolean kept) {
    Law.isKept(duty, start, end, kept);
  }

  @ParameterizedTest
  @CsvSource({"SCHOOL_CLOSED", "EARLY_YEARS_CLOSED", "PERSONAL_CIRCUMSTANCES", "AWAY"})
  void each_of_the_four_exceptions_switches_it_off(Ground ground) {
    assertEquals(
        new DutyState.SwitchedOff(ground),
        Law.state(Duty.SAY_NO_PLAN, "2024-01-15", "2024-09-01", Set.of(ground), "2024-12-31"));
  }
}
