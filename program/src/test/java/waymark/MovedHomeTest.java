package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.backup.Backup;
import waymark.backup.Restore;
import waymark.database.Unavailable;
import waymark.ledger.Ledger;

/** An installation with a database of its own: kept while it runs, and moved by copying it. */
class MovedHomeTest {

  @TempDir private Path directory;
  private Path home = Path.of("");

  /** The server's files, which are unpacked once for all tests. */
  @BeforeEach
  void unpacked() throws IOException {
    TestDatabase.access();
    home = directory.resolve("old/instance");
    Files.createDirectories(home.resolve("database"));
    Files.createSymbolicLink(
        home.resolve("database/server"),
        Path.of("target", "postgresql", "server").toAbsolutePath());
  }

  @Test
  void a_copy_of_what_was_stopped_runs_elsewhere_and_one_of_what_runs_is_refused()
      throws Exception {
    var copied = directory.resolve("while running");
    var kept = directory.resolve("backup");
    var running = running();
    try {
      copy(directory.resolve("old"), copied);
      try (var beside = Installation.beside(home, Map.of(), true)) {
        Backup.make(beside.access(), kept, false, "0.1", beside.key().mark());
      }
      assertTrue(running.isAlive());
      var refusal =
          assertThrows(
              Unavailable.class,
              () -> Installation.ofItsOwn(copied.resolve("instance"), Map.of()).access());
      assertEquals(
          "The database below %s was copied from %s while it was in use, or after its computer stopped. Stop Waymark there and copy it again, or restore a backup. Only where nothing was at work when it was copied or moved, remove %s and start again."
              .formatted(
                  copied.resolve("instance/database"),
                  home.resolve("database/data"),
                  copied.resolve("instance/database/data/postmaster.pid")),
          refusal.getMessage());
    } finally {
      end(running);
    }
    var moved = directory.resolve("new place");
    copy(directory.resolve("old"), moved);
    remove(directory.resolve("old"));
    assertTrue(Restore.check(kept).rows() > 0);
    var installation = Installation.ofItsOwn(moved.resolve("instance"), Map.of());
    try (var server = Server.start(installation, "127.0.0.1", 0, Server.Kind.LASTING)) {
      assertTrue(server.context().getBean(Ledger.class).named("mereside").isPresent());
      assertEquals(Restore.check(kept).keyMark(), installation.key().mark());
    }
    // and nothing runs on it: the backup starts the database itself
    var second = directory.resolve("second");
    try (var beside = Installation.beside(moved.resolve("instance"), Map.of(), true)) {
      Backup.make(beside.access(), second, false, "0.1", beside.key().mark());
    }
    assertFalse(Files.exists(moved.resolve("instance/database/data/postmaster.pid")));
    assertEquals(
        Restore.check(kept).rows(), Restore.check(second).rows(), "nothing was lost on the way");
  }

  @Test
  void where_no_database_was_made_yet_there_is_nothing_to_keep() {
    var refusal = assertThrows(Unavailable.class, () -> Installation.beside(home, Map.of(), false));
    assertEquals(
        "There is no database below %s yet. `serve` makes one; WAYMARK_DATABASE_URL names another."
            .formatted(home),
        refusal.getMessage());
  }

  /** The program with one area, as a process of its own. */
  private Process running() throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                RunningHome.class.getName(),
                home.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertEquals("running", process.inputReader().readLine());
    return process;
  }

  private static void end(Process process) throws InterruptedException {
    process.destroy();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
  }

  private static void copy(Path from, Path to) throws IOException, InterruptedException {
    assertEquals(
        0, new ProcessBuilder("cp", "-a", from.toString(), to.toString()).start().waitFor());
  }

  private static void remove(Path directory) throws IOException, InterruptedException {
    assertEquals(0, new ProcessBuilder("rm", "-r", directory.toString()).start().waitFor());
  }
}
