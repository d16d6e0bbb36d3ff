package waymark.casework;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import waymark.kernel.Checked;

/**
 * What was decided about a point that the sources leave open.
 *
 * @param from the first day on which a limit that begins is counted so
 * @param answer the word of one of its answers
 */
public record DecidedPoint(OpenPoint point, LocalDate from, String answer) {

  /** The words of all points with those of their answers. */
  public static final String ALL =
      "receipt=day-0 or day-1, transfer-day=before or by, grounds-for-deciding=all or school,"
          + " move-review=1 to 12, remittal=1 to 12, disputes=until-the-plan or all";

  /** What was written as {@code receipt=day-1@2025-09-01}, or why it decides nothing. */
  public static Checked<DecidedPoint> of(String written) {
    var equals = written.indexOf('=');
    var at = written.lastIndexOf('@');
    if (equals < 1 || (at >= 0 && at < equals)) {
      return refused("is not written as receipt=day-1 or receipt=day-1@2025-09-01");
    }
    try {
      var from = at < 0 ? Policy.ACT : LocalDate.parse(written.substring(at + 1));
      if (from.isBefore(Policy.ACT)) {
        return refused("begins before 1 September 2014, when the law came into force");
      }
      var answer = written.substring(equals + 1, at < 0 ? written.length() : at);
      return OpenPoint.of(written.substring(0, equals))
          .filter(it -> it.has(answer))
          .<Checked<DecidedPoint>>map(it -> new Checked.Valid<>(new DecidedPoint(it, from, answer)))
          .orElseGet(() -> refused("is none of " + ALL));
    } catch (DateTimeException noDay) {
      return refused("names no day such as 2025-09-01 behind @");
    }
  }

  private static Checked<DecidedPoint> refused(String why) {
    return new Checked.Invalid<>(List.of(new Checked.Fault("policy", why)));
  }

  /** As it was written, with its day. */
  public String inWords() {
    return point.word() + "=" + answer + " from " + from;
  }
}
