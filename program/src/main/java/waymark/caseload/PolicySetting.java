package waymark.caseload;

import java.time.Instant;
import java.time.LocalDate;
import waymark.casework.DecidedPoint;
import waymark.casework.OpenPoint;

/**
 * What an area decided about a point that the sources leave open.
 *
 * @param from the first day on which a limit that begins is counted so
 * @param answer the word of one of the answers
 * @param reason why; empty for who may not read free text
 * @param knownFrom since when the area counts so
 */
public record PolicySetting(
    OpenPoint point, LocalDate from, String answer, String reason, Instant knownFrom) {

  DecidedPoint decided() {
    return new DecidedPoint(point, from, answer);
  }

  /** The answer in words. */
  public String inWords() {
    return point.answers().stream()
        .filter(it -> it.word().equals(answer))
        .findFirst()
        .map(OpenPoint.Answer::words)
        .orElse(answer);
  }

  /** Whether the area would count the same had it decided nothing. */
  public boolean usual() {
    return point.usual().word().equals(answer);
  }
}
