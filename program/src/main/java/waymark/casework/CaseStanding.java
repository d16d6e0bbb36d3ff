package waymark.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a case stands on a day.
 *
 * @param clocks every limit that began in it, in the order in which they began
 * @param open its request without an outcome; empty where there is none, and for a re-assessment,
 *     whose limit begins with a notice that the events do not hold
 */
public record CaseStanding(List<CaseClock> clocks, Optional<OpenRequest> open) {

  public CaseStanding {
    clocks = List.copyOf(clocks);
  }

  /**
   * Reads the clocks of a case. What a check finds wrong in it is not told here; of such a case the
   * clocks are as far as its events go.
   *
   * @param history what is known to have happened
   * @param asOf the day on which it is asked; may be later than what is known
   */
  public static CaseStanding of(CaseHistory history, LocalDate asOf, Policies policies) {
    return walked(history, new ClockWalk(asOf, policies, false));
  }

  /** The same without the clocks of what is done, in less time. */
  static CaseStanding ofOpen(CaseHistory history, LocalDate asOf, Policies policies) {
    return walked(history, new ClockWalk(asOf, policies, true));
  }

  private static CaseStanding walked(CaseHistory history, ClockWalk walk) {
    history.events().forEach(walk::step);
    return walk.done();
  }
}
