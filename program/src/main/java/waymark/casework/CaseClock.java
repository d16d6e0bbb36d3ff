package waymark.casework;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * One statutory limit that began in a case.
 *
 * @param about the service that was asked; empty where it is about none
 * @param start the day on which it began
 * @param end the day on which it was done; empty where it is not
 * @param day the last day in time; where days must pass first, the first day on which that is so
 */
public record CaseClock(
    Duty duty,
    String about,
    LocalDate start,
    Optional<LocalDate> end,
    LocalDate day,
    DutyState state) {

  static CaseClock of(
      Duty duty,
      String about,
      LocalDate start,
      Optional<LocalDate> end,
      Set<Ground> grounds,
      LocalDate asOf,
      Policies policies) {
    var policy = policies.on(start);
    return new CaseClock(
        duty,
        about,
        start,
        end,
        duty.limit().day(start, policy),
        DutyState.of(duty, start, end, grounds, asOf, policy));
  }

  /** Whether somebody still has to do it, in time or not. */
  public boolean waits() {
    return !(duty.limit() instanceof Limit.AtLeastDays)
        && (state instanceof DutyState.Running || state instanceof DutyState.Overdue);
  }

  public boolean late() {
    return state instanceof DutyState.Overdue;
  }
}
