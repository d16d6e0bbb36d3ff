package waymark.risk;

import java.time.LocalDate;
import java.util.Optional;
import waymark.delivery.Cycle;

/**
 * When a risk is to be reviewed next. The cycle runs from the day of the last review, whichever day
 * had been planned.
 *
 * @param last the day of the last review; that it was raised counts as one
 * @param next empty where no cycle is stated, or it is closed
 * @param overdue whether that day is over: reviewed on the day is reviewed in time
 */
public record ReviewDue(LocalDate last, Optional<LocalDate> next, boolean overdue) {

  /**
   * Works it out.
   *
   * @param today a day that is not over yet
   */
  public static ReviewDue of(Cycle cycle, LocalDate last, LocalDate today) {
    var next = cycle.after(last, 1);
    return new ReviewDue(last, next, next.filter(it -> it.isBefore(today)).isPresent());
  }

  static ReviewDue none(LocalDate last) {
    return new ReviewDue(last, Optional.empty(), false);
  }
}
