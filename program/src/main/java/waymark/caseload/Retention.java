package waymark.caseload;

import java.time.LocalDate;
import java.util.Optional;
import waymark.casework.CaseEnd;
import waymark.casework.CaseHistory;
import waymark.kernel.PersonId;

/**
 * For how long an area keeps the events of cases that have ended. One person proposes it and
 * another agrees; until then, and where it is off, they are kept without end.
 *
 * @param years after the end of a case; 0 where it is off
 * @param agreedBy empty while it waits for a second person
 */
public record Retention(
    State state,
    int years,
    Optional<PersonId> proposedBy,
    Optional<PersonId> agreedBy,
    String reason) {

  /** Shorter than this the tables of years on the pages would lose cases that they show. */
  public static final int FEWEST = 6;

  public static final int MOST = 60;

  /** What an area has that never decided. */
  public static final Retention OFF =
      new Retention(State.OFF, 0, Optional.empty(), Optional.empty(), "");

  /** How far it has come. */
  public enum State {
    OFF,
    PROPOSED,
    ON
  }

  /** What an area counts by where it decided that, were it on. */
  public static Retention proposed(int years, PersonId by, String reason) {
    return new Retention(State.PROPOSED, years, Optional.of(by), Optional.empty(), reason);
  }

  public static Retention off(PersonId by, String reason) {
    return new Retention(State.OFF, 0, Optional.of(by), Optional.empty(), reason);
  }

  public Retention agreed(PersonId by) {
    return new Retention(State.ON, years, proposedBy, Optional.of(by), reason);
  }

  public boolean on() {
    return state == State.ON;
  }

  /** Whether a case has ended more than that long before a day, be it on or only proposed. */
  public boolean over(CaseHistory it, LocalDate day) {
    return state != State.OFF
        && CaseEnd.of(it).filter(end -> end.plusYears(years).isBefore(day)).isPresent();
  }
}
