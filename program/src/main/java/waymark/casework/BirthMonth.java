package waymark.casework;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** When a child was born; the day is dropped at the door. */
public record BirthMonth(YearMonth month) implements Detail {

  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})(?:-\\d{1,2}.*)?");
  private static final Pattern YEAR_LAST = Pattern.compile("(?:\\d{1,2}/)?(\\d{1,2})/(\\d{4})");

  /** Nobody has a plan at that age: plans end at 25. */
  static final int TOO_OLD = 26;

  /** {@code 2012-05}, {@code 05/2012}, or a date of which the day is dropped. */
  static Optional<BirthMonth> read(String written) {
    var text = written.strip();
    var first = YEAR_FIRST.matcher(text);
    if (first.matches()) {
      return of(first.group(1), first.group(2));
    }
    var last = YEAR_LAST.matcher(text);
    return last.matches() ? of(last.group(2), last.group(1)) : Optional.empty();
  }

  private static Optional<BirthMonth> of(String year, String month) {
    try {
      return Optional.of(
          new BirthMonth(YearMonth.of(Integer.parseInt(year), Integer.parseInt(month))));
    } catch (DateTimeException noMonth) {
      return Optional.empty();
    }
  }

  /** The day from which the child counts as so many years old: the first of the month. */
  LocalDate turns(int years) {
    return month.plusYears(years).atDay(1);
  }

  @Override
  public String toString() {
    return month.toString();
  }
}
