package waymark.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and moments as people read them. */
public final class DayWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'at' h:mma", Locale.UK).withZone(England.TIME);

  private DayWords() {}

  /** {@code 27 November 2024}. */
  public static String of(LocalDate day) {
    return DAY.format(day);
  }

  /** A day, month or year kept as {@code yyyy-MM-dd}, {@code yyyy-MM} or {@code yyyy}. */
  public static String of(String kept) {
    return switch (kept.length()) {
      case 10 -> of(LocalDate.parse(kept));
      case 7 -> MONTH.format(YearMonth.parse(kept));
      default -> kept;
    };
  }

  /** {@code 27 November 2024 at 11:03am}, by the clocks of England. */
  public static String at(Instant moment) {
    return MOMENT.format(moment);
  }
}
