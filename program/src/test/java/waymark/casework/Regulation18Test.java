package waymark.casework;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regulation 18: the plan names the next setting before the child moves on. */
class Regulation18Test {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # duty                  | moves on   | amended    | in time
          TRANSFER_PHASE          | 2025-09-01 | 2025-02-14 | true
          TRANSFER_PHASE          | 2025-09-01 | 2025-02-15 | false
          TRANSFER_TO_POST_16     | 2025-09-01 | 2025-03-30 | true
          TRANSFER_TO_POST_16     | 2025-09-01 | 2025-03-31 | false
          TRANSFER_WITHIN_POST_16 | 2025-09-01 | 2025-04-01 | true
          TRANSFER_WITHIN_POST_16 | 2025-09-01 | 2025-04-02 | false
          # five months before the end of July is the end of February
          TRANSFER_WITHIN_POST_16 | 2024-07-31 | 2024-02-29 | true
          TRANSFER_WITHIN_POST_16 | 2024-07-31 | 2024-03-01 | false
          """)
  void limits(Duty duty, LocalDate start, LocalDate end, boolean kept) {
    Law.isKept(duty, start, end, kept);
  }

  /** The text says "before", most guides say "by". */
  @ParameterizedTest
  @CsvSource({
    "TRANSFER_PHASE, 2025-02-15, true", "TRANSFER_PHASE, 2025-02-16, false",
    "TRANSFER_TO_POST_16, 2025-03-31, true", "TRANSFER_TO_POST_16, 2025-04-01, false"
  })
  void a_policy_may_say_by_the_day(Duty duty, LocalDate amended, boolean kept) {
    var policy = Policy.USUAL.with(Policy.TransferDay.BY);
    Law.isKept(duty, LocalDate.of(2025, 9, 1), amended, kept, policy);
  }
}
