package waymark.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An extract that was handed over.
 *
 * @param takenOn the day on which the case system was asked, as whoever handed it over says
 */
public record HandedOver(
    UUID id, LocalDate takenOn, String fileName, String sha256, Instant handedAt, State state) {

  /** What became of it. */
  public enum State {
    WAITING,
    ACCEPTED,
    PUT_ASIDE
  }

  public boolean waits() {
    return state == State.WAITING;
  }
}
