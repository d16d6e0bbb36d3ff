package waymark.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods in addresses. */
class PeriodKeyTest {

  @ParameterizedTest
  @CsvSource({
    "2024-10, October 2024",
    "quarter-2024-10-01, October to December 2024",
    "academic-year-2024-09-01, 2024/25 (academic year)",
    "financial-year-2024-04-01, 2024/25 (financial year)",
    "calendar-year-2024-01-01, 2024",
    "day-2024-10-31, 31 October 2024",
  })
  void a_key_names_a_period(String key, String words) {
    assertEquals(words, PeriodKey.period(key).orElseThrow().inWords());
  }

  @ParameterizedTest
  @EnumSource(ReportingPeriod.Kind.class)
  void every_kind_comes_back_as_it_was(ReportingPeriod.Kind kind) {
    var month = YearMonth.of(2025, 2);
    var period =
        switch (kind) {
          case DAY -> new ReportingPeriod(month.atDay(28), month.plusMonths(1).atDay(1), kind);
          case MONTH -> ReportingPeriod.month(month);
          case QUARTER -> ReportingPeriod.quarter(month);
          case ACADEMIC_YEAR, FINANCIAL_YEAR, CALENDAR_YEAR -> ReportingPeriod.yearOf(kind, month);
        };
    assertEquals(period, PeriodKey.period(PeriodKey.of(period)).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2024", "2024-13", "week-2024-10-01", "day-2024-02-30", "2024-10-01", "month"})
  void anything_else_names_none(String key) {
    assertTrue(PeriodKey.period(key).isEmpty());
  }
}
