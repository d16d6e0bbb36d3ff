package waymark.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of the program's own: its data below one directory, on this computer's loopback
 * address only, with passwords made at the first start. It writes everything to disk before it says
 * so, and starts again after the computer or the program was stopped at any moment. Where it ends
 * under the running program, because it was killed or its disk is full, it is started again as
 * often as that takes. Whoever starts it closes it, also when the process is told to end.
 */
public final class EmbeddedServer implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Starting starting;
  private final DataDirectory directory;
  private final int port;
  private final Access access;
  private Process process;
  private volatile boolean closing;

  private EmbeddedServer(Starting starting, DataDirectory directory, Starting.Running running) {
    this.starting = starting;
    this.directory = directory;
    this.port = running.port();
    this.process = running.process();
    this.access = running.access();
  }

  /** A server that runs; from now on it is started again where it ends by itself. */
  static EmbeddedServer watched(
      Starting starting, DataDirectory directory, Starting.Running running) {
    var server = new EmbeddedServer(starting, directory, running);
    server.watch(running.process());
    return server;
  }

  private void watch(Process server) {
    var _ =
        server
            .onExit()
            .thenRunAsync(
                this::startAgain,
                work -> Thread.ofPlatform().daemon().name("database-again").start(work));
  }

  /** On the port that the connections know. What is signed in, kept and typed stays as it is. */
  private void startAgain() {
    for (var pause = SHORTEST_PAUSE;
        !closing;
        pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE) {
      if (startedAgain()) {
        return;
      }
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private synchronized boolean startedAgain() {
    if (closing) {
      return true;
    }
    // not before: the framework sets up the log while the database starts
    var log = LoggerFactory.getLogger(EmbeddedServer.class);
    log.warn("The database ended by itself; it is started again.");
    try {
      process = starting.again(directory, port);
      watch(process);
      log.warn("The database is back.");
      return true;
    } catch (Unavailable why) {
      log.error("The database cannot be started again yet. {}", why.getMessage());
      return false;
    } catch (IOException e) {
      log.error("The database cannot be started again yet.", e);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /**
   * Starts the server whose data are below the directory, making it where there is none.
   *
   * @throws Unavailable when it cannot be started, in words for the operator
   */
  public static EmbeddedServer start(Path home) {
    return start(home, List.of());
  }

  /**
   * Starts a server for something that can be made again, such as a test: faster, and unsafe when
   * the computer stops.
   */
  public static EmbeddedServer startForgetful(Path home) {
    return start(home, List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
  }

  private static EmbeddedServer start(Path home, List<String> settings) {
    try {
      return new Starting(home, settings).run();
    } catch (IOException e) {
      throw new Unavailable("The database below %s cannot be started: %s".formatted(home, e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("The start of the database was interrupted.", e);
    }
  }

  /** Whether a server was ever made below the directory. */
  public static boolean isMade(Path home) {
    return DataDirectory.isMade(home);
  }

  /**
   * The way into the server below the directory while another program runs it; nothing where none
   * does. It ends with that program.
   *
   * @throws Unavailable when another program holds it and it does not come to answer
   */
  public static Optional<Access> running(Path home) {
    try {
      var absolute = home.toAbsolutePath();
      var port = DataDirectory.runningPort(absolute, PATIENCE);
      if (port.isEmpty()) {
        return Optional.empty();
      }
      var secrets = Secrets.in(absolute.resolve("secrets"));
      return Optional.of(Starting.access(port.getAsInt(), secrets));
    } catch (IOException e) {
      throw new Unavailable("The database below %s cannot be found: %s".formatted(home, e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("The search for the database was interrupted.", e);
    }
  }

  public Access access() {
    return access;
  }

  /** Stops the server after what it is doing; what was committed is on disk in any case. */
  @Override
  public void close() {
    closing = true; // before it is waited for: no further start begins
    end();
  }

  private synchronized void end() {
    try {
      directory.stop(process.toHandle());
      directory.close();
    } catch (IOException e) {
      throw new Unavailable("The database did not stop cleanly: " + e.getMessage(), e);
    }
  }
}
