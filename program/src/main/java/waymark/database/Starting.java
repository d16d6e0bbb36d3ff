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
import java.util.OptionalInt;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import waymark.database.Access.Login;

/** One start: its steps in order, and what they share. */
final class Starting {

  private static final String DATABASE = "waymark";
  private static final String SUPERUSER = "postgres";
  private static final int ATTEMPTS = 10;

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

  private static final Duration PATIENCE = EmbeddedServer.PATIENCE;

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

  private EmbeddedServer started(DataDirectory directory) throws IOException, InterruptedException {
    var running = running(directory, OptionalInt.empty());
    return EmbeddedServer.watched(this, directory, running);
  }

  /** A server that answers. */
  record Running(int port, Process process, Access access) {}

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
   * Whether what stopped the start is over soon: somebody took the port that was free just now, or
   * the last queries of a server that was killed are still ending.
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
              "PostgreSQL stopped while starting; %s says why.".formatted(directory.log()), notYet);
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
                .executeQuery("select 1 from pg_roles where rolname = '%s'".formatted(login.user()))
                .next();
        statement.execute(
            "%s role %s login nosuperuser nocreatedb nocreaterole nobypassrls password '%s'"
                .formatted(known ? "alter" : "create", login.user(), login.password()));
      }
      if (!statement
          .executeQuery("select 1 from pg_database where datname = '%s'".formatted(DATABASE))
          .next()) {
        statement.execute("create database %s owner %s".formatted(DATABASE, access.owner().user()));
      }
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The way into a server on a port of this computer. */
  static Access access(int port, Secrets secrets) throws IOException {
    return new Access(
        url(port, DATABASE), login("waymark_owner", secrets), login("waymark_app", secrets));
  }

  private static Login login(String user, Secrets secrets) throws IOException {
    return new Login(user, secrets.of(user));
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }
}
