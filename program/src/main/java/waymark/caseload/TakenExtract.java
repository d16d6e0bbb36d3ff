package waymark.caseload;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An extract that was accepted.
 *
 * @param takenOn the day on which the case system was asked
 * @param sha256 of its file, which is not kept
 * @param cases how many it had, those that could not be read included
 * @param events how many lines these had
 * @param fresh cases that were not known before
 * @param changed cases of which it said something else
 * @param gone cases that were known and are not in it
 * @param unread cases with a line that could not be read; what was known of them stays
 * @param dropped names of columns that did not come in
 */
public record TakenExtract(
    UUID id,
    LocalDate takenOn,
    String fileName,
    String sha256,
    int cases,
    long events,
    int fresh,
    int changed,
    int gone,
    int unread,
    List<String> dropped) {

  public TakenExtract {
    dropped = List.copyOf(dropped);
  }
}
