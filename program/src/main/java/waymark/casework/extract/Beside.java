package waymark.casework.extract;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Work that a second thread does; it has ended when this is closed, one way or another. */
final class Beside<T> implements AutoCloseable {

  private final FutureTask<T> work;
  private final Thread thread;

  private Beside(Callable<T> work) {
    this.work = new FutureTask<>(work);
    this.thread = Thread.ofPlatform().daemon().name("extract").start(this.work);
  }

  static <T> Beside<T> start(Callable<T> work) {
    return new Beside<>(work);
  }

  /** What came of it, or what went wrong there, as if it had gone wrong here. */
  T done() throws IOException, UnreadableExtract {
    try {
      return work.get();
    } catch (InterruptedException e) {
      throw interrupted();
    } catch (ExecutionException e) {
      rethrow(e.getCause());
      throw new IllegalStateException(e);
    }
  }

  private static void rethrow(@Nullable Throwable wrong) throws IOException, UnreadableExtract {
    if (wrong instanceof UnreadableExtract it) {
      throw it;
    }
    if (wrong instanceof IOException it) {
      throw it;
    }
    if (wrong instanceof RuntimeException it) {
      throw it;
    }
    if (wrong instanceof Error it) {
      throw it;
    }
  }

  /** Somebody wants this thread to end: reading a file then ends as it does from a disk. */
  static IOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException();
  }

  /** Lets the work know that nobody wants it any more, and waits until it has ended. */
  @Override
  public void close() {
    work.cancel(true);
    var interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true; // it uses what is closed next
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
