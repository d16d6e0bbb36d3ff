package waymark.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.delivery.Cycle;

/** When a risk is to be reviewed next, with the days on either side. */
class ReviewDueTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // cycle,     last,       today,      next,       overdue
        "WEEKLY,      2024-11-27, 2024-12-03, 2024-12-04, false",
        "WEEKLY,      2024-11-27, 2024-12-04, 2024-12-04, false",
        "WEEKLY,      2024-11-27, 2024-12-05, 2024-12-04, true",
        "MONTHLY,     2024-11-27, 2024-12-27, 2024-12-27, false",
        "MONTHLY,     2024-11-27, 2024-12-28, 2024-12-27, true",
        // the end of a month is followed by the end of another
        "MONTHLY,     2024-11-30, 2024-12-31, 2024-12-31, false",
        "MONTHLY,     2024-11-30, 2025-01-01, 2024-12-31, true",
        "QUARTERLY,   2024-11-27, 2025-02-27, 2025-02-27, false",
        "QUARTERLY,   2024-11-27, 2025-02-28, 2025-02-27, true",
        "ANNUAL,      2024-02-29, 2025-02-28, 2025-02-28, false",
        "ANNUAL,      2024-02-29, 2025-03-01, 2025-02-28, true",
        "NOT_STATED,  2020-01-01, 2024-12-28, -,          false",
      })
  void the_day_of_the_review_itself_is_in_time(
      Cycle cycle, LocalDate last, LocalDate today, @Nullable LocalDate next, boolean overdue) {
    assertEquals(
        new ReviewDue(last, Optional.ofNullable(next), overdue), ReviewDue.of(cycle, last, today));
  }

  @Test
  void what_is_closed_is_never_due() {
    var due = AnyRisk.line("R1 3x3 closed").due(LocalDate.of(2030, 1, 1));
    assertEquals(Optional.empty(), due.next());
    assertFalse(due.overdue());
  }
}
