package waymark.casework;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A limit that began in a case and is not done, whatever the day on which it is asked.
 *
 * @param about the service that was asked; empty where it is about none
 * @param start the day on which it began
 * @param day the last day in time; where days must pass first, the first day on which that is so
 * @param off what switches it off; empty where nothing does
 */
public record OpenLimit(
    Duty duty, String about, LocalDate start, LocalDate day, Optional<Ground> off) {

  /** The limit of a clock of what is not done. */
  static OpenLimit of(CaseClock it) {
    return new OpenLimit(it.duty(), it.about(), it.start(), it.day(), off(it.state()));
  }

  private static Optional<Ground> off(DutyState state) {
    return state instanceof DutyState.SwitchedOff(var ground)
        ? Optional.of(ground)
        : Optional.empty();
  }

  /** How it stands on a day. */
  CaseClock on(LocalDate asked) {
    return new CaseClock(
        duty, about, start, Optional.empty(), day, DutyState.open(duty, start, day, off, asked));
  }
}
