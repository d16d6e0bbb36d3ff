package waymark.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time for an appeal, as the tribunal counts it and IPSEA describes it. */
class AppealTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # decision | certificate | last day
          2024-01-15 |             | 2024-03-15
          # a certificate counts where its month ends later
          2024-01-15 | 2024-02-15  | 2024-03-15
          2024-01-15 | 2024-02-16  | 2024-03-16
          # two months from the end of December
          2023-12-31 |             | 2024-02-29
          2022-12-31 |             | 2023-02-28
          # August, both sides: 1 September 2024 is a Sunday
          2024-05-31 |             | 2024-07-31
          2024-06-01 |             | 2024-09-02
          2024-06-30 |             | 2024-09-02
          2024-07-01 |             | 2024-09-01
          2025-06-15 |             | 2025-09-01
          # Christmas, both sides
          2024-10-24 |             | 2024-12-24
          2024-10-25 |             | 2025-01-02
          2024-11-01 |             | 2025-01-02
          2024-11-02 |             | 2025-01-02
          2021-10-31 |             | 2022-01-04
          """)
  void last_day(LocalDate decision, LocalDate certificate, LocalDate last) {
    assertEquals(last, LaterOf.lastDayToAppeal(decision, Optional.ofNullable(certificate)));
  }
}
