package waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import waymark.database.Access;
import waymark.database.EmbeddedServer;
import waymark.database.Migrations;

/** One PostgreSQL for all tests of a run, brought up to date, and forgotten at its end. */
public final class TestDatabase {

  private static final TestDatabase ONLY = new TestDatabase();

  private final Access access;

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
      Runtime.getRuntime().addShutdownHook(new Thread(() -> forget(server, run)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Access access() {
    return ONLY.access;
  }

  private static void forget(EmbeddedServer server, Path run) {
    try (server) {
      // closing is all
    } finally {
      try (var files = Files.walk(run)) {
        files.sorted(java.util.Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
      } catch (IOException | UncheckedIOException left) {
        // the next clean of the build removes it
      }
    }
  }
}
