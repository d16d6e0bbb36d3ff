package waymark.operation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.Checkout;
import waymark.report.PlainText;
import waymark.report.Report;

/** What is said of the environment: all that is known of it, and no secret. */
class SettingTest {

  private static final Pattern VARIABLE = Pattern.compile("WAYMARK_[A-Z_]+[A-Z]");

  private static String printed(Map<String, String> environment) {
    var installed = new Installed(List.of(), Path.of("/var/lib/waymark"), environment);
    return PlainText.usual()
        .wide(200)
        .render(new Report("Set", List.of(installed.facts(), installed.settings())));
  }

  @Test
  void no_secret_is_shown_whatever_is_set() {
    var environment = new HashMap<String, String>();
    Setting.all().forEach(it -> environment.put(it.name(), "marker"));
    var shown =
        Setting.all().stream()
            .filter(it -> it.value(environment).contains("marker"))
            .map(Setting::name)
            .filter(it -> it.matches(".*(PASSWORD|KEY|TOKEN|ARGS).*"))
            .toList();
    assertEquals(List.of(), shown);
    environment.put("WAYMARK_PASSWORD", "marker of a slip");
    environment.put(
        "WAYMARK_DATABASE_URL", "jdbc:postgresql://sam:marker@db:5433/send?sslpassword=marker");
    environment.put("WAYMARK_SITE", "https://waymark.example/#marker");
    var printed = printed(environment);
    assertAll(
        () -> assertFalse(printed.contains("marker of a slip"), printed),
        () -> assertTrue(printed.contains("jdbc:postgresql://db:5433/send "), printed),
        () -> assertTrue(printed.contains("https://waymark.example/ "), printed),
        () -> assertFalse(printed.contains("sam"), printed));
  }

  @Test
  void each_variable_is_set_or_not_or_as_it_is_by_itself() {
    var printed = printed(Map.of("WAYMARK_PORT", "8090", "WAYMARK_LEDGER_KEY", "ab".repeat(32)));
    assertTrue(printed.matches("(?s).*WAYMARK_PORT +set +8090 .*"), printed);
    assertTrue(printed.matches("(?s).*WAYMARK_ADDRESS +default +127\\.0\\.0\\.1 .*"), printed);
    assertTrue(printed.matches("(?s).*WAYMARK_METRICS_TOKEN +not set .*"), printed);
    assertTrue(printed.matches("(?s).*WAYMARK_LEDGER_KEY +set +kept secret .*"), printed);
    assertFalse(printed.contains("abab"), printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WAYMARK_DATABASE_PASWORD | WAYMARK_DATABASE_PASWORD is set, and the program knows no such variable; WAYMARK_DATABASE_PASSWORD may be meant.
          WAYMARK_PROXIES          | WAYMARK_PROXIES is set, and the program knows no such variable; WAYMARK_PROXY may be meant.
          WAYMARK_COLOUR_OF_TIES   | WAYMARK_COLOUR_OF_TIES is set, and the program knows no such variable.
          """)
  void what_is_set_in_vain_is_said(String name, String sentence) {
    assertEquals(
        List.of(name), Setting.unknown(Map.of(name, "x", "WAYMARK_PORT", "1", "PATH", "/bin")));
    assertEquals(sentence, Setting.warning(name));
  }

  /** The launcher and the program read no others, and the operator's guide names each. */
  @Test
  void the_table_holds_every_variable_and_the_guide_names_it() throws IOException {
    var checkout = Checkout.directory();
    var known = Setting.all().stream().map(Setting::name).collect(Collectors.toSet());
    var used = new TreeSet<String>();
    try (var files = Files.walk(checkout.resolve("program/src/main/java"))) {
      for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        named(file, used);
      }
    }
    named(checkout.resolve("waymark"), used);
    // made of parts in the code, or of the launcher's own tests
    used.removeAll(
        List.of("WAYMARK_DATABASE", "WAYMARK_LOOK_UNDER", "WAYMARK_CHROMIUM", "WAYMARK_SHARED"));
    assertEquals(Set.of(), difference(used, known), "not in the table");
    var guide = new TreeSet<String>();
    named(checkout.resolve("docs/operating.md"), guide);
    assertEquals(Set.of(), difference(known, guide), "not in the guide");
    assertEquals(Set.of(), difference(guide, known), "not in the program");
  }

  private static void named(Path file, Set<String> names) throws IOException {
    VARIABLE.matcher(Files.readString(file)).results().forEach(it -> names.add(it.group()));
  }

  private static Set<String> difference(Set<String> of, Set<String> without) {
    var left = new TreeSet<>(of);
    left.removeAll(without);
    return left;
  }
}
