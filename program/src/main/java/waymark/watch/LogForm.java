package waymark.watch;

import java.util.Locale;
import java.util.Map;

/** In which form the log is written; the environment says it by {@code WAYMARK_LOG}. */
public enum LogForm {
  /** Lines for somebody at a terminal, who is told of what goes wrong only. */
  TEXT,
  /** One JSON object a line, in the names of the Elastic Common Schema; a line for each request. */
  JSON;

  private static final String VARIABLE = "WAYMARK_LOG";

  /** Which it is in the running program; anything else than json is text. */
  public static LogForm ofEnvironment() {
    return JSON.name().equalsIgnoreCase(System.getenv(VARIABLE)) ? JSON : TEXT;
  }

  /**
   * What the environment says.
   *
   * @throws IllegalArgumentException when it is neither
   */
  public static LogForm of(Map<String, String> environment) {
    var said = environment.getOrDefault(VARIABLE, "");
    return switch (said.toLowerCase(Locale.ROOT)) {
      case "", "text" -> TEXT;
      case "json" -> JSON;
      default ->
          throw new IllegalArgumentException(
              "%s is text or json, not \"%s\"".formatted(VARIABLE, said));
    };
  }
}
