package waymark.risk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a risk was found on a day. Each review is a version of what was found before.
 *
 * @param open whether it is still watched
 * @param inherent as if there were no controls; empty where nobody said, and of an issue
 * @param current with the controls that there are
 * @param target where the responses are to bring it; empty where nobody said, and of an issue
 * @param on the day of the review
 * @param reason what it found, why the score changed, why it was closed or opened again
 */
public record Review(
    RiskId risk,
    boolean open,
    Optional<Score> inherent,
    Score current,
    Optional<Score> target,
    LocalDate on,
    String reason) {

  /** All of its scores. */
  Stream<Score> scores() {
    return Stream.of(inherent, Optional.of(current), target).flatMap(Optional::stream);
  }

  /** The same scores, closed for a reason. */
  public Review closed(LocalDate day, String why) {
    return new Review(risk, false, inherent, current, target, day, why);
  }

  /** Opened again with the score that it has then. */
  public Review reopened(LocalDate day, Score now, String why) {
    return new Review(risk, true, inherent, now, target, day, why);
  }
}
