package waymark.caseload;

import java.util.UUID;
import waymark.casework.CaseHistory;

/**
 * A case as it is known.
 *
 * @param seen whether the last extract has it; where not, it stands as it was known before
 * @param extract the one that brought what is known
 * @param number that it is kept under, whatever the case system calls it
 */
public record StoredCase(CaseHistory history, boolean seen, UUID extract, String number) {

  public String key() {
    return history.key();
  }
}
