package waymark.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The meeting that something is proposed for.
 *
 * @param earlier the meetings of the same body before it, in the order of their days
 * @param today the day on which it is proposed, in England
 */
public record Next(Body body, Meeting meeting, List<Meeting> earlier, LocalDate today) {

  public Next {
    earlier = List.copyOf(earlier);
  }

  /** Around one of the meetings of its body. */
  static Next of(Body body, Meeting meeting, List<Meeting> ofBody, LocalDate today) {
    return new Next(
        body,
        meeting,
        ofBody.stream()
            .filter(it -> it.on().isBefore(meeting.on()))
            .filter(it -> !(it.state() instanceof MeetingState.Cancelled))
            .toList(),
        today);
  }

  /** The last meeting before it that took place. */
  Optional<Meeting> last() {
    return earlier.stream().filter(it -> it.state().tookPlace()).reduce((_, later) -> later);
  }

  /** The day of the last meeting that took place. */
  Optional<LocalDate> since() {
    return last().map(Meeting::on);
  }
}
