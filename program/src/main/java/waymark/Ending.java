package waymark;

import java.util.ArrayDeque;
import java.util.Deque;

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

  /** Ends it now; when this returns it has ended, whoever did it. */
  @SuppressWarnings("ReferenceEquality") // this very one
  static synchronized void now(AutoCloseable it) {
    if (OPEN.removeIf(open -> open == it)) {
      close(it);
    }
  }

  private static synchronized void endAll() {
    while (!OPEN.isEmpty()) {
      close(OPEN.removeLast());
    }
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
