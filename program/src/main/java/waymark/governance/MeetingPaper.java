package waymark.governance;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A paper that a meeting has before it: a page of this area, as it was known.
 *
 * @param item the item of the agenda that it is for; where that is confidential, so is the paper
 * @param address the page within the area, without the moment at which it is shown
 * @param knownOn the day as of which it is shown; empty for as it was when it was attached
 * @param upTo the last entry of the ledger that counts on it
 */
public record MeetingPaper(
    MeetingPaperId id,
    MeetingId meeting,
    Optional<ItemId> item,
    String title,
    String address,
    Optional<LocalDate> knownOn,
    long upTo) {}
