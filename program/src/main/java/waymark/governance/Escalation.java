package waymark.governance;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A matter that a body passed up.
 *
 * @param answerBy the last day on which an answer is in time; empty where the terms of the body
 *     asked stated no days
 */
public record Escalation(
    EscalationId id,
    BodyId from,
    BodyId to,
    LocalDate raised,
    String subject,
    boolean confidential,
    Optional<LocalDate> answerBy,
    Optional<LocalDate> answered,
    String answer) {

  /** How it stands against the clock. */
  public enum Clock {
    WAITING("waits for an answer"),
    OVERDUE("answer overdue"),
    ANSWERED("answered"),
    ANSWERED_LATE("answered late");

    private final String words;

    Clock(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** Counted from the day after it was raised, so that the last of the days is the last in time. */
  static Optional<LocalDate> answerBy(LocalDate raised, Terms terms) {
    return terms.responseDays().map(raised::plusDays);
  }

  /** How it stands on a day. */
  Clock clock(LocalDate today) {
    return answered
        .map(
            day -> answerBy.filter(day::isAfter).isPresent() ? Clock.ANSWERED_LATE : Clock.ANSWERED)
        .orElse(answerBy.filter(today::isAfter).isPresent() ? Clock.OVERDUE : Clock.WAITING);
  }
}
