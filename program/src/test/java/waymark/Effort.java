package waymark;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * How much of a processor a piece of work takes, however busy the machine is with other things. It
 * tells what grows with the square of its input from what does not; how fast something is, is for
 * the benchmarks.
 */
public final class Effort {

  private Effort() {}

  /** Does it in this thread, and then asks what it took. */
  public static void within(Duration most, Runnable work, String what) {
    var threads = ManagementFactory.getThreadMXBean();
    var before = threads.getCurrentThreadCpuTime();
    work.run();
    var taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
    assertTrue(taken.compareTo(most) < 0, () -> "%s took %s of a processor".formatted(what, taken));
  }
}
