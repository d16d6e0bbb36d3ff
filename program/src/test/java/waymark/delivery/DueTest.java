package waymark.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueTest {

  @ParameterizedTest(name = "{0} is in {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mar 2025          | 2025-03
          March 25          | 2025-03
          Sept 2025         | 2025-09
          end of March 2025 | 2025-03
          by Jan-25         | 2025-01
          03/2025           | 2025-03
          12/24             | 2024-12
          2025-03           | 2025-03
          """)
  void a_month_with_its_year(String cell, YearMonth month) {
    assertEquals(new Due.InMonth(month), Due.of(cell));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          31/03/2025       | 2025-03-31
          31.3.25          | 2025-03-31
          31st March 2025  | 2025-03-31
          31 st March 2025 | 2025-03-31
          1 Feb 25         | 2025-02-01
          2025-03-31       | 2025-03-31
          """)
  void a_day(String cell, LocalDate day) {
    assertEquals(new Due.OnDay(day), Due.of(cell));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Oct", "Spring term", "31/02/2025", "13/24", "Q1 2025/26", "Ongoing"})
  void what_is_no_date_of_its_own_stays_as_written(String cell) {
    assertEquals(new Due.AsWritten(cell), Due.of(cell));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "N/A", "TBC", "–"})
  void nothing_is_not_stated(String cell) {
    assertEquals(new Due.NotStated(), Due.of(cell));
  }

  @Test
  void a_state_may_hold_a_due_date() {
    assertEquals(new Due.InMonth(YearMonth.of(2025, 3)), Due.inState("Due Mar 2025"));
    assertEquals(new Due.InMonth(YearMonth.of(2025, 1)), Due.inState("Due Jan 25"));
    assertEquals(new Due.InMonth(YearMonth.of(2025, 3)), Due.inState("On track (due Mar 2025)"));
    assertEquals(new Due.AsWritten("Oct"), Due.inState("Due Oct"));
    assertEquals(new Due.NotStated(), Due.inState("Complete"));
  }
}
