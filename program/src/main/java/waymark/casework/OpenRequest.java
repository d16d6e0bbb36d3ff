package waymark.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A request that has no outcome yet.
 *
 * @param since the day on which its stage began
 * @param outstanding advice that was asked for and has not come
 * @param grounds exceptions that were recorded for it
 */
public record OpenRequest(
    LocalDate requested,
    Stage stage,
    LocalDate since,
    List<Outstanding> outstanding,
    Set<Ground> grounds) {

  public OpenRequest {
    outstanding = List.copyOf(outstanding);
    grounds = Set.copyOf(grounds);
  }

  /** Advice that was asked for on a day and has not come. */
  public record Outstanding(Service service, LocalDate asked) {}
}
