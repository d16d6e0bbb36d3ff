package waymark.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.kernel.ReportingPeriod;

/** When assurance is due next and how often it was missed, with the days on either side. */
class AssuranceDueTest {

  private static final AssuranceId ID = new AssuranceId(new UUID(0, 1));

  /** Told as {@code 2024-12 yes} of a month, or {@code 2024-12-05 yes} of a day in it. */
  private static AssuranceTold told(String text) {
    var parts = text.strip().split(" ", -1);
    var month = YearMonth.parse(parts[0].substring(0, 7));
    return new AssuranceTold(
        ID,
        ReportingPeriod.month(month),
        Completion.named(parts[1]).orElseThrow(),
        "",
        parts[0].length() == 10 ? Optional.of(LocalDate.parse(parts[0])) : Optional.empty(),
        "",
        "");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // cycle,      told,                          today,      next,       missed
        "DAILY,        2024-12-05 yes,                2024-12-06, 2024-12-06, 0",
        "DAILY,        2024-12-05 yes,                2024-12-07, 2024-12-07, 1",
        "WEEKLY,       2024-12-05 yes,                2024-12-12, 2024-12-12, 0",
        "WEEKLY,       2024-12-05 yes,                2024-12-13, 2024-12-19, 1",
        "FORTNIGHTLY,  2024-12-05 yes,                2024-12-19, 2024-12-19, 0",
        "FORTNIGHTLY,  2024-12-05 yes,                2024-12-20, 2025-01-02, 1",
        "FOUR_WEEKLY,  2024-12-05 yes,                2025-01-02, 2025-01-02, 0",
        "FOUR_WEEKLY,  2024-12-05 yes,                2025-01-03, 2025-01-30, 1",
        "SIX_WEEKLY,   2024-12-05 yes,                2025-01-17, 2025-02-27, 1",
        "MONTHLY,      2024-12-05 yes,                2025-01-05, 2025-01-05, 0",
        "MONTHLY,      2024-12-05 yes,                2025-01-06, 2025-02-05, 1",
        "QUARTERLY,    2024-12-05 yes,                2025-03-05, 2025-03-05, 0",
        "QUARTERLY,    2024-12-05 yes,                2025-06-06, 2025-09-05, 2",
        "TERMLY,       2024-12-05 yes,                2025-04-05, 2025-04-05, 0",
        "TERMLY,       2024-12-05 yes,                2025-04-06, 2025-08-05, 1",
        "HALF_YEARLY,  2024-12-05 yes,                2025-06-06, 2025-12-05, 1",
        "ANNUAL,       2024-12-05 yes,                2025-12-05, 2025-12-05, 0",
        "ANNUAL,       2024-12-05 yes,                2025-12-06, 2026-12-05, 1",
        "NOT_STATED,   2024-12-05 yes,                2030-01-01, -,          0",
        // a period's last day counts, and the end of a month is followed by ends of months
        "MONTHLY,      2024-12 yes,                   2025-01-31, 2025-01-31, 0",
        "MONTHLY,      2024-12 yes,                   2025-03-01, 2025-03-31, 2",
        "MONTHLY,      2025-02 yes,                   2025-03-31, 2025-03-31, 0",
        "ANNUAL,       2024-02 yes,                   2025-02-28, 2025-02-28, 0",
        // goes on, or nothing was due: not missed until the end of that period
        "MONTHLY,      2024-12 ongoing,               2025-01-31, 2025-01-31, 0",
        "MONTHLY,      2024-12 not-applicable,        2025-02-01, 2025-02-28, 1",
        // partly, no and unclear do not count as done
        "MONTHLY,      2024-11 yes/2024-12 no,        2025-01-01, 2025-01-31, 1",
        "MONTHLY,      2024-11 yes/2024-12 partial,   2025-01-01, 2025-01-31, 1",
        "MONTHLY,      2024-11 yes/2024-12 not-stated,2025-01-01, 2025-01-31, 1",
        "MONTHLY,      2024-12 yes/2024-11 no,        2025-01-01, 2025-01-31, 0",
        "MONTHLY,      2024-12 no,                    2025-01-01, -,          1",
        "MONTHLY,      2024-12 no/2024-11 no,         2025-01-01, -,          2",
        "MONTHLY,      2024-12 partial/2024-11 no,    2025-01-01, -,          1",
      })
  void the_next_day_and_the_days_missed(
      Cycle cycle, String told, LocalDate today, @Nullable LocalDate next, int missed) {
    var all = new ArrayList<AssuranceTold>();
    List.of(told.split("/")).forEach(it -> all.add(told(it)));
    var due = AssuranceDue.of(cycle, all, today);
    assertEquals(Optional.ofNullable(next), due.next());
    assertEquals(missed, due.missed());
  }
}
