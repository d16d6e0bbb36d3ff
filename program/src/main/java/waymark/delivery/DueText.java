package waymark.delivery;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How people write the day or month of a deadline. */
final class DueText {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern NOTHING =
      Pattern.compile("[-\u2010-\u2015_./ ]*|n/a|na|tbc|tbd|tba|not applicable|to be confirmed");
  private static final Pattern INTRODUCTION =
      Pattern.compile("^(?:[-\u2010-\u2015:;,(. ]|(?:due|for|by|end|of|date|in|the|on)\\b)+");
  private static final Pattern DUE = Pattern.compile("\\bdue\\b");

  private static final String MONTH =
      "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String YEAR = "['\u2019]?(?<year>20\\d\\d|\\d\\d)";
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:(?<day>\\d{1,2}) ?(?:st|nd|rd|th)? (?:of )?)?" + MONTH + "[ ,-]{0,2}" + YEAR);
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})[/.-](?<year>20\\d\\d|\\d\\d)");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<year>20\\d\\d)-(?<month>\\d\\d)(?:-(?<day>\\d\\d))?(?: 00:00(?::00)?)?");
  private static final Pattern MONTH_AND_YEAR =
      Pattern.compile("(?<day>)(?<month>\\d{1,2})/(?<year>20\\d\\d|\\d\\d)");

  private DueText() {}

  static Due understand(String cell) {
    var text = Words.plain(cell);
    if (NOTHING.matcher(text).matches()) {
      return new Due.NotStated();
    }
    var date = closed(INTRODUCTION.matcher(text).replaceFirst(""));
    for (var form : List.of(NAMED, DAY_FIRST, YEAR_FIRST, MONTH_AND_YEAR)) {
      var match = form.matcher(date);
      if (match.matches()) {
        return date(match).orElseGet(() -> new Due.AsWritten(Words.spaced(cell)));
      }
    }
    return new Due.AsWritten(Words.spaced(cell));
  }

  static Due inState(String state) {
    var text = Words.spaced(state);
    var match = DUE.matcher(text.toLowerCase(Locale.ROOT));
    return match.find() ? understand(text.substring(match.end())) : new Due.NotStated();
  }

  private static String closed(String text) {
    return text.endsWith(")") ? text.substring(0, text.length() - 1).strip() : text;
  }

  private static Optional<Due> date(Matcher match) {
    try {
      var year = Integer.parseInt(match.group("year"));
      var month = YearMonth.of(year < 100 ? 2000 + year : year, month(match.group("month")));
      var day = match.group("day");
      return Optional.of(
          day == null || day.isEmpty()
              ? new Due.InMonth(month)
              : new Due.OnDay(month.atDay(Integer.parseInt(day))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int month(String text) {
    return Character.isDigit(text.charAt(0))
        ? Integer.parseInt(text)
        : MONTHS.indexOf(text.substring(0, 3)) + 1;
  }
}
