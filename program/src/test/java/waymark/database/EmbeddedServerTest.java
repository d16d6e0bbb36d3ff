package waymark.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.TestDatabase;
import waymark.database.Access.Login;

/** The program's own PostgreSQL keeps what it was given, however it or the program was stopped. */
class EmbeddedServerTest {

  @TempDir private static Path home;

  /** The first start, after one that was killed half way through unpacking and making the files. */
  @BeforeAll
  static void first_start() throws IOException, SQLException {
    TestDatabase.access(); // has unpacked the server: once is enough for all tests
    var unpacked = Path.of("target", "postgresql", "server").toAbsolutePath();
    Files.createSymbolicLink(home.resolve("server"), unpacked);
    Files.createDirectories(home.resolve("data.making/base"));
    Files.writeString(home.resolve("data.making/PG_VERSION"), "1");
    try (var server = EmbeddedServer.start(home);
        var owner = connect(server, server.access().owner())) {
      execute(owner, "create schema kept", "create table kept.rows (n int)");
    }
    assertFalse(Files.exists(home.resolve("data.making")));
  }

  @Test
  void a_restart_keeps_the_rows_and_the_passwords() throws Exception {
    List<Login> logins;
    try (var server = EmbeddedServer.start(home)) {
      logins = List.of(server.access().owner(), server.access().program());
      add(server, 1);
    }
    try (var server = EmbeddedServer.start(home)) {
      assertTrue(has(server, 1));
      assertEquals(logins, List.of(server.access().owner(), server.access().program()));
    }
  }

  @Test
  void it_writes_to_disk_listens_to_this_computer_only_and_asks_for_passwords() throws Exception {
    try (var server = EmbeddedServer.start(home);
        var owner = connect(server, server.access().owner())) {
      for (var setting :
          Map.of(
                  "fsync", "on",
                  "synchronous_commit", "on",
                  "full_page_writes", "on",
                  "data_checksums", "on",
                  "listen_addresses", "127.0.0.1",
                  "server_encoding", "UTF8")
              .entrySet()) {
        assertEquals(List.of(setting.getValue()), Catalogue.ask(owner, "show " + setting.getKey()));
      }
      for (var user : List.of("waymark_owner", "waymark_app", "postgres")) {
        assertEquals("28P01", refused(server, new Login(user, "wrong")));
      }
      assertEquals("28P01", refused(server, new Login("nobody", "wrong")));
    }
  }

  @Test
  void nobody_else_on_the_computer_can_read_the_secrets_or_the_data() throws IOException {
    assertEquals("rw-------", permissions(home.resolve("secrets")));
    assertEquals("rwx------", permissions(home.resolve("data")));
    try (var left = Files.newDirectoryStream(home, "{first,secrets}*")) {
      for (var file : left) {
        assertTrue(List.of("secrets", "secrets.lock").contains(file.getFileName().toString()));
      }
    }
  }

  @Test
  void a_server_that_was_killed_starts_again_with_its_rows() throws Exception {
    try (var server = EmbeddedServer.start(home)) {
      add(server, 2);
      kill(postmaster());
    }
    try (var server = EmbeddedServer.start(home)) {
      assertTrue(has(server, 2));
    }
  }

  @Test
  void a_server_that_is_killed_under_the_program_comes_back_where_it_was() throws Exception {
    try (var server = EmbeddedServer.start(home)) {
      for (var row = 21; row < 24; row++) {
        add(server, row);
        var killed = postmaster();
        kill(killed);
        awaitAnother(server);
        assertTrue(has(server, row), "on the port that the connections know");
      }
    }
    assertFalse(Files.exists(home.resolve("data/postmaster.pid")), "and ends with the program");
  }

  private static void awaitAnother(EmbeddedServer server) throws SQLException {
    var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (true) {
      try (var _ = connect(server, server.access().owner())) {
        return;
      } catch (SQLException notYet) {
        if (System.nanoTime() > end) {
          throw notYet;
        }
      }
    }
  }

