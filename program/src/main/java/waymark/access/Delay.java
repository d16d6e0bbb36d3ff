package waymark.access;

import java.time.Duration;

/**
 * How long a further attempt has to wait after attempts that failed: not at all at first, then a
 * minute, and twice as long each time, up to the longest.
 *
 * @param free how many may fail without a wait
 */
record Delay(int free, Duration longest) {

  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 6;

  /** After so many failures in a row. */
  Duration after(int failures) {
    if (failures < free) {
      return Duration.ZERO;
    }
    var wait = FIRST.multipliedBy(1L << Math.min(failures - free, MOST_DOUBLINGS));
    return wait.compareTo(longest) > 0 ? longest : wait;
  }
}
