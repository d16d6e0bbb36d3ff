package waymark.casework;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Regulation 20: the review meeting and the decision after it; section 44 of the Act: every twelve
 * months.
 */
class Regulation20Test {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # duty           | start      | done       | in time
          INVITE_TO_REVIEW | 2024-02-15 | 2024-02-28 | false
          INVITE_TO_REVIEW | 2024-02-15 | 2024-02-29 | true
          DECIDE_REVIEW    | 2024-02-01 | 2024-02-28 | true
          DECIDE_REVIEW    | 2024-02-01 | 2024-02-29 | true
          DECIDE_REVIEW    | 2024-02-01 | 2024-03-01 | false
          DECIDE_REVIEW    | 2025-02-01 | 2025-03-01 | true
          DECIDE_REVIEW    | 2025-02-01 | 2025-03-02 | false
          FIRST_REVIEW     | 2024-02-29 | 2025-02-28 | true
          FIRST_REVIEW     | 2024-02-29 | 2025-03-01 | false
          NEXT_REVIEW      | 2023-02-28 | 2024-02-28 | true
          NEXT_REVIEW      | 2023-02-28 | 2024-02-29 | false
          """)
  void limits(Duty duty, LocalDate start, LocalDate end, boolean kept) {
    Law.isKept(duty, start, end, kept);
  }
}
