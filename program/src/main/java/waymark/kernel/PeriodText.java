package waymark.kernel;

import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How people write a month at the head of a column: {@code 10/24}, {@code Oct-24}, {@code Sept
 * 2025}.
 */
public final class PeriodText {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String NAME =
      "(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String YEAR = "(?<year>20\\d\\d|\\d\\d)";

  /** The shapes in which a month is written, each a whole match or a find within a longer text. */
  private static final List<Pattern> SHAPES =
      List.of(
          Pattern.compile(
              "(?<![\\d/])(?<year>20\\d\\d)-(?<month>\\d{1,2})(?:-\\d{1,2})?(?![\\d/-])"),
          Pattern.compile("(?<![\\d/])\\d{1,2}/(?<month>\\d{1,2})/" + YEAR + "(?![\\d/])"),
          Pattern.compile("(?<![\\d/])(?<month>\\d{1,2})[/-]" + YEAR + "(?![\\d/-])"),
          Pattern.compile(
              "(?<![a-z])" + NAME + "[ ,/'\u2019-]{0,3}" + YEAR + "(?!\\d)",
              Pattern.CASE_INSENSITIVE));

  /** {@code 07/47}, {@code 13/24}: the shape of a month, whether or not there is such a month. */
  private static final Pattern LIKE_A_MONTH = Pattern.compile("\\d{1,2}[/-]\\d{2,4}");

  private static final int LONGEST = 60;

  private PeriodText() {}

  /** The month that the whole text is; blanks that a narrow column left inside do not matter. */
  public static Optional<YearMonth> month(String text) {
    return shape(text, Matcher::matches);
  }

  /** The first month named within a text: {@code Milestone 1 - Dec 2025}. */
  public static Optional<YearMonth> monthWithin(String text) {
    return shape(text, Matcher::find);
  }

  /** Whether the text has the shape of a numeric month. */
  public static boolean likeAMonth(String text) {
    return text.length() <= LONGEST && LIKE_A_MONTH.matcher(closed(text)).matches();
  }

  private static Optional<YearMonth> shape(String text, Predicate<Matcher> found) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    var closed = closed(text);
    for (var shape : SHAPES) {
      var match = shape.matcher(closed);
      if (found.test(match)) {
        return yearMonth(match, shape == SHAPES.getLast());
      }
    }
    return Optional.empty();
  }

  private static Optional<YearMonth> yearMonth(Matcher match, boolean named) {
    var month =
        named
            ? MONTHS.indexOf(match.group("name").substring(0, 3).toLowerCase(Locale.ROOT)) + 1
            : Integer.parseInt(match.group("month"));
    var year = Integer.parseInt(match.group("year"));
    return month < 1 || month > 12
        ? Optional.empty()
        : Optional.of(YearMonth.of(year < 100 ? 2000 + year : year, month));
  }

  /** A month or year without its own name, such as {@code October}; for prose. */
  public static Optional<Month> monthNamed(String word) {
    var lower = word.strip().toLowerCase(Locale.ROOT);
    return lower.length() < 3 || !lower.matches(NAME.replace("?<name>", ""))
        ? Optional.empty()
        : Optional.of(Month.of(MONTHS.indexOf(lower.substring(0, 3)) + 1));
  }

  private static String closed(String text) {
    return text.strip().replaceAll("(?<=[\\d/-])\\s+(?=[\\d/-])", "");
  }
}
