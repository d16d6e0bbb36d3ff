package waymark.casework;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regulation 44: what the tribunal orders is done in weeks. */
class Regulation44Test {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # duty                     | order      | done       | in time
          ORDERED_TO_ASSESS          | 2024-05-01 | 2024-05-15 | true
          ORDERED_TO_ASSESS          | 2024-05-01 | 2024-05-16 | false
          ORDERED_ASSESSMENT_NO_PLAN | 2024-05-01 | 2024-07-10 | true
          ORDERED_ASSESSMENT_NO_PLAN | 2024-05-01 | 2024-07-11 | false
          ORDERED_ASSESSMENT_PLAN    | 2024-05-01 | 2024-08-07 | true
          ORDERED_ASSESSMENT_PLAN    | 2024-05-01 | 2024-08-08 | false
          ORDERED_DRAFT              | 2024-05-01 | 2024-06-05 | true
          ORDERED_DRAFT              | 2024-05-01 | 2024-06-06 | false
          ORDERED_PLAN               | 2024-05-01 | 2024-07-17 | true
          ORDERED_PLAN               | 2024-05-01 | 2024-07-18 | false
          ORDERED_AMENDMENT          | 2024-05-01 | 2024-06-05 | true
          ORDERED_AMENDMENT          | 2024-05-01 | 2024-06-06 | false
          ORDERED_SCHOOL             | 2024-05-01 | 2024-05-15 | true
          ORDERED_SCHOOL             | 2024-05-01 | 2024-05-16 | false
          ORDERED_TO_CEASE           | 2024-05-01 | 2024-05-01 | true
          ORDERED_TO_CEASE           | 2024-05-01 | 2024-05-02 | false
          # two weeks, as the policy has it
          SENT_BACK                  | 2024-05-01 | 2024-05-15 | true
          SENT_BACK                  | 2024-05-01 | 2024-05-16 | false
          """)
  void limits(Duty duty, LocalDate start, LocalDate end, boolean kept) {
    Law.isKept(duty, start, end, kept);
  }
}
