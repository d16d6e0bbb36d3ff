package waymark.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * From the call of the launcher until the page for signing in is answered, on an installation with
 * a database of its own that is there already.
 */
final class StartBench {

  private static final int RUNS = 5;
  private static final int PATIENCE_SECONDS = 120;

  private static final String LAUNCHER = System.getProperty("waymark.launcher", "waymark");
  private static final Path BUILDS =
      Path.of(System.getProperty("waymark.home", ".waymark"), "build").toAbsolutePath();

  private final Path home;
  private final HttpClient browser = HttpClient.newHttpClient();

  private StartBench(Path home) {
    this.home = home;
  }

  /** A way to start. */
  private record Way(String name, boolean cold, Map<String, String> environment) {}

  static int run() throws IOException, InterruptedException {
    var home = Files.createTempDirectory("waymark-bench");
    try {
      Files.createSymbolicLink(home.resolve("build"), BUILDS);
      new StartBench(home).measure();
      return 0;
    } finally {
      Scratch.remove(home);
    }
  }

  private void measure() throws IOException, InterruptedException {
    var first = started(new Way("", false, Map.of()));
    var without = Map.of("WAYMARK_AOT", "off");
    var ways =
        new ArrayList<>(
            List.of(
                new Way("warm, without its cache", false, without),
                new Way("warm, with its cache", false, Map.<String, String>of())));
    if (DiskCache.emptied()) {
      ways.add(0, new Way("cold, without its cache", true, without));
      ways.add(1, new Way("cold, with its cache", true, Map.of()));
    }
    var nanos = new LinkedHashMap<Way, List<Long>>();
    for (var run = 0; run < RUNS; run++) {
      for (var way : ways) {
        nanos.computeIfAbsent(way, _ -> new ArrayList<>()).add(started(way));
      }
    }
    var table = new BenchTable(Optional.of("warm, without its cache"));
    nanos.forEach((way, taken) -> table.add(way.name(), new Times(taken), OptionalLong.empty()));
    System.out.printf("Start to the first page%n%n%s%n", table.text());
    System.out.printf(
        """
        From the launcher's call until the page for signing in is answered, on a PostgreSQL of the
        program's own that starts with it; %d runs each, taken in turn. %s The very first
        start, which makes the database, took %.1f s.
        """,
        RUNS,
        DiskCache.emptied()
            ? "\"Cold\" has nothing of the disk in memory."
            : "A cold start was not measured: this process may not empty the disk's cache.",
        first / 1e9);
  }

  private long started(Way way) throws IOException, InterruptedException {
    if (way.cold()) {
      DiskCache.emptied();
    }
    var port = Nginx.freePort();
    var builder =
        new ProcessBuilder(LAUNCHER, "serve", "--port", String.valueOf(port))
            .redirectOutput(home.resolve("out").toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("WAYMARK_HOME", home.toString());
    builder.environment().putAll(way.environment());
    var start = System.nanoTime();
    var process = builder.start();
    try {
      var page = URI.create("http://127.0.0.1:%d/sign-in".formatted(port));
      while (!answers(page)) {
        var waited = System.nanoTime() - start;
        if (!process.isAlive() || waited > PATIENCE_SECONDS * 1_000_000_000L) {
          throw new IOException("the server does not start");
        }
        Thread.sleep(5);
      }
      return System.nanoTime() - start;
    } finally {
      process.destroy();
      process.waitFor(60, TimeUnit.SECONDS);
    }
  }

  private boolean answers(URI page) throws InterruptedException {
    try {
      var answer =
          browser.send(
              HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding());
      return answer.statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
