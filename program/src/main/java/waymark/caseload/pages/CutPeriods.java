package waymark.caseload.pages;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import waymark.kernel.ReportingPeriod;

/** Months, quarters and years as rows of measures name them: 2024-10, 2024-Q4 and 2024. */
final class CutPeriods {

  private CutPeriods() {}

  static LocalDate last(String period) {
    return switch (period.length()) {
      case 4 -> Year.parse(period).atMonth(12).atEndOfMonth();
      default ->
          period.contains("Q")
              ? first(period).plusMonths(2).atEndOfMonth()
              : YearMonth.parse(period).atEndOfMonth();
    };
  }

  /** The first month of a quarter, {@code 2024-Q4}. */
  private static YearMonth first(String quarter) {
    return YearMonth.of(
        Integer.parseInt(quarter.substring(0, 4)), 3 * (quarter.charAt(6) - '0') - 2);
  }

  static String words(String period) {
    return period.length() == 4
        ? period
        : period.contains("Q")
            ? ReportingPeriod.quarter(first(period)).inWords()
            : OverviewReport.words(YearMonth.parse(period));
  }
}
