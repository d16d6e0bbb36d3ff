package waymark.notice;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Something that is due, for whoever sets an agenda.
 *
 * @param sign by which it is the same when it is asked for again
 * @param on the last day on which it is in time
 * @param path its page within the area, such as {@code /reviews/autumn-2026}
 */
public record Due(Kind kind, String sign, String title, LocalDate on, String path) {

  /** What is due. */
  public enum Kind {
    /** A formal review that comes round, or is planned. */
    REVIEW,
    /** What a formal review asked for next. */
    NEXT_STEP,
    /** What a notice in force requires. */
    REQUIREMENT;

    String sign(Object id) {
      return name().toLowerCase(Locale.ROOT).replace('_', '-') + " " + id;
    }
  }

  /** Whether its day has passed; on the day itself it is still in time. */
  public boolean overdue(LocalDate today) {
    return on.isBefore(today);
  }
}
