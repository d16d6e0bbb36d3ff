package waymark.kernel;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The stretch of time that a figure is about, from its first day until the day after its last.
 *
 * @param from the first day that counts
 * @param until the first day that no longer counts
 * @param kind what people call such a stretch
 */
public record ReportingPeriod(LocalDate from, LocalDate until, Kind kind)
    implements Comparable<ReportingPeriod> {

  /** The kinds of period that a local area reports in; each year is twelve whole months. */
  public enum Kind {
    DAY,
    MONTH,
    QUARTER,
    /** September to August: the year of schools. */
    ACADEMIC_YEAR,
    /** April to March: the year of councils and the NHS. */
    FINANCIAL_YEAR,
    /** January to December: the year of the SEN2 return. */
    CALENDAR_YEAR
  }

  private static final DateTimeFormatter MONTH_AND_YEAR =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter MONTH_ALONE =
      DateTimeFormatter.ofPattern("MMMM", Locale.UK);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  public ReportingPeriod {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("a period ends after it begins: " + from + " to " + until);
    }
  }

  public static ReportingPeriod month(YearMonth month) {
    return new ReportingPeriod(month.atDay(1), month.plusMonths(1).atDay(1), Kind.MONTH);
  }

  public static ReportingPeriod month(int year, int month) {
    return month(YearMonth.of(year, month));
  }

  /** The three months from the given one. */
  public static ReportingPeriod quarter(YearMonth first) {
    return new ReportingPeriod(first.atDay(1), first.plusMonths(3).atDay(1), Kind.QUARTER);
  }

  /** The academic, financial or calendar year that the given month lies in. */
  public static ReportingPeriod yearOf(Kind kind, YearMonth month) {
    var first =
        switch (kind) {
          case ACADEMIC_YEAR -> Month.SEPTEMBER;
          case FINANCIAL_YEAR -> Month.APRIL;
          case CALENDAR_YEAR -> Month.JANUARY;
          case DAY, MONTH, QUARTER -> throw new IllegalArgumentException(kind + " is not a year");
        };
    var year = month.getMonthValue() >= first.getValue() ? month.getYear() : month.getYear() - 1;
    var from = LocalDate.of(year, first, 1);
    return new ReportingPeriod(from, from.plusYears(1), kind);
  }

  /** Whole months in the period; 12 for every kind of year. */
  public int months() {
    return Math.toIntExact(ChronoUnit.MONTHS.between(from, until));
  }

  /** The month that the period begins with. */
  public YearMonth firstMonth() {
    return YearMonth.from(from);
  }

  /** The month that the period ends in. */
  public YearMonth lastMonth() {
    return YearMonth.from(until.minusDays(1));
  }

  /**
   * As people say it: {@code October 2024}, {@code July to September 2024}, {@code 2024/25
   * (academic year)}.
   */
  public String inWords() {
    return switch (kind) {
      case DAY -> from.format(DAY);
      case MONTH -> from.format(MONTH_AND_YEAR);
      case QUARTER -> {
        var sameYear = firstMonth().getYear() == lastMonth().getYear();
        yield firstMonth().format(sameYear ? MONTH_ALONE : MONTH_AND_YEAR)
            + " to "
            + lastMonth().format(MONTH_AND_YEAR);
      }
      case ACADEMIC_YEAR -> years() + " (academic year)";
      case FINANCIAL_YEAR -> years() + " (financial year)";
      case CALENDAR_YEAR -> String.valueOf(from.getYear());
    };
  }

  private String years() {
    return "%d/%02d".formatted(from.getYear(), lastMonth().getYear() % 100);
  }

  /** Whether the period is still running on that day; a figure for it is then provisional. */
  public boolean runsOn(LocalDate day) {
    return day.isBefore(until);
  }

  @Override
  public int compareTo(ReportingPeriod other) {
    var byStart = from.compareTo(other.from);
    return byStart != 0 ? byStart : until.compareTo(other.until);
  }

  /**
   * A month as {@code 2024-10}; any other period by its first and last day, {@code
   * 2024-04-01/2024-06-30}: "Q1" would not say of which year, nor its last month that it is three.
   */
  @Override
  public String toString() {
    return kind == Kind.MONTH ? firstMonth().toString() : from + "/" + until.minusDays(1);
  }
}
