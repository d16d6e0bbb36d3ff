package waymark.casework;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import waymark.kernel.BankHolidays;
import waymark.kernel.CountWords;

/** How long a duty may take, or how long it must be left. */
public sealed interface Limit {

  DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

  /** In time so many weeks on; the first day is day 0, or day 1 where the policy says so. */
  record Weeks(int weeks) implements Limit {}

  /** As many weeks as the policy says after a decision is sent back. */
  record Remittal() implements Limit {}

  /** In time up to the same day so many months on, or the last of a shorter month. */
  record Months(int months) implements Limit {}

  /** In time up to so many days on, the first being day 0. */
  record Days(int days) implements Limit {}

  /** In time up to so many working days on, the first being day 0. */
  record WorkingDays(int days) implements Limit {}

  /** In time before that day of the year in which the start lies, or by it, as the policy says. */
  record BeforeDay(MonthDay day) implements Limit {}

  /** In time up to so many months before the start. */
  record MonthsBefore(int months) implements Limit {}

  /** As many months as the policy says after a plan came from another area. */
  record AfterMove() implements Limit {}

  /** So many days must pass, the first one counted; kept by whatever happens after them. */
  record AtLeastDays(int days) implements Limit {}

  /**
   * The last day in time; where days must pass first, the first day on which that is so.
   *
   * @param start the day on which it begins
   */
  default LocalDate day(LocalDate start, Policy policy) {
    return switch (this) {
      case Weeks(var weeks) -> weeksAfter(start, weeks, policy);
      case Remittal() -> weeksAfter(start, policy.remittalWeeks(), policy);
      case Months(var months) -> start.plusMonths(months);
      case Days(var days) -> start.plusDays(days);
      case WorkingDays(var days) -> BankHolidays.after(start, days);
      case BeforeDay(var day) ->
          day.atYear(start.getYear())
              .minusDays(policy.transferDay() == Policy.TransferDay.BEFORE ? 1 : 0);
      case MonthsBefore(var months) -> start.minusMonths(months);
      case AfterMove() -> start.plusMonths(policy.moveReviewMonths());
      case AtLeastDays(var days) -> start.plusDays(days);
    };
  }

  /** Whether what ends it on that day keeps the limit. */
  default boolean keptOn(LocalDate end, LocalDate start, Policy policy) {
    return this instanceof AtLeastDays
        ? !end.isBefore(day(start, policy))
        : !end.isAfter(day(start, policy));
  }

  /** {@code 20 weeks}, {@code at least 15 days}, {@code before 15 February}. */
  default String inWords() {
    return switch (this) {
      case Weeks(var weeks) -> CountWords.of(weeks, "week");
      case Remittal() -> "2 weeks, unless the policy says otherwise";
      case Months(var months) -> CountWords.of(months, "month");
      case Days(var days) -> days == 0 ? "the same day" : CountWords.of(days, "day");
      case WorkingDays(var days) -> CountWords.of(days, "working day");
      case BeforeDay(var day) -> "before " + DAY_OF_YEAR.format(day) + " of that year";
      case MonthsBefore(var months) -> CountWords.of(months, "month") + " before";
      case AfterMove() -> "3 months, or 12 from the last review where that is later";
      case AtLeastDays(var days) -> "at least " + CountWords.of(days, "day");
    };
  }

  private static LocalDate weeksAfter(LocalDate start, int weeks, Policy policy) {
    var first = policy.receipt() == Policy.Receipt.DAY_0 || weeks == 0 ? 0 : 1;
    return start.plusDays(7L * weeks - first);
  }
}
