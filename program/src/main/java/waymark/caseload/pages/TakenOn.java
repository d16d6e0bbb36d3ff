package waymark.caseload.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import waymark.casework.Policy;
import waymark.kernel.DayWords;
import waymark.web.DateField;

/**
 * The day of an extract as somebody gave it.
 *
 * @param day empty where it is none that an extract can be of; the field then says why
 */
record TakenOn(Optional<LocalDate> day, DateField field) {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  static TakenOn of(DateField asked, String day, String month, String year, LocalDate today) {
    var field = asked.given(day, month, year);
    if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
      return wrong(field, "Enter the day on which the case system was asked");
    }
    var read = read(day, month, year);
    if (read.isEmpty()) {
      return wrong(field, "The day must be one that the calendar has, like 30 9 2026");
    }
    if (read.get().isAfter(today)) {
      return wrong(field, "The day of the extract must be today or before");
    }
    return read.get().isBefore(Policy.ACT)
        ? wrong(field, "The day of the extract must be after " + DayWords.of(Policy.ACT))
        : new TakenOn(read, field);
  }

  private static Optional<LocalDate> read(String day, String month, String year) {
    if (!NUMBER.matcher(day).matches()
        || !NUMBER.matcher(month).matches()
        || !NUMBER.matcher(year).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static TakenOn wrong(DateField field, String words) {
    return new TakenOn(Optional.empty(), field.error(words));
  }
}
