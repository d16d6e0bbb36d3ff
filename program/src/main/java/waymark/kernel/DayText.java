package waymark.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How people write a day: {@code Wednesday 27th November 2024}, {@code 12 th November 2024}. */
public final class DayText {

  private static final List<Pattern> SHAPES =
      List.of(
          Pattern.compile(
              "(?:[a-z]{3,9},? )?(?<day>\\d{1,2}) ?(?:st|nd|rd|th)?(?: of)? (?<name>[a-z]{3,9})\\.?,?"
                  + " (?<year>20\\d\\d)",
              Pattern.CASE_INSENSITIVE),
          Pattern.compile("(?<year>20\\d\\d)-(?<month>\\d\\d)-(?<day>\\d\\d)"),
          Pattern.compile("(?<day>\\d{1,2})[/.](?<month>\\d{1,2})[/.](?<year>20\\d\\d)"));

  private static final int LONGEST = 60;

  private DayText() {}

  /** The day that the whole text is, written day first as in Britain; empty for anything else. */
  public static Optional<LocalDate> day(String text) {
    var line = text.strip().replaceAll("\\s+", " ");
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    for (var shape : SHAPES) {
      var match = shape.matcher(line);
      if (match.matches()) {
        var month =
            shape == SHAPES.getFirst()
                ? PeriodText.monthNamed(match.group("name")).map(Month::getValue)
                : Optional.of(Integer.valueOf(match.group("month")));
        return month.flatMap(it ->
            day(Integer.parseInt(match.group("year")), it, Integer.parseInt(match.group("day"))));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
