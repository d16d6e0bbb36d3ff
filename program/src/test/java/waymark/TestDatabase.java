package waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import waymark.database.Access;
import waymark.database.EmbeddedServer;
import waymark.database.Migrations;
import waymark.database.Secrets;

/** One PostgreSQL for all tests of a run, brought up to date, and forgotten at its end. */
public final class TestDatabase {

  private static final AtomicInteger ANOTHER = new AtomicInteger();
  private static final TestDatabase ONLY = new TestDatabase();

  private final Access access;
  private final String superuserPassword;

  private TestDatabase() {
    try {
      var home = Path.of("target", "postgresql").toAbsolutePath();
      Files.createDirectories(home);
      var run = Files.createTempDirectory(home, "run");
      // unpacked once for all runs; only the data belong to this one
      Files.createSymbolicLink(
          run.resolve("server"), Files.createDirectories(home.resolve("server")));
      var server = EmbeddedServer.startForgetful(run);
      Migrations.run(server.access());
      access = server.access();
      superuserPassword = Secrets.in(run.resolve("secrets")).of("postgres");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> forget(server, run)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Access access() {
    return ONLY.access;
  }

  /** A further database of the same server, brought up to date, with nothing in it. */
  public static Access another() throws SQLException {
    return made("template " + EmptyDatabase.NAME);
  }

  /** A further database of the same server, without any tables. */
  public static Access bare() throws SQLException {
    return made("");
  }

  private static Access made(String from) throws SQLException {
    var name = "another_" + ANOTHER.incrementAndGet();
    try (var connection = asIntruder(access());
        var statement = connection.createStatement()) {
      statement.execute(
          "create database %s owner %s %s".formatted(name, access().owner().user(), from));
    }
    return named(name);
  }

  private static Access named(String name) {
    var url = access().url().replaceFirst("/[a-z]+$", "/" + name);
    return new Access(url, access().owner(), access().program());
  }

  /** Brought up to date once, when it is first needed, and then copied, which is much quicker. */
  private static final class EmptyDatabase {
    static final String NAME = migrated();

    private static String migrated() {
      try {
        var made = bare();
        Migrations.run(made);
        return made.url().replaceFirst(".*/", "");
      } catch (SQLException e) {
        throw new IllegalStateException("no database could be made", e);
      }
    }
  }

  /** As the program connects. */
  public static Connection asProgram() throws SQLException {
    return as(access(), access().program());
  }

  /** As the owner of all tables connects. */
  public static Connection asOwner() throws SQLException {
    return as(access(), access().owner());
  }

  /**
   * As somebody connects who holds the whole machine: no policy, trigger or foreign key holds them.
   */
  public static Connection asIntruder() throws SQLException {
    return asIntruder(access());
  }

  /** As somebody connects to one of the databases who holds the whole machine. */
  public static Connection asIntruder(Access to) throws SQLException {
    var connection = as(to, new Access.Login("postgres", ONLY.superuserPassword));
    try (var statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
    }
    return connection;
  }

  /** As somebody connects to one of the databases. */
  public static Connection as(Access to, Access.Login login) throws SQLException {
    return DriverManager.getConnection(to.url(), login.user(), login.password());
  }

  private static void forget(EmbeddedServer server, Path run) {
    try (server) {
      // closing is all
    } finally {
      try (var files = Files.walk(run)) {
        files.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
      } catch (IOException | UncheckedIOException left) {
        // the next clean of the build removes it
      }
    }
  }
}
