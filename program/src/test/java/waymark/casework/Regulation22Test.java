package waymark.casework;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Regulation 22, as R (L, M and P) v Devon [2022] EWHC 493 (Admin) reads it: amendments after a
 * review.
 */
class Regulation22Test {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # duty              | start      | done       | in time
          SEND_AMENDMENTS     | 2024-02-01 | 2024-02-29 | true
          SEND_AMENDMENTS     | 2024-02-01 | 2024-03-01 | false
          HEAR_ON_AMENDMENTS  | 2024-02-20 | 2024-03-05 | false
          HEAR_ON_AMENDMENTS  | 2024-02-20 | 2024-03-06 | true
          # eight weeks from the notice as it was sent, twelve from the meeting
          AMEND_AFTER_NOTICE  | 2024-02-20 | 2024-04-16 | true
          AMEND_AFTER_NOTICE  | 2024-02-20 | 2024-04-17 | false
          AMEND_AFTER_MEETING | 2024-02-01 | 2024-04-25 | true
          AMEND_AFTER_MEETING | 2024-02-01 | 2024-04-26 | false
          AMEND_AFTER_MEETING | 2023-12-11 | 2024-03-04 | true
          AMEND_AFTER_MEETING | 2023-12-11 | 2024-03-05 | false
          """)
  void limits(Duty duty, LocalDate start, LocalDate end, boolean kept) {
    Law.isKept(duty, start, end, kept);
  }
}
