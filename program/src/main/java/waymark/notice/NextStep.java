package waymark.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import waymark.ledger.MovedDay;
import waymark.ledger.Version;

/**
 * What a formal review asked for next.
 *
 * @param owner the post that sees to it; empty where the paper names none
 * @param due the last day on which it is in time; empty where none was set
 * @param reason why its day was moved; empty at first
 * @param source the paper and paragraph that tells of it; may be empty
 */
public record NextStep(
    StepId id,
    ReviewId review,
    String words,
    String owner,
    Optional<LocalDate> due,
    Optional<LocalDate> done,
    String reason,
    String source) {

  /** How it stands against its day. */
  public enum Standing {
    OPEN("open"),
    OVERDUE("overdue"),
    DONE("done"),
    DONE_IN_TIME("done in time"),
    DONE_LATE("done late");

    private final String words;

    Standing(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** The day that counts, see {@link MovedDay}; empty where none was set. */
  static Optional<LocalDate> counting(List<Version<NextStep>> versions) {
    return MovedDay.counting(versions, NextStep::due);
  }

  /** How it stands on a day; on the day itself it is still in time. */
  static Standing standing(List<Version<NextStep>> versions, LocalDate today) {
    var due = counting(versions);
    var done = versions.getLast().fact().done();
    if (done.isPresent()) {
      return due.isEmpty()
          ? Standing.DONE
          : done.get().isAfter(due.get()) ? Standing.DONE_LATE : Standing.DONE_IN_TIME;
    }
    return due.filter(it -> it.isBefore(today)).isPresent() ? Standing.OVERDUE : Standing.OPEN;
  }
}
