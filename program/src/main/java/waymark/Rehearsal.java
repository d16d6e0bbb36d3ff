package waymark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What the launcher runs once after a build, so that Java can keep the classes that the server
 * loads: a start on an empty database, some pages, and the end of both.
 */
final class Rehearsal {

  private static final List<String> PAGES = List.of("sign-in", "accessibility", "health/ready", "");

  private Rehearsal() {}

  /**
   * Runs it.
   *
   * @param arguments a directory that is not there yet, which is removed afterwards
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    var home = Path.of(arguments[0]);
    try (var server =
            Server.start(
                Installation.ofItsOwn(home, Map.of()), "127.0.0.1", 0, Server.Kind.LASTING);
        var browser = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
      for (var page : PAGES) {
        var address = URI.create(server.address() + page);
        browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
      }
    } finally {
      remove(home);
    }
  }

  private static void remove(Path home) throws IOException {
    try (var files = Files.walk(home)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
