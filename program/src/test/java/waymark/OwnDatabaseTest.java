package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.access.Operator;
import waymark.ledger.Ledger;

/** The database that comes with the program, when it ends under it. */
class OwnDatabaseTest {

  @TempDir private Path home;

  @Test
  void it_is_killed_and_the_program_starts_it_again_without_anybody_noticing_more_than_a_pause()
      throws Exception {
    TestDatabase.access(); // has unpacked the server's files, once for all tests
    Files.createDirectories(home.resolve("database"));
    Files.createSymbolicLink(
        home.resolve("database/server"),
        Path.of("target", "postgresql", "server").toAbsolutePath());
    try (var server =
        Server.start(Installation.ofItsOwn(home, Map.of()), "127.0.0.1", 0, Server.Kind.LASTING)) {
      var reader = signedIn(server);
      for (var turn = 1; turn <= 2; turn++) {
        var form = reader.form("/mereside/change");
        form.put("name", "Mereside, turn " + turn);
        kill();
        var meanwhile = reader.send("/mereside/change", form).statusCode();
        assertTrue(meanwhile == 503 || meanwhile == 303, "" + meanwhile);
        awaitReady(reader);
        assertEquals(200, reader.get("/mereside").statusCode(), "still signed in");
        if (meanwhile == 503) {
          assertEquals(303, reader.send("/mereside/change", form).statusCode());
        }
        var page = Jsoup.parse(reader.get("/mereside").body());
        assertTrue(page.title().contains("turn " + turn), page.title());
      }
    }
    assertTrue(Files.notExists(postmaster()), "it has ended, and cleanly");
  }

  private static Browsing signedIn(Server server) throws Exception {
    var area =
        OperatorCommands.made(server.context().getBean(Ledger.class), "mereside", "Mereside");
    var link =
        server
            .context()
            .getBean(Operator.class)
            .inviteAdministrator(area, "sam@mereside.example", "Sam Wren");
    var reader = Browsing.at(server);
    reader.choosePassword(link.path(), "a lighthouse in the fog");
    reader.signIn("sam@mereside.example", "a lighthouse in the fog");
    return reader;
  }

  private static void awaitReady(Browsing reader) throws Exception {
    var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (reader.get("/health/ready").statusCode() != 200) {
      assertEquals(200, reader.get("/health/live").statusCode());
      assertTrue(System.nanoTime() < end, "it does not come back");
    }
  }

  private Path postmaster() {
    return home.resolve("database/data/postmaster.pid");
  }

  private void kill() throws Exception {
    var number = Files.readAllLines(postmaster()).getFirst().strip();
    var process = ProcessHandle.of(Long.parseLong(number)).orElseThrow();
    process.destroyForcibly();
    process.onExit().get(10, TimeUnit.SECONDS);
  }
}
