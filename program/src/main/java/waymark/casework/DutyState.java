package waymark.casework;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** How a duty stands on a day. */
public sealed interface DutyState {

  /** It began before the rule held. */
  record NotInForce(LocalDate from) implements DutyState {}

  /** A ground switches the limit off; that it was kept all the same changes nothing. */
  record SwitchedOff(Ground ground) implements DutyState {}

  /** Not done yet, and in time up to that day; where days must pass first, the first one after. */
  record Running(LocalDate day) implements DutyState {}

  /** Not done, and the last day in time is over. */
  record Overdue(LocalDate lastDay) implements DutyState {}

  record Kept(LocalDate on) implements DutyState {}

  /** Done too late or, where days must pass first, too soon. */
  record Missed(LocalDate day, LocalDate on) implements DutyState {}

  /**
   * How a duty stands.
   *
   * @param start the day on which the limit begins
   * @param end the day on which it was done; empty where it is not, as known on that day
   * @param grounds what was recorded for it
   * @param asOf the day on which it is asked
   */
  static DutyState of(
      Duty duty,
      LocalDate start,
      Optional<LocalDate> end,
      Set<Ground> grounds,
      LocalDate asOf,
      Policy policy) {
    var off = duty.switchedOff(grounds, policy);
    var day = duty.limit().day(start, policy);
    if (end.isEmpty() || off.isPresent() || start.isBefore(duty.from())) {
      return open(duty, start, day, off, asOf);
    }
    return duty.keptOn(end.get(), start, policy) ? new Kept(end.get()) : new Missed(day, end.get());
  }

  /**
   * How a duty stands that is not done, or that need not be.
   *
   * @param day the last day in time; where days must pass first, the first day on which that is so
   * @param off what switches it off
   */
  static DutyState open(
      Duty duty, LocalDate start, LocalDate day, Optional<Ground> off, LocalDate asOf) {
    if (start.isBefore(duty.from())) {
      return new NotInForce(duty.from());
    }
    if (off.isPresent()) {
      return new SwitchedOff(off.get());
    }
    return asOf.isAfter(day) && !(duty.limit() instanceof Limit.AtLeastDays)
        ? new Overdue(day)
        : new Running(day);
  }
}
