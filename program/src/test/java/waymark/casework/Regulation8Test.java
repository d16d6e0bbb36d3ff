package waymark.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regulation 8: who is asked for advice gives it within six weeks of being asked. */
class Regulation8Test {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # duty | asked      | returned   | in time
          ADVISE | 2024-01-15 | 2024-02-25 | true
          ADVISE | 2024-01-15 | 2024-02-26 | true
          ADVISE | 2024-01-15 | 2024-02-27 | false
          ADVISE | 2024-07-22 | 2024-09-02 | true
          ADVISE | 2024-07-22 | 2024-09-03 | false
          """)
  void limits(Duty duty, LocalDate start, LocalDate end, boolean kept) {
    Law.isKept(duty, start, end, kept);
  }

  @ParameterizedTest
  @CsvSource({
    "APPOINTMENT_MISSED, true",
    "BODY_CLOSED, true",
    "SCHOOL_CLOSED, false",
    "AWAY, false"
  })
  void only_its_own_grounds_switch_it_off(Ground ground, boolean off) {
    var state = Law.state(Duty.ADVISE, "2024-07-22", "", Set.of(ground), "2024-10-01");
    assertEquals(
        off ? new DutyState.SwitchedOff(ground) : new DutyState.Overdue(LocalDate.of(2024, 9, 2)),
        state);
  }
}
