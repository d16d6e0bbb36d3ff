package waymark.trajectory;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and months in words. */
final class Dates {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

  private Dates() {}

  static String words(LocalDate day) {
    return DAY.format(day);
  }

  /** A day, month or year as {@code yyyy-MM-dd}, {@code yyyy-MM} or {@code yyyy}. */
  static String words(String written) {
    return switch (written.length()) {
      case 10 -> words(LocalDate.parse(written));
      case 7 -> MONTH.format(YearMonth.parse(written));
      default -> written;
    };
  }
}
