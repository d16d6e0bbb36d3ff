package waymark.operation;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A variable of the environment by which the program is set up. The table below is the only place
 * that lists them: the page, the command, the help and a test of the operator's guide read it.
 *
 * @param shown what of its value may be seen
 * @param otherwise what holds where it is not set; blank where nothing does
 * @param what it is for, as a phrase
 */
public record Setting(String name, Shown shown, String otherwise, String what) {

  /** What of a value may be seen. */
  public enum Shown {
    VALUE,
    /** An address, without what may stand in its query or before its host. */
    ADDRESS,
    /** That it is set, and nothing else. */
    SECRET
  }

  private static final String PREFIX = "WAYMARK_";
  private static final int ALIKE = 3;

  private static final String TABLE =
"""
WAYMARK_HOME                    | VALUE   | .waymark beside the launcher | where builds, data and anchors are kept
WAYMARK_ADDRESS                 | VALUE   | 127.0.0.1             | the network address to answer on
WAYMARK_PORT                    | VALUE   | 8080                  | the port to answer on
WAYMARK_PROXY                   | VALUE   |                       | the servers in front that speak TLS, by their network addresses
WAYMARK_SITE                    | ADDRESS | http://127.0.0.1:8080 | where people open Waymark, for links that are handed over
WAYMARK_DATABASE_URL            | ADDRESS | a PostgreSQL of its own | an existing PostgreSQL 18, as jdbc:postgresql://host/name
WAYMARK_DATABASE_USER           | VALUE   |                       | the role that the program works as
WAYMARK_DATABASE_PASSWORD       | SECRET  |                       | its password
WAYMARK_DATABASE_OWNER_USER     | VALUE   |                       | the role that owns the database
WAYMARK_DATABASE_OWNER_PASSWORD | SECRET  |                       | its password
WAYMARK_LEDGER_KEY              | SECRET  | made at the first start, for a database of its own | the key of the ledgers, 64 hexadecimal digits
WAYMARK_LOG                     | VALUE   | text                  | text for a terminal, json for one object a line and a line for each request
WAYMARK_METRICS                 | VALUE   | off                   | where measurements are told, like 127.0.0.1:9180
WAYMARK_METRICS_TOKEN           | SECRET  |                       | what must be sent to read them
WAYMARK_MAVEN_ARGS              | SECRET  |                       | further arguments for Maven when the program is built
WAYMARK_AOT                     | VALUE   | on                    | off runs without the cache that makes the start quick
""";

  /** What only tests heed. */
  private static final List<String> UNSAID =
      List.of("WAYMARK_LOOK_UNDER", "WAYMARK_CHROMIUM", "WAYMARK_SHARED");

  private static final List<Setting> ALL = TABLE.lines().map(Setting::read).toList();

  private static Setting read(String line) {
    var parts = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
    return new Setting(parts.get(0), Shown.valueOf(parts.get(1)), parts.get(2), parts.get(3));
  }

  /** All that there are, in the order in which somebody sets up the program. */
  public static List<Setting> all() {
    return ALL;
  }

  /** Whether the environment sets it. */
  public boolean isSet(Map<String, String> environment) {
    return !environment.getOrDefault(name, "").isBlank();
  }

  /** What the environment sets, as far as it may be seen; else what holds without. */
  public String value(Map<String, String> environment) {
    if (!isSet(environment)) {
      return otherwise;
    }
    var value = environment.getOrDefault(name, "");
    return switch (shown) {
      case VALUE -> value;
      case ADDRESS -> value.replaceFirst("[?#].*", "").replaceFirst("//[^/]*@", "//");
      case SECRET -> "kept secret";
    };
  }

  /** Variables that look like ours and are none: what they were meant to set is not set. */
  public static List<String> unknown(Map<String, String> environment) {
    var known = ALL.stream().map(Setting::name).toList();
    var unknown = new TreeSet<>(environment.keySet());
    unknown.removeIf(it -> !it.startsWith(PREFIX) || known.contains(it) || UNSAID.contains(it));
    return List.copyOf(unknown);
  }

  /** A sentence for whoever set one of {@link #unknown}. */
  public static String warning(String unknown) {
    var near =
        ALL.stream()
            .map(Setting::name)
            .filter(it -> changes(it, unknown) <= ALIKE)
            .min((one, other) -> changes(one, unknown) - changes(other, unknown));
    return "%s is set, and the program knows no such variable%s."
        .formatted(unknown, near.map("; %s may be meant"::formatted).orElse(""));
  }

  /** How many letters have to be put in, taken out or changed to make one word of another. */
  private static int changes(String one, String other) {
    var before = new int[other.length() + 1];
    for (var j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (var i = 1; i <= one.length(); i++) {
      var now = new int[other.length() + 1];
      now[0] = i;
      for (var j = 1; j <= other.length(); j++) {
        var same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + same);
      }
      before = now;
    }
    return before[other.length()];
  }
}
