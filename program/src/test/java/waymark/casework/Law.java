package waymark.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The words of the tables of limits, one file for each regulation. */
final class Law {

  private Law() {}

  /** What was done on the second day is in time, or not, for a limit that began on the first. */
  static void isKept(Duty duty, LocalDate start, LocalDate end, boolean kept) {
    isKept(duty, start, end, kept, Policy.USUAL);
  }

  static void isKept(Duty duty, LocalDate start, LocalDate end, boolean kept, Policy policy) {
    assertEquals(
        kept,
        duty.keptOn(end, start, policy),
        () -> duty + " of " + start + " ends on " + duty.limit().day(start, policy));
  }

  static DutyState state(Duty duty, String start, String end, Set<Ground> grounds, String asOf) {
    return DutyState.of(
        duty,
        LocalDate.parse(start),
        end.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(end)),
        grounds,
        LocalDate.parse(asOf),
        Policy.USUAL);
  }
}
