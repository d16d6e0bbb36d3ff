package waymark.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A day, a month or a year, as far as people know it: {@code 19 September 2024}, {@code September
 * 2024}, {@code 2024}.
 */
public final class WhenText {

  private static final Pattern YEAR = Pattern.compile("20\\d\\d");

  private WhenText() {}

  /**
   * The same as {@code yyyy-MM-dd}, {@code yyyy-MM} or {@code yyyy}; empty where the text is none
   * of these.
   */
  public static Optional<String> of(String text) {
    var line = text.strip();
    if (YEAR.matcher(line).matches()) {
      return Optional.of(line);
    }
    return DayText.day(line)
        .map(Object::toString)
        .or(() ->
            line.matches("\\d{4}-\\d{2}-\\d{2}")
                ? Optional.empty() // such as 2024-02-31, which is no month either
                : PeriodText.month(line).map(Object::toString));
  }

  /** Whether the earlier may lie before the later, as far as both are known. */
  public static boolean mayPrecede(String earlier, String later) {
    var known = Math.min(earlier.length(), later.length());
    return earlier.substring(0, known).compareTo(later.substring(0, known)) <= 0;
  }
}
