package waymark.kernel;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How people write a quarter: {@code Q1 24/25}, {@code Quarter 3 2024-25}, {@code Apr-Jun 24}.
 *
 * <p>A numbered quarter of two years is one of the financial year, April to March, as councils and
 * the NHS count. One of a single year ({@code Q1 2024}) may be of the calendar year or of the
 * financial year; it is not read.
 */
public final class QuarterText {

  private static final String YEARS =
      "(?:fy ?)?(?<year>20\\d\\d|\\d\\d) ?[/\u2013-] ?(?<next>20\\d\\d|\\d\\d)";
  private static final String NUMBER = "(?:q|qtr\\.? ?|quarter ?)(?<number>[1-4])";
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?<![\\w/])" + NUMBER + "[ ,:(\u2013-]{0,3}" + YEARS + "(?![\\d/-])\\)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<![\\w/])" + YEARS + "[ ,:(\u2013-]{0,3}" + NUMBER + "(?!\\w)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MONTHS =
      Pattern.compile(
          "(?<!\\p{L})(?<first>\\p{L}{3,9})\\.? ?(?:-|\u2013|to) ?(?<last>\\p{L}{3,9})\\.?[ ,'\u2019]{0,2}"
              + "(?<year>20\\d\\d|\\d\\d)(?![\\d/-])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ONE_YEAR =
      Pattern.compile("(?<![\\w/])" + NUMBER + "(?!\\w).*", Pattern.CASE_INSENSITIVE);

  private static final int LONGEST = 60;

  private QuarterText() {}

  /** The quarter that a text names, alone or among other words. */
  public static Optional<ReportingPeriod> within(String text) {
    return text.length() > LONGEST
        ? Optional.empty()
        : numbered(text, NUMBERED).or(() -> numbered(text, YEAR_FIRST)).or(() -> months(text));
  }

  /** The quarter that the whole text is; more words make it no more than a mention. */
  public static Optional<ReportingPeriod> alone(String text) {
    var tidy = text.strip();
    return Stream.of(NUMBERED, YEAR_FIRST, MONTHS).anyMatch(it -> it.matcher(tidy).matches())
        ? within(tidy)
        : Optional.empty();
  }

  /** Whether the text has the shape of a quarter, whether or not it says of which year. */
  public static boolean likeAQuarter(String text) {
    return text.length() <= LONGEST
        && (ONE_YEAR.matcher(text.strip()).matches() || within(text).isPresent());
  }

  /** Whether a quarter is named by its number, so that its year had to be understood. */
  public static boolean isNumbered(String text) {
    return text.length() <= LONGEST
        && (numbered(text, NUMBERED).isPresent() || numbered(text, YEAR_FIRST).isPresent());
  }

  private static Optional<ReportingPeriod> numbered(String text, Pattern shape) {
    var match = shape.matcher(text);
    if (!match.find()) {
      return Optional.empty();
    }
    var year = year(match, "year");
    var april = YearMonth.of(year, 4);
    return year(match, "next") == year + 1
        ? Optional.of(
            ReportingPeriod.quarter(
                april.plusMonths(3L * (Integer.parseInt(match.group("number")) - 1))))
        : Optional.empty();
  }

  private static Optional<ReportingPeriod> months(String text) {
    var match = MONTHS.matcher(text);
    if (!match.find()) {
      return Optional.empty();
    }
    var first = PeriodText.monthNamed(match.group("first"));
    var last = PeriodText.monthNamed(match.group("last"));
    return first.isPresent()
            && last.equals(first.map(month -> month.plus(2)))
            && first.get().getValue() % 3 == 1
        ? Optional.of(ReportingPeriod.quarter(YearMonth.of(year(match, "year"), first.get())))
        : Optional.empty();
  }

  private static int year(Matcher match, String name) {
    var year = Integer.parseInt(match.group(name));
    return year < 100 ? 2000 + year : year;
  }
}
