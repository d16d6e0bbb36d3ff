package waymark.papers;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import waymark.programme.PlanId;

/**
 * A paper that was accepted.
 *
 * @param key as addresses name it
 * @param issued the day from which it is known
 * @param sha256 of the file that it was read from
 * @param places whether its metrics stand under objectives
 * @param seq the entry of the ledger that accepted it
 */
public record AcceptedPaper(
    UUID id,
    String key,
    String title,
    LocalDate issued,
    Optional<PlanId> plan,
    String sha256,
    String fileName,
    boolean places,
    String note,
    long seq) {

  /** Whether its file was taken away, because it held words that should not be there. */
  public boolean taken() {
    return fileName.equals(TakenAway.NAME);
  }
}
