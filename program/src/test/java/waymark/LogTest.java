package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the log of the program holds: which route was asked, how it was answered and how long it
 * took, and nothing that whoever asked is called, typed or sent.
 */
class LogTest {

  /** Part of all that a reader sends here: names, passwords, questions, forms and files. */
  private static final String MARKER = "marker";

  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(strings = {"json", "text"})
  void a_whole_walk_leaves_nothing_of_what_was_sent(String form) throws Exception {
    var references = new ArrayList<String>();
    var server = started(form);
    try (var said = server.inputReader()) {
      var reader = Browsing.at(said.readLine());
      var link = said.readLine();
      reader.choosePassword(link, "a marker in the fog");
      assertEquals(401, wrong(reader, "marker@mereside.example"));
      assertEquals(401, wrong(reader, "nobody-marker@mereside.example"));
      reader.signIn("marker@mereside.example", "a marker in the fog");
      assertEquals(404, reader.get("/marker").statusCode());
      assertEquals(400, reader.get("/mereside?known=marker").statusCode());
      var change = reader.form("/mereside/change");
      change.put("name", "Marker-by-the-sea");
      assertEquals(303, reader.send("/mereside/change", change).statusCode());
      change.put("name", "");
      change.put("colour", "marker");
      assertEquals(422, reader.send("/mereside/change", change).statusCode());
      assertEquals(400, reader.get("/broken/number?typed=marker").statusCode());
      references.add(reference(reader.get("/broken/words?typed=marker").body()));
      references.add(reference(reader.get("/broken/row?typed=marker").body()));
      references.add(
          reference(
              reader
                  .upload(
                      "/mereside/broken/file",
                      String.valueOf(change.get("_csrf")),
                      "marker.docx",
                      "marker")
                  .body()));
      assertEquals(
          403, reader.upload("/mereside/broken/file", "marker", "marker.docx", "").statusCode());
    } finally {
      server.destroy();
      assertTrue(server.waitFor(60, TimeUnit.SECONDS));
    }
    var log = Files.readString(home.resolve("log"));
    assertFalse(log.toLowerCase(Locale.ROOT).contains(MARKER), log);
    assertFalse(log.contains("/invitation/") && !log.contains("/invitation/{token}"), log);
    for (var it : references) {
      assertTrue(log.contains(it), it);
    }
    assertTrue(log.contains("[SQLSTATE 23514, constraint no_names, table kept]"), log);
    assertTrue(log.contains("LoggedServer.words"), log);
    if (form.equals("json")) {
      everyLineIsAnObject(log);
    } else {
      assertFalse(log.contains("/mereside"), "only what went wrong");
    }
  }

  /** What an exception says may hold what somebody typed; {@code Faults} says what may be said. */
  @Test
  void no_line_is_made_of_an_exceptions_own_words() throws IOException {
    var words =
        Pattern.compile(
            "\\b(?:LOG|log)\\.\\w+\\([^;]*?(toString\\(|getMessage\\(|valueOf\\()[^;]*;");
    var wrong = new ArrayList<String>();
    try (var files = Files.walk(Checkout.directory().resolve("program/src/main/java"))) {
      for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        var code = Files.readString(file);
        if (!code.contains("LoggerFactory")) {
          continue;
        }
        words
            .matcher(code)
            .results()
            .map(it -> it.group())
            // our own sentence for the operator
            .filter(it -> !it.contains("cannot be started again yet. {}\", why.getMessage()"))
            .forEach(it -> wrong.add(file.getFileName() + ": " + it));
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static void everyLineIsAnObject(String log) {
    var lines = log.lines().map(it -> JsonMapper.shared().readValue(it, Map.class)).toList();
    var changed =
        lines.stream()
            .filter(it -> Integer.valueOf(303).equals(it.get("http.response.status_code")))
            .filter(it -> "/{area}/change".equals(it.get("http.route")))
            .findFirst()
            .orElseThrow();
    assertEquals("mereside", changed.get("waymark.area"));
    assertEquals("POST", changed.get("http.request.method"));
    assertEquals("INFO", changed.get("log.level"));
    assertTrue(changed.get("event.duration") instanceof Number);
    assertEquals(8, String.valueOf(changed.get("http.request.id")).length());
  }

  private static int wrong(Browsing reader, String email) throws Exception {
    var form = reader.form("/sign-in");
    form.put("email", email);
    form.put("password", "not the marker");
    return reader.send("/sign-in", form).statusCode();
  }

  /** What the page of a fault asks to quote. */
  private static String reference(String html) {
    return Jsoup.parse(html).expectFirst("main strong").text();
  }

  private Process started(String form) throws IOException {
    var command =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                LoggedServer.class.getName(),
                home.toString()));
    command.environment().put("WAYMARK_LOG", form);
    return command.redirectError(home.resolve("log").toFile()).start();
  }
}
