package waymark.ledger;

import java.time.Instant;
import java.time.LocalDate;
import waymark.kernel.England;

/**
 * One version of a fact, whether or not it counts by now.
 *
 * @param fact what it says
 * @param knownFrom from when it was known in the world
 * @param seq the command that wrote it
 * @param takenBack whether it says that the fact no longer stands
 */
public record Version<T>(T fact, Instant knownFrom, long seq, boolean takenBack) {

  /** The day from which it was known, in England. */
  public LocalDate day() {
    return England.day(knownFrom);
  }
}
