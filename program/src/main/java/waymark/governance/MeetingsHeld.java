package waymark.governance;

import java.time.LocalDate;
import java.util.List;

/**
 * The meetings of a body that took place since the day from which its terms expect them, up to and
 * including a day. Cancelled ones and those to come do not count; ad hoc ones do.
 *
 * @param expected what the terms ask for
 * @param held in the order of their days
 */
record MeetingsHeld(Terms.Expected expected, List<Meeting> held) {

  static MeetingsHeld until(LocalDate day, Terms.Expected expected, List<Meeting> meetings) {
    return new MeetingsHeld(
        expected,
        meetings.stream()
            .filter(
                it -> it.state().tookPlace() && expected.covers(it.on()) && !it.on().isAfter(day))
            .toList());
  }

  /** {@code 9 of 19}. */
  String words() {
    return "%d of %d".formatted(held.size(), expected.meetings());
  }
}
