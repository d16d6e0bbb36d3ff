package waymark.measures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that helps to read figures: industrial action, a change of system. Never a claim of a
 * cause.
 *
 * @param from a day or month, {@code yyyy-MM-dd} or {@code yyyy-MM}
 * @param until its last day or month; empty where it is of one day or goes on
 * @param measure the only measure that it touches; empty for all of the area
 * @param breaksSeries whether figures before and after cannot be compared
 */
public record ContextEvent(
    UUID id,
    String from,
    String until,
    String title,
    String note,
    Optional<MeasureId> measure,
    boolean breaksSeries) {

  /** Whether it helps to read the figures of a measure. */
  public boolean touches(MeasureId other) {
    return measure.isEmpty() || measure.get().equals(other);
  }

  public LocalDate firstDay() {
    return from.length() == 7 ? YearMonth.parse(from).atDay(1) : LocalDate.parse(from);
  }

  /** Its last day; the first where no other is stated. */
  public LocalDate lastDay() {
    if (until.isEmpty()) {
      return firstDay();
    }
    return until.length() == 7 ? YearMonth.parse(until).atEndOfMonth() : LocalDate.parse(until);
  }
}
