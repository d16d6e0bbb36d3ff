package waymark.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How people write a month. */
class PeriodTextTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "04/24, 2024-04",
        "4/24, 2024-04",
        "04/2024, 2024-04",
        "05/2 4, 2024-05",
        "04-24, 2024-04",
        "2024-04, 2024-04",
        "2024-04-01, 2024-04",
        "31/03/2025, 2025-03",
        "31/03/25, 2025-03",
        "Apr 24, 2024-04",
        "Apr-24, 2024-04",
        "April 2024, 2024-04",
        "Sept 2025, 2025-09",
        "SEPTEMBER 2025, 2025-09",
        "Dec'26, 2026-12",
      })
  void a_month_is_read_as_people_write_it(String text, String month) {
    assertEquals(Optional.of(YearMonth.parse(month)), PeriodText.month(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "13/24", "00/24", "24", "75%", "1/3 achieved", "marching 24", "04/24/05/24"})
  void what_is_no_month_is_not_read_as_one(String text) {
    assertEquals(Optional.empty(), PeriodText.month(text));
  }

  @ParameterizedTest
  @CsvSource({
    "Milestone 1 - Dec 2025, 2025-12",
    "Actual Mar 2026, 2026-03",
    "Baseline (Sept 2025), 2025-09",
    "Actual 31/03/2026, 2026-03",
  })
  void a_month_is_found_within_a_heading(String text, String month) {
    assertEquals(Optional.of(YearMonth.parse(month)), PeriodText.monthWithin(text));
  }

  @Test
  void a_mistyped_month_still_has_the_shape_of_one() {
    assertTrue(PeriodText.likeAMonth("07/47"));
    assertTrue(PeriodText.likeAMonth("17/24"));
    assertFalse(PeriodText.likeAMonth("75%"));
  }
}
