package waymark.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import waymark.kernel.England;

/** From when something was known in the world: the day of a paper, of a meeting, or today. */
public final class KnownFrom {

  public static final Question QUESTION =
      Question.day("known-from", "Since when is it known")
          .hint(
              "The day on which it was issued, signed off or decided. Leave it empty for today. A"
                  + " page as known on an earlier day does not show it");

  private KnownFrom() {}

  /** The start of the day given; empty for now. */
  public static Optional<Instant> read(Check check, LocalDate today) {
    var day = check.day(QUESTION.name());
    if (day.filter(it -> it.isAfter(today)).isPresent()) {
      check.refuse(QUESTION.name(), "The day must not lie in the future");
    }
    return day.filter(it -> it.isBefore(today)).map(it -> England.start(it));
  }

  /** Refuses a day before that of what it is to follow: the earlier would still be hidden by it. */
  public static void notBefore(Check check, Instant standing) {
    var from = England.day(standing);
    if (check.day(QUESTION.name()).filter(it -> it.isBefore(from)).isPresent()) {
      check.refuse(
          QUESTION.name(),
          "What stands has been known since %s; what follows it cannot have been known before"
              .formatted(from));
    }
  }
}
