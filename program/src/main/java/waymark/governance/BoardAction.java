package waymark.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import waymark.ledger.MovedDay;
import waymark.ledger.Version;

/**
 * What a body asked one of its members to see to.
 *
 * @param owner the member who is to see to it
 * @param reason why its day was moved or its owner changed; empty at first
 */
public record BoardAction(
    BoardActionId id,
    MeetingId meeting,
    Optional<ItemId> item,
    Optional<DecisionId> decision,
    String title,
    MemberId owner,
    LocalDate due,
    Optional<LocalDate> done,
    String reason) {

  /** How it stands against its day. */
  public enum Standing {
    OPEN("open"),
    OVERDUE("overdue"),
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

  /** The day that counts, see {@link MovedDay}. */
  static LocalDate counting(List<Version<BoardAction>> versions) {
    return MovedDay.counting(versions, it -> Optional.of(it.due())).orElseThrow();
  }

  /** How it stands on a day; on the day itself it is still in time. */
  static Standing standing(List<Version<BoardAction>> versions, LocalDate today) {
    var due = counting(versions);
    return versions
        .getLast()
        .fact()
        .done()
        .map(done -> done.isAfter(due) ? Standing.DONE_LATE : Standing.DONE_IN_TIME)
        .orElse(today.isAfter(due) ? Standing.OVERDUE : Standing.OPEN);
  }
}
