package waymark;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import waymark.access.Role;

/**
 * What the launcher runs once after a build, so that Java can keep the classes that the server
 * loads: a start on an empty database, which takes in the samples, somebody who signs in and opens
 * the pages that people open, and the end of both.
 */
final class Rehearsal {

  private static final String PLAN = "mereside/plans/priority-action-plan";
  private static final List<String> PAGES =
      List.of(
          "accessibility",
          "health/ready",
          "",
          "mereside",
          PLAN,
          PLAN + "/tracker",
          PLAN + "/tracker?known=2026-08-01",
          PLAN + "/tracker.docx",
          PLAN + "/tracker.xlsx",
          PLAN + "/restatements",
          PLAN + "/objectives/1",
          "mereside/measures",
          "mereside/measures/ehc-20-week",
          "mereside/measures/ehc-20-week/readings/new",
          "mereside/papers",
          "mereside/papers/add",
          "mereside/ledger",
          "nothing/here");
  private static final Pattern SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final String address;
  private final HttpClient browser;

  private Rehearsal(String address, HttpClient browser) {
    this.address = address;
    this.browser = browser;
  }

  /**
   * Runs it.
   *
   * @param arguments a directory that is not there yet, which is removed afterwards
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    var home = Path.of(arguments[0]);
    var installation = Installation.ofItsOwn(home, Map.of());
    try (var server = Server.start(installation, "127.0.0.1", 0, Server.Kind.DEMO);
        var browser =
            HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
      var reader = new Rehearsal(server.address(), browser);
      reader.signIn(installation.demoPassword());
      for (var page : PAGES) {
        reader.open(page);
        reader.open(page); // again, as it is answered from memory
      }
    } finally {
      remove(home);
    }
  }

  private void signIn(String password) throws IOException, InterruptedException {
    var secret = SECRET.matcher(open("sign-in"));
    var form =
        "_csrf=%s&email=%s&password=%s"
            .formatted(
                secret.find() ? encoded(secret.group(1)) : "",
                encoded(Role.PERFORMANCE_MANAGER.key() + "@waymark.example"),
                encoded(password));
    browser.send(
        HttpRequest.newBuilder(URI.create(address + "sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String open(String page) throws IOException, InterruptedException {
    return browser
        .send(
            HttpRequest.newBuilder(URI.create(address + page)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static void remove(Path home) throws IOException {
    try (var files = Files.walk(home)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
