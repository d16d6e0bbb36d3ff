package waymark.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Bank holidays in England since 2014, for whatever is counted in working days. Days that are
 * proclaimed once must be added here when they are.
 */
public final class BankHolidays {

  /** Holidays of one year alone. */
  private static final Set<LocalDate> ONCE =
      Set.of(
          LocalDate.of(2020, 5, 8), // Victory in Europe, instead of the first Monday
          LocalDate.of(2022, 6, 2), // moved from the end of May
          LocalDate.of(2022, 6, 3), // Platinum Jubilee
          LocalDate.of(2022, 9, 19), // funeral of Queen Elizabeth II
          LocalDate.of(2023, 5, 8)); // coronation of King Charles III

  /** Holidays that were moved away in one year. */
  private static final Map<Integer, LocalDate> MOVED =
      Map.of(2020, LocalDate.of(2020, 5, 4), 2022, LocalDate.of(2022, 5, 30));

  private BankHolidays() {}

  /** Whether it is a day from Monday to Friday that is no bank holiday. */
  public static boolean isWorkingDay(LocalDate day) {
    return !isWeekend(day) && !isHoliday(day);
  }

  /** The bank holidays on days from Monday to Friday, from a day to before another, in order. */
  public static List<LocalDate> between(LocalDate from, LocalDate until) {
    return from.datesUntil(until).filter(it -> !isWeekend(it) && isHoliday(it)).toList();
  }

  /** The day itself where it is a working day, else the next one. */
  public static LocalDate workingDayFrom(LocalDate day) {
    var at = day;
    while (!isWorkingDay(at)) {
      at = at.plusDays(1);
    }
    return at;
  }

  /** The working day that many working days after a day, which does not count itself. */
  public static LocalDate after(LocalDate day, int workingDays) {
    var at = day;
    for (var left = workingDays; left > 0; left--) {
      at = workingDayFrom(at.plusDays(1));
    }
    return at;
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static boolean isHoliday(LocalDate day) {
    if (ONCE.contains(day)) {
      return true;
    }
    if (day.equals(MOVED.get(day.getYear()))) {
      return false;
    }
    return switch (day.getMonth()) {
      case JANUARY -> day.equals(workdayOn(day.withDayOfMonth(1)));
      case MAY -> isFirstMonday(day) || isLastMonday(day);
      case AUGUST -> isLastMonday(day);
      case DECEMBER -> isChristmas(day);
      default -> isEaster(day);
    };
  }

  private static boolean isFirstMonday(LocalDate day) {
    return day.equals(day.with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
  }

  private static boolean isLastMonday(LocalDate day) {
    return day.equals(day.with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
  }

  /** A holiday on a weekend is kept on the Monday after. */
  private static LocalDate workdayOn(LocalDate day) {
    return isWeekend(day) ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : day;
  }

  /** Two days in lieu, 27 and 28 December, where 25 and 26 lie on a weekend between them. */
  private static boolean isChristmas(LocalDate day) {
    var christmas = LocalDate.of(day.getYear(), Month.DECEMBER, 25);
    return switch (christmas.getDayOfWeek()) {
      case FRIDAY -> day.equals(christmas) || day.equals(christmas.plusDays(3));
      case SATURDAY -> day.equals(christmas.plusDays(2)) || day.equals(christmas.plusDays(3));
      case SUNDAY -> day.equals(christmas.plusDays(1)) || day.equals(christmas.plusDays(2));
      default -> day.equals(christmas) || day.equals(christmas.plusDays(1));
    };
  }

  private static boolean isEaster(LocalDate day) {
    var easter = easterSunday(day.getYear());
    return day.equals(easter.minusDays(2)) || day.equals(easter.plusDays(1));
  }

  /** The anonymous Gregorian algorithm, as in Meeus, Astronomical Algorithms, chapter 8. */
  private static LocalDate easterSunday(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
