package waymark.casework;

import java.time.LocalDate;

/**
 * Days as numbers that are in order as the days are, and from which the month is had without
 * counting days: year, month and day beside one another. For what is done for each event in each
 * part.
 */
final class DayNumber {

  /** Before all days. */
  static final int FIRST = Integer.MIN_VALUE;

  /** After all days: what ends on it does not end. */
  static final int NEVER = Integer.MAX_VALUE;

  private static final int OF_MONTH = 5;
  private static final int OF_YEAR = 9;
  private static final int MONTHS = 0xf;

  private DayNumber() {}

  static int of(LocalDate day) {
    return day.getYear() << OF_YEAR | day.getMonthValue() << OF_MONTH | day.getDayOfMonth();
  }

  /** The month of a day, in months since the year 0. */
  static int month(int day) {
    return 12 * (day >> OF_YEAR) + (day >> OF_MONTH & MONTHS) - 1;
  }
}
