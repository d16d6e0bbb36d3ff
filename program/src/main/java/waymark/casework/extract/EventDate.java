package waymark.casework.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import waymark.kernel.DayText;
import waymark.kernel.DayWords;
import waymark.kernel.England;

/** A date as an extract writes it, or why it is none. */
sealed interface EventDate {

  record Day(LocalDate day) implements EventDate {}

  /**
   * No date.
   *
   * @param why half a sentence, without what was written unless that is a date or a number
   */
  record Refused(String why) implements EventDate {}

  Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  Pattern BRITISH = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2}");
  Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d{1,15})?");
  Pattern TIME = Pattern.compile("(.{8,10})[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?");
  Pattern ZONED =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}.{0,30}(?:Z|[+-]\\d{2}:\\d{2})");
  LocalDate EXCEL_DAY_0 = LocalDate.of(1899, 12, 30);

  /**
   * Reads {@code 2024-10-31}, {@code 31/10/2024} and {@code 31 October 2024}, each with a time of
   * day or without. A moment with its zone is the day that it was in England.
   */
  static EventDate read(String written) {
    var text = written.strip();
    if (text.isEmpty()) {
      return new Refused("there is no date");
    }
    var iso = ISO.matcher(text);
    if (iso.matches()) {
      return day(iso, 1, 2, 3);
    }
    var british = BRITISH.matcher(text);
    if (british.matches()) {
      return day(british, 3, 2, 1);
    }
    if (ZONED.matcher(text).matches()) {
      return moment(text);
    }
    var time = TIME.matcher(text);
    return time.matches() ? read(time.group(1)) : other(text);
  }

  private static EventDate other(String text) {
    if (SERIAL.matcher(text).matches()) {
      var day = EXCEL_DAY_0.plusDays(Integer.parseInt(text.substring(0, 5)));
      return new Refused(
          text
              + " is how Excel keeps a date; it would be "
              + DayWords.of(day)
              + ". Give the column a date format and save the file again");
    }
    if (SHORT_YEAR.matcher(text).matches()) {
      return new Refused(text + " does not say the century; write the year with four digits");
    }
    return DayText.day(text)
        .<EventDate>map(Day::new)
        .orElseGet(() -> new Refused("what stands there is no date such as 2024-10-31"));
  }

  private static EventDate day(Matcher match, int year, int month, int day) {
    var y = Integer.parseInt(match.group(year));
    var m = Integer.parseInt(match.group(month));
    var d = Integer.parseInt(match.group(day));
    try {
      return new Day(LocalDate.of(y, m, d));
    } catch (DateTimeException noSuchDay) {
      return new Refused(
          m > 12 && d <= 12
              ? match.group() + " has no such month; the day comes first, as in 31/10/2024"
              : "there is no " + match.group());
    }
  }

  private static EventDate moment(String text) {
    try {
      return new Day(England.day(OffsetDateTime.parse(text).toInstant()));
    } catch (DateTimeParseException noMoment) {
      return new Refused("what stands there is no moment such as 2024-10-31T09:30:00Z");
    }
  }
}
