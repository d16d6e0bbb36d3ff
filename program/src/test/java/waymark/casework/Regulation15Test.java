package waymark.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regulation 15: a child moves to another area. */
class Regulation15Test {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # duty            | start      | done       | in time
          PASS_PLAN_ON      | 2024-05-01 | 2024-05-01 | true
          PASS_PLAN_ON      | 2024-05-01 | 2024-05-02 | false
          # fifteen working days: over Easter 2024 and over Christmas 2024
          PASS_PLAN_ON_LATE | 2024-03-25 | 2024-04-17 | true
          PASS_PLAN_ON_LATE | 2024-03-25 | 2024-04-18 | false
          PASS_PLAN_ON_LATE | 2024-12-16 | 2025-01-09 | true
          PASS_PLAN_ON_LATE | 2024-12-16 | 2025-01-10 | false
          # without a holiday: three weeks
          PASS_PLAN_ON_LATE | 2024-06-03 | 2024-06-24 | true
          PASS_PLAN_ON_LATE | 2024-06-03 | 2024-06-25 | false
          TELL_AFTER_MOVE   | 2024-01-15 | 2024-02-26 | true
          TELL_AFTER_MOVE   | 2024-01-15 | 2024-02-27 | false
          """)
  void limits(Duty duty, LocalDate start, LocalDate end, boolean kept) {
    Law.isKept(duty, start, end, kept);
  }

  @ParameterizedTest
  @CsvSource({
    // last review, transfer, review due
    "2023-10-01, 2024-02-01, 2024-10-01", "2023-03-01, 2024-02-01, 2024-05-01",
    "2023-05-01, 2024-02-01, 2024-05-01", "2023-01-31, 2023-11-30, 2024-02-29"
  })
  void the_review_is_due_by_the_later_of_two_days(
      LocalDate review, LocalDate transfer, LocalDate due) {
    assertEquals(due, LaterOf.lastDayToReviewAfterMove(review, transfer, Policy.USUAL));
  }
}