  @Test
  void a_program_that_was_killed_leaves_a_server_which_the_next_start_takes_over()
      throws Exception {
    var holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                HeldServer.class.getName(),
                home.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var said = holder.inputReader()) {
      assertTrue(String.valueOf(said.readLine()).startsWith("jdbc:postgresql://127.0.0.1:"));
      var refusal = assertThrows(Unavailable.class, () -> EmbeddedServer.start(home));
      assertEquals(
          "Another Waymark is using the database below %s. Stop it first, or set WAYMARK_HOME to another directory."
              .formatted(home),
          refusal.getMessage());
    } finally {
      holder.destroyForcibly().waitFor();
    }
    var leftOver = postmaster();
    assertTrue(leftOver.isAlive());
    try (var server = EmbeddedServer.start(home)) {
      assertFalse(leftOver.isAlive());
      add(server, 3);
      assertTrue(has(server, 3));
    }
  }

  @Test
  void two_starts_within_one_program_are_refused_too() {
    try (var _ = EmbeddedServer.start(home)) {
      assertThrows(Unavailable.class, () -> EmbeddedServer.start(home));
    }
  }

  @Test
  void another_process_that_was_given_the_number_of_the_server_is_left_alone() throws Exception {
    var other = new ProcessBuilder("sleep", "60").start();
    try {
      pretend(other.pid());
      try (var server = EmbeddedServer.start(home)) {
        add(server, 4);
      }
      assertTrue(other.isAlive());
    } finally {
      other.destroyForcibly().waitFor();
    }
  }

  @Test
  void a_server_of_other_data_that_was_given_the_number_is_left_alone() throws Exception {
    var other =
        ProcessHandle.current()
            .children()
            .filter(it -> it.info().command().orElse("").endsWith("/postgres"))
            .findFirst()
            .orElseThrow();
    pretend(other.pid());
    try (var server = EmbeddedServer.start(home)) {
      add(server, 5);
    }
    assertTrue(other.isAlive());
  }

  @Test
  void what_was_half_unpacked_long_ago_is_removed(@TempDir Path server) throws IOException {
    var left = Files.createDirectories(server.resolve("unpacking123/bin")).getParent();
    Files.setLastModifiedTime(left, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    var whole = Binaries.unpacked(server);
    assertTrue(Files.isExecutable(whole.resolve("bin/postgres")));
    assertEquals(whole, Binaries.unpacked(server));
    try (var found = Files.list(server)) {
      assertEquals(List.of(whole), found.toList());
    }
  }

  @Test
  void where_root_cannot_run_it_as_nobody_the_operator_is_told_what_to_do() {
    for (var unable : List.of("false", "/there/is/no/such/program")) {
      var refusal =
          assertThrows(
              Unavailable.class, () -> OrdinaryUser.asNobody(List.of(unable), List.of("postgres")));
      assertTrue(String.valueOf(refusal.getMessage()).contains("Run Waymark as an ordinary user"));
    }
  }

  private static void add(EmbeddedServer server, int row) throws SQLException {
    try (var owner = connect(server, server.access().owner())) {
      execute(owner, "insert into kept.rows values (%d)".formatted(row));
    }
  }

  private static boolean has(EmbeddedServer server, int row) throws SQLException {
    try (var owner = connect(server, server.access().owner())) {
      return Catalogue.ask(owner, "select n from kept.rows where n = ?", row)
          .contains(String.valueOf(row));
    }
  }

  private static String refused(EmbeddedServer server, Login login) {
    return assertThrows(SQLException.class, () -> connect(server, login).close()).getSQLState();
  }

  private static Connection connect(EmbeddedServer server, Login login) throws SQLException {
    return DriverManager.getConnection(server.access().url(), login.user(), login.password());
  }

  private static void execute(Connection connection, String... statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var each : statements) {
        statement.execute(each);
      }
    }
  }

  /**
   * Leaves the file of a server that was killed, with a number that is another process's by now.
   */
  private static void pretend(long process) throws Exception {
    var pid = home.resolve("data/postmaster.pid");
    String lines;
    try (var _ = EmbeddedServer.start(home)) {
      lines = Files.readString(pid);
    }
    Files.writeString(pid, lines.replaceFirst("\\d+", String.valueOf(process)));
  }

  private static ProcessHandle postmaster() throws IOException {
    var number = Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(number.strip())).orElseThrow();
  }

  private static void kill(ProcessHandle process) throws Exception {
    process.destroyForcibly();
    process.onExit().get(10, TimeUnit.SECONDS);
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
