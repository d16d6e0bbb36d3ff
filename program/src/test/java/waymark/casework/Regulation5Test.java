package waymark.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regulation 5: whether there will be an assessment is said within six weeks. */
class Regulation5Test {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # duty | request    | told       | in time
          DECIDE | 2024-01-15 | 2024-01-15 | true
          DECIDE | 2024-01-15 | 2024-02-25 | true
          DECIDE | 2024-01-15 | 2024-02-26 | true
          DECIDE | 2024-01-15 | 2024-02-27 | false
          # over 29 February
          DECIDE | 2024-02-01 | 2024-03-14 | true
          DECIDE | 2024-02-01 | 2024-03-15 | false
          DECIDE | 2023-02-01 | 2023-03-15 | true
          DECIDE | 2023-02-01 | 2023-03-16 | false
          # neither Christmas nor a bank holiday lengthens it
          DECIDE | 2024-12-18 | 2025-01-29 | true
          DECIDE | 2024-12-18 | 2025-01-30 | false
          """)
  void limits(Duty duty, LocalDate start, LocalDate end, boolean kept) {
    Law.isKept(duty, start, end, kept);
  }

  /** Some count the day of receipt as day 1; which it is, the sources seen do not say. */
  @ParameterizedTest
  @CsvSource({
    "DAY_0, 2024-02-25, true", "DAY_0, 2024-02-26, true", "DAY_0, 2024-02-27, false",
    "DAY_1, 2024-02-25, true", "DAY_1, 2024-02-26, false", "DAY_1, 2024-02-27, false"
  })
  void the_day_of_receipt_is_day_0_unless_the_policy_says_otherwise(
      Policy.Receipt receipt, LocalDate told, boolean kept) {
    var policy = Policy.USUAL.with(receipt);
    Law.isKept(Duty.DECIDE, LocalDate.of(2024, 1, 15), told, kept, policy);
  }

  @Test
  void an_exception_switches_the_limit_off_and_does_not_lengthen_it() {
    assertEquals(
        new DutyState.SwitchedOff(Ground.AWAY),
        Law.state(Duty.DECIDE, "2024-01-15", "2024-12-01", Set.of(Ground.AWAY), "2024-12-31"));
    assertEquals(
        new DutyState.SwitchedOff(Ground.AWAY),
        Law.state(Duty.DECIDE, "2024-01-15", "", Set.of(Ground.AWAY), "2024-12-31"));
  }

  @Test
  void a_ground_for_advice_is_none_for_deciding() {
    assertEquals(
        new DutyState.Missed(LocalDate.of(2024, 2, 26), LocalDate.of(2024, 3, 1)),
        Law.state(
            Duty.DECIDE, "2024-01-15", "2024-03-01", Set.of(Ground.BODY_CLOSED), "2024-12-31"));
  }
}
