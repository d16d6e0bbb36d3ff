package waymark.measures;

import java.time.Instant;
import java.time.LocalDate;
import waymark.kernel.England;

/**
 * A paper from which figures were taken.
 *
 * @param key by which figures name it
 * @param knownFrom the first moment from which any of them is known
 */
public record PaperNamed(String key, String title, Instant knownFrom) {

  /** The day from which its figures were known, in England. */
  public LocalDate day() {
    return England.day(knownFrom);
  }
}
