package waymark.charts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.ReportingPeriod.Kind;

/** How periods and days are put into words. */
final class PeriodWords {

  private static final DateTimeFormatter DAY = format("d MMMM uuuu");
  private static final DateTimeFormatter MONTH = format("MMMM uuuu");
  private static final DateTimeFormatter SHORT_MONTH = format("MMM");

  private PeriodWords() {}

  /** The period after its preposition: {@code in October 2024}, {@code on 3 October 2024}. */
  static String in(ReportingPeriod period) {
    return (period.kind() == Kind.DAY ? "on " : "in ") + period.inWords();
  }

  /** {@code 2 months}; {@code periods} where there are several kinds of them. */
  static String count(int count, Stream<ReportingPeriod> periods) {
    var nouns = periods.map(period -> noun(period.kind())).distinct().toList();
    var noun = nouns.size() == 1 ? nouns.getFirst() : "period";
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** {@code May 2023} for the first of May 2023, any other day in full. */
  static String beginning(LocalDate day) {
    return day.getDayOfMonth() == 1 ? day.format(MONTH) : day.format(DAY);
  }

  /** {@code May 2023} for the last of May 2023, any other day in full. */
  static String end(LocalDate day) {
    return day.getDayOfMonth() == day.lengthOfMonth() ? day.format(MONTH) : day.format(DAY);
  }

  static String day(LocalDate day) {
    return day.format(DAY);
  }

  /** The two lines under an axis: {@code Oct} and {@code 2024}; the second may be blank. */
  static List<String> onAxis(ReportingPeriod period) {
    var first = period.from();
    var year = String.valueOf(first.getYear());
    return switch (period.kind()) {
      case DAY -> List.of(first.format(format("d MMM")), year);
      case MONTH -> List.of(first.format(SHORT_MONTH), year);
      case QUARTER ->
          List.of(
              first.format(SHORT_MONTH) + "–" + period.until().minusDays(1).format(SHORT_MONTH),
              year);
      case ACADEMIC_YEAR, FINANCIAL_YEAR -> List.of(years(period), "");
      case CALENDAR_YEAR -> List.of(year, "");
    };
  }

  private static String years(ReportingPeriod period) {
    int year = period.from().getYear();
    return "%d/%02d".formatted(year, Math.floorMod(year + 1, 100));
  }

  private static String noun(Kind kind) {
    return switch (kind) {
      case DAY -> "day";
      case MONTH -> "month";
      case QUARTER -> "quarter";
      case ACADEMIC_YEAR, FINANCIAL_YEAR, CALENDAR_YEAR -> "year";
    };
  }

  /** Months are named as in Britain before Java 16: Sept is Sep, as wide as its neighbours. */
  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
