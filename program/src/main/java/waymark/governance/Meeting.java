package waymark.governance;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import waymark.kernel.DayWords;

/**
 * A meeting of a body.
 *
 * @param key as addresses name it
 * @param starts by the clocks of England; empty where not stated
 * @param ends on the same day; empty where not stated
 * @param regular whether it is one of those that the terms expect; false where it was called ad hoc
 */
public record Meeting(
    MeetingId id,
    BodyId body,
    String key,
    LocalDate on,
    Optional<LocalTime> starts,
    Optional<LocalTime> ends,
    String place,
    boolean regular,
    MeetingState state) {

  Meeting become(MeetingState next) {
    return new Meeting(id, body, key, on, starts, ends, place, regular, next);
  }

  /** {@code 27 November 2024 at 14:00}, or {@code 27 November 2024, 14:00 to 16:00}. */
  String when() {
    return DayWords.of(on)
        + starts
            .map(it -> ends.map(end -> ", %s to %s".formatted(it, end)).orElse(" at " + it))
            .orElse("");
  }
}
