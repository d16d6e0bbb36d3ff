package waymark.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A period as an address names it: {@code 2024-10} for a month, else its kind and its first day,
 * {@code quarter-2024-04-01}.
 */
public final class PeriodKey {

  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern OTHER = Pattern.compile("([a-z-]{3,16})-(\\d{4}-\\d{2}-\\d{2})");

  private PeriodKey() {}

  public static String of(ReportingPeriod period) {
    return period.kind() == ReportingPeriod.Kind.MONTH
        ? period.firstMonth().toString()
        : word(period.kind()) + "-" + period.from();
  }

  /** A kind of period in an address or a form: {@code academic-year}. */
  public static String word(ReportingPeriod.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of that word. */
  public static Optional<ReportingPeriod.Kind> kind(String word) {
    return Stream.of(ReportingPeriod.Kind.values()).filter(it -> word(it).equals(word)).findFirst();
  }

  /** The period that a key names; empty where it names none. */
  public static Optional<ReportingPeriod> period(String key) {
    try {
      if (MONTH.matcher(key).matches()) {
        return Optional.of(ReportingPeriod.month(YearMonth.parse(key)));
      }
      var match = OTHER.matcher(key);
      return match.matches()
          ? kind(match.group(1)).map(it -> beginning(it, LocalDate.parse(match.group(2))))
          : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** The period of that kind that begins on that day, whatever month it lies in. */
  private static ReportingPeriod beginning(ReportingPeriod.Kind kind, LocalDate from) {
    var until =
        switch (kind) {
          case DAY -> from.plusDays(1);
          case MONTH -> from.plusMonths(1);
          case QUARTER -> from.plusMonths(3);
          case ACADEMIC_YEAR, FINANCIAL_YEAR, CALENDAR_YEAR -> from.plusYears(1);
        };
    return new ReportingPeriod(from, until, kind);
  }
}
