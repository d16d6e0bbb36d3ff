package waymark.delivery;

import java.time.LocalDate;
import java.util.Optional;
import waymark.kernel.ReportingPeriod;

/**
 * What was told of an assurance activity in a reporting period.
 *
 * @param asWritten in the words of a paper; empty where it was chosen on a page
 * @param doneOn the day on which it was last done; empty where only the period is known
 * @param impact what it showed, in words
 * @param paper the title of the paper that said so; empty where it was entered
 */
public record AssuranceTold(
    AssuranceId assurance,
    ReportingPeriod period,
    Completion complete,
    String asWritten,
    Optional<LocalDate> doneOn,
    String impact,
    String paper) {

  /** The last day on which it may have been done: the day itself, else the period's last. */
  LocalDate day() {
    return doneOn.orElse(period.until().minusDays(1));
  }
}
