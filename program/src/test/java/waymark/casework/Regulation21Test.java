package waymark.casework;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regulation 21: the report of a review meeting is sent within two weeks. */
class Regulation21Test {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # duty        | meeting    | report     | in time
          REPORT_REVIEW | 2024-02-15 | 2024-02-28 | true
          REPORT_REVIEW | 2024-02-15 | 2024-02-29 | true
          REPORT_REVIEW | 2024-02-15 | 2024-03-01 | false
          """)
  void limits(Duty duty, LocalDate start, LocalDate end, boolean kept) {
    Law.isKept(duty, start, end, kept);
  }
}
