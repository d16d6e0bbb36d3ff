package waymark.web;

import java.util.List;
import java.util.stream.Stream;

/**
 * What stands at the top of a form that could not be taken: each fault, with a link to its field.
 *
 * @param description what is common to the faults; may be empty
 */
public record ErrorSummary(String title, String description, List<Link> faults) {

  public static final ErrorSummary NONE = new ErrorSummary(List.of());

  public ErrorSummary {
    faults = List.copyOf(faults);
  }

  private ErrorSummary(List<Link> faults) {
    this("There is a problem", "", faults);
  }

  /** The faults of a form, in the order of its fields; those without a fault are left out. */
  public static ErrorSummary of(Field... fields) {
    return new ErrorSummary(
        Stream.of(fields).filter(Field::wrong).map(ErrorSummary::fault).toList());
  }

  /** Faults that are not, or not only, those of plain fields; see {@link #fault}. */
  public static ErrorSummary of(List<Link> faults) {
    return new ErrorSummary(faults);
  }

  /** The fault of a date, leading to the first of its parts that must be changed. */
  public static Link fault(DateField date) {
    return Link.to("#" + date.firstWrongId(), date.question().error());
  }

  public static Link fault(Field field) {
    return Link.to("#" + field.id(), field.error());
  }

  public boolean none() {
    return faults.isEmpty() && description.isEmpty();
  }
}
