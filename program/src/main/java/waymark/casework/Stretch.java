package waymark.casework;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days on whose end something was so.
 *
 * @param until the first on which it is not any more; empty where it still is
 */
record Stretch(LocalDate from, Optional<LocalDate> until) {

  /** What of it lies from a day on and before another; empty where nothing does. */
  Optional<Stretch> part(LocalDate first, Optional<LocalDate> before) {
    var start = first.isAfter(from) ? first : from;
    var end =
        until.isEmpty() || before.filter(it -> it.isBefore(until.get())).isPresent()
            ? before
            : until;
    return end.filter(it -> !it.isAfter(start)).isPresent()
        ? Optional.empty()
        : Optional.of(new Stretch(start, end));
  }

  boolean has(LocalDate day) {
    return !day.isBefore(from) && (until.isEmpty() || day.isBefore(until.get()));
  }

  /** Its first day, as {@link DayNumber} has it. */
  int fromNumber() {
    return DayNumber.of(from);
  }

  int untilNumber() {
    return until.isPresent() ? DayNumber.of(until.get()) : DayNumber.NEVER;
  }

  /** Whether a stretch that begins on that day leaves no end of a day out. */
  boolean reaches(LocalDate next) {
    return until.filter(it -> it.isBefore(next)).isEmpty();
  }

  /** With the days up to another end, where that is later. */
  Stretch orUntil(Optional<LocalDate> other) {
    return until.isPresent() && other.filter(it -> it.isBefore(until.get())).isEmpty()
        ? new Stretch(from, other)
        : this;
  }
}
