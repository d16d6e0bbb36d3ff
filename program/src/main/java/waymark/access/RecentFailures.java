package waymark.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often something failed lately, by what it came from. It remembers a bounded number of
 * sources, and forgets those that were quiet for longest.
 */
final class RecentFailures {

  private final Delay delay;
  private final Duration memory;
  private final Map<String, Count> counts;

  private record Count(int failures, Instant last, Instant lockedUntil) {}

  RecentFailures(Delay delay, Duration memory, int most) {
    this.delay = delay;
    this.memory = memory;
    counts =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > most;
          }
        };
  }

  /** How long it has to wait still; zero when it need not. */
  synchronized Duration wait(String source, Instant now) {
    var count = counts.get(source);
    return count == null || !count.lockedUntil.isAfter(now)
        ? Duration.ZERO
        : Duration.between(now, count.lockedUntil);
  }

  synchronized void failed(String source, Instant now) {
    var before = counts.get(source);
    var failures =
        before == null || before.last.plus(memory).isBefore(now) ? 1 : before.failures + 1;
    var wait = delay.after(failures);
    // where there is no wait, not even until now: another attempt may have begun before
    counts.put(
        source, new Count(failures, now, wait.isPositive() ? now.plus(wait) : Instant.EPOCH));
  }

  /** What failed before no longer counts. */
  synchronized void succeeded(String source) {
    counts.remove(source);
  }

  synchronized int sources() {
    return counts.size();
  }
}
