package waymark;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What the program holds open and how it ends, whether it is closed in the usual way or the process
 * is told to end: the last that was opened ends first. So requests under way are answered, then the
 * connections go, then the database that they lead to.
 */
final class Ending {

  private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Ending::endAll, "ending"));
  }

  private Ending() {}

  /** Ends it when the process ends, unless it was ended before. */
  static synchronized void later(AutoCloseable it) {
    OPEN.addLast(it);
  }

  /** Ends it now, unless it has ended or is about to. */
  static void now(AutoCloseable it) {
    if (taken(it)) {
      close(it);
    }
  }

  @SuppressWarnings("ReferenceEquality") // this very one
  private static synchronized boolean taken(AutoCloseable it) {
    return OPEN.removeIf(open -> open == it);
  }

  /** Holds nothing while it waits for one to end: that may wait for a start that has to give up. */
  private static void endAll() {
    for (var last = last(); last != null; last = last()) {
      close(last);
    }
  }

  private static synchronized @Nullable AutoCloseable last() {
    return OPEN.pollLast();
  }

  /** A fault of one must not keep the others from ending. */
  private static void close(AutoCloseable it) {
    try {
      it.close();
    } catch (Exception e) {
      System.err.println("waymark: " + it.getClass().getSimpleName() + " did not end well: " + e);
    }
  }
}
