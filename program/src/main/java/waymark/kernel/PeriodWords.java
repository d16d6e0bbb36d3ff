package waymark.kernel;

import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Periods of every kind at the head of a column, written so that they are read as what they are:
 * {@code October 2024}, {@code November 2024 to January 2025}, {@code 2024/25 (academic year)},
 * {@code 2024 (calendar year)}, {@code 31 October 2024 (one day)}.
 */
public final class PeriodWords {

  private static final String ONE_DAY = " (one day)";
  private static final String CALENDAR_YEAR = " (calendar year)";

  private static final Pattern QUARTER =
      Pattern.compile(
          "(?<first>\\p{L}{3,9})(?: (?<year>\\d{4}))? to (?<last>\\p{L}{3,9}) (?<end>\\d{4})");
  private static final Pattern YEAR =
      Pattern.compile(
          "(?<year>\\d{4})(?:/\\d\\d)? \\((?<kind>academic|financial|calendar) year\\)");

  private PeriodWords() {}

  public static String of(ReportingPeriod period) {
    return switch (period.kind()) {
      case DAY -> period.inWords() + ONE_DAY;
      case CALENDAR_YEAR -> period.inWords() + CALENDAR_YEAR;
      case MONTH, QUARTER, ACADEMIC_YEAR, FINANCIAL_YEAR -> period.inWords();
    };
  }

  /**
   * The period that a text is, when it is written just so; empty for anything else, among it what
   * {@link PeriodText} and {@link QuarterText} read in other ways.
   */
  public static Optional<ReportingPeriod> read(String text) {
    var plain = text.strip().replaceAll("\\s+", " ");
    return Stream.of(day(plain), quarter(plain), year(plain), month(plain))
        .flatMap(Optional::stream)
        .filter(it -> of(it).equalsIgnoreCase(plain))
        .findFirst();
  }

  private static Optional<ReportingPeriod> day(String text) {
    return text.toLowerCase(Locale.ROOT).endsWith(ONE_DAY)
        ? DayText.day(text.substring(0, text.length() - ONE_DAY.length()))
            .map(it -> new ReportingPeriod(it, it.plusDays(1), ReportingPeriod.Kind.DAY))
        : Optional.empty();
  }

  private static Optional<ReportingPeriod> month(String text) {
    return PeriodText.month(text).map(ReportingPeriod::month);
  }

  private static Optional<ReportingPeriod> quarter(String text) {
    var match = QUARTER.matcher(text);
    return match.matches()
        ? PeriodText.monthNamed(match.group("first"))
            .map(first -> ReportingPeriod.quarter(YearMonth.of(firstYear(match), first)))
        : Optional.empty();
  }

  private static int firstYear(Matcher match) {
    var stated = match.group("year");
    return Integer.parseInt(stated == null ? match.group("end") : stated);
  }

  private static Optional<ReportingPeriod> year(String text) {
    var match = YEAR.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    var kind =
        switch (match.group("kind")) {
          case "academic" -> ReportingPeriod.Kind.ACADEMIC_YEAR;
          case "financial" -> ReportingPeriod.Kind.FINANCIAL_YEAR;
          default -> ReportingPeriod.Kind.CALENDAR_YEAR;
        };
    // December lies in the year of every kind that began in that year
    return Optional.of(
        ReportingPeriod.yearOf(
            kind, YearMonth.of(Integer.parseInt(match.group("year")), Month.DECEMBER)));
  }
}
