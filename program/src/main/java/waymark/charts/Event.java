package waymark.charts;

import java.time.LocalDate;

/** Something that happened around the measure and helps to read it; never a claim of a cause. */
public sealed interface Event {

  /** In a few words: {@code Industrial action}. */
  String what();

  /** The first day. */
  LocalDate from();

  /** Of one day. */
  record On(LocalDate from, String what) implements Event {}

  /** Going on still, or without a known end. */
  record Since(LocalDate from, String what) implements Event {}

  /** Over a time, both days included. */
  record During(LocalDate from, LocalDate lastDay, String what) implements Event {
    public During {
      if (lastDay.isBefore(from)) {
        throw new IllegalArgumentException("An event ends before it begins: " + what);
      }
    }
  }
}
