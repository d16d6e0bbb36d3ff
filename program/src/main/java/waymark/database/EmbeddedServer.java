package waymark.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;
import waymark.database.Access.Login;

/**
 * A PostgreSQL of the program's own: its data below one directory, on this computer's loopback
 * address only, with passwords made at the first start. It writes everything to disk before it says
 * so, and starts again after the computer or the program was stopped at any moment. Where it ends
 * under the running program, because it was killed or its disk is full, it is started again as
 * often as that takes. Whoever starts it closes it, also when the process is told to end.
 */
public final class EmbeddedServer implements AutoCloseable {

  private static final String DATABASE = "waymark";
  private static final String SUPERUSER = "postgres";
  private static final int ATTEMPTS = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What differs from PostgreSQL's own settings; fsync is on by itself, and stays so. */
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "max_connections=40",
          "password_encryption=scram-sha-256",
          "timezone=UTC",
          // a refused row, or a statement with a password in it, is nothing for a log: the program
          // says in its own what was refused, without the values
          "log_min_messages=log",
          "log_error_verbosity=terse",
          "log_min_error_statement=panic");

  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Starting starting;
  private final DataDirectory directory;
  private final int port;
  private final Access access;
  private Process process;
  private volatile boolean closing;

  private EmbeddedServer(
      Starting starting, DataDirectory directory, int port, Process process, Access access) {
    this.starting = starting;
    this.directory = directory;
    this.port = port;
    this.process = process;
    this.access = access;
    watch(process);
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
      return Optional.of(access(port.getAsInt(), secrets));
    } catch (IOException e) {
      throw new Unavailable("The database below %s cannot be found: %s".formatted(home, e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("The search for the database was interrupted.", e);
    }
  }

  private static Access access(int port, Secrets secrets) throws IOException {
    return new Access(
        url(port, DATABASE), login("waymark_owner", secrets), login("waymark_app", secrets));
  }

  private static Login login(String user, Secrets secrets) throws IOException {
    return new Login(user, secrets.of(user));
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
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

  /** One start: its steps in order, and what they share. */
  private static final class Starting {

    private final Path home;
    private final List<String> settings;
    private final Secrets secrets;

    Starting(Path home, List<String> settings) throws IOException {
      this.home = home.toAbsolutePath();
      this.settings = settings;
      this.secrets = Secrets.in(this.home.resolve("secrets"));
    }

    EmbeddedServer run() throws IOException, InterruptedException {
      var binaries = Binaries.unpacked(home.resolve("server"));
      var directory = DataDirectory.lock(home, binaries);
      try {
        directory.makeUnlessMade(SUPERUSER, secrets.of(SUPERUSER));
        directory.stopLeftOver();
        Files.deleteIfExists(directory.log());
        return started(directory);
      } catch (IOException | InterruptedException | RuntimeException e) {
        directory.close();
        throw e;
      }
    }

    /** Where the server that was started before has ended: on its data, and on its port. */
    Process again(DataDirectory directory, int port) throws IOException, InterruptedException {
      directory.stopLeftOver();
      return running(directory, OptionalInt.of(port)).process;
    }

    private EmbeddedServer started(DataDirectory directory)
        throws IOException, InterruptedException {
      var running = running(directory, OptionalInt.empty());
      return new EmbeddedServer(this, directory, running.port, running.process, running.access);
    }

    private record Running(int port, Process process, Access access) {}

    private Running running(DataDirectory directory, OptionalInt given)
        throws IOException, InterruptedException {
      for (var attempt = 1; ; attempt++) {
        var port = given.isPresent() ? given.getAsInt() : freePort();
        var access = access(port, secrets);
        var process = launch(directory, port);
        try (var _ = new WhileStarting(directory, process);
            var connection = connect(process, port, directory)) {
          prepare(connection, access);
          return new Running(port, process, access);
        } catch (SQLException e) {
          directory.stop(process.toHandle());
          throw new Unavailable("The roles of the database cannot be made: " + e.getMessage(), e);
        } catch (Unavailable e) {
          if (attempt == ATTEMPTS || !passes(directory)) {
            throw e;
          }
          Thread.sleep(500);
        }
      }
    }

    /**
     * Whether what stopped the start is over soon: somebody took the port that was free just now,
     * or the last queries of a server that was killed are still ending.
     */
    private static boolean passes(DataDirectory directory) throws IOException {
      var log = Files.readString(directory.log());
      return log.contains("could not bind") || log.contains("pre-existing shared memory block");
    }

    private Process launch(DataDirectory directory, int port)
        throws IOException, InterruptedException {
      var arguments = new ArrayList<String>();
      SETTINGS.forEach(it -> arguments.addAll(List.of("-c", it)));
      settings.forEach(it -> arguments.addAll(List.of("-c", it)));
      arguments.addAll(List.of("-p", String.valueOf(port)));
      return directory.server(arguments);
    }

    private Connection connect(Process process, int port, DataDirectory directory)
        throws IOException, InterruptedException {
      var login = new Properties();
      login.setProperty("user", SUPERUSER);
      login.setProperty("password", secrets.of(SUPERUSER));
      login.setProperty("connectTimeout", "5");
      var end = System.nanoTime() + PATIENCE.toNanos();
      while (true) {
        try {
          return DriverManager.getConnection(url(port, SUPERUSER), login);
        } catch (SQLException notYet) {
          if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
            throw new Unavailable(
                "PostgreSQL stopped while starting; %s says why.".formatted(directory.log()),
                notYet);
          }
          if (System.nanoTime() > end) {
            directory.stop(process.toHandle());
            throw new Unavailable(
                "PostgreSQL did not answer within %d seconds; see %s."
                    .formatted(PATIENCE.toSeconds(), directory.log()),
                notYet);
          }
        }
      }
    }

    /** The two roles and the database, whichever of them an earlier start was stopped before. */
    private static void prepare(Connection connection, Access access) throws SQLException {
      try (var statement = connection.createStatement()) {
        for (var login : List.of(access.owner(), access.program())) {
          // the names are ours and the passwords hexadecimal digits: nothing to quote
          var known =
              statement
                  .executeQuery(
                      "select 1 from pg_roles where rolname = '%s'".formatted(login.user()))
                  .next();
          statement.execute(
              "%s role %s login nosuperuser nocreatedb nocreaterole nobypassrls password '%s'"
                  .formatted(known ? "alter" : "create", login.user(), login.password()));
        }
        if (!statement
            .executeQuery("select 1 from pg_database where datname = '%s'".formatted(DATABASE))
            .next()) {
          statement.execute(
              "create database %s owner %s".formatted(DATABASE, access.owner().user()));
        }
      }
    }

    /** Ends the server with the program until somebody has it who can. */
    private static final class WhileStarting implements AutoCloseable {

      private final Thread ending;

      /** A program that ends by now takes no more hooks: then the server ends here. */
      WhileStarting(DataDirectory directory, Process process) throws IOException {
        ending =
            new Thread(() -> {
              try {
                directory.stop(process.toHandle());
              } catch (IOException goesOn) {
                // the next start takes it over
              }
            });
        try {
          Runtime.getRuntime().addShutdownHook(ending);
        } catch (IllegalStateException programEnds) {
          directory.stop(process.toHandle());
          throw new Unavailable("The program ended while its database was starting.", programEnds);
        }
      }

      @Override
      public void close() {
        try {
          Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException programEnds) {
          // and so does the server
        }
      }
    }

    private static int freePort() throws IOException {
      try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      }
    }
  }
}
