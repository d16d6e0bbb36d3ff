package waymark;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Published papers that are not part of the project: the directory {@code shared} beside the
 * checkout, or $WAYMARK_SHARED; absent at users' machines.
 */
public final class Shared {

  private Shared() {}

  /** A file in it; the test is skipped where it is missing. */
  public static Path file(String relative) {
    var file = directory().resolve(relative);
    return Files.exists(file)
        ? file
        : Assumptions.abort("needs ../shared/" + relative + " (or WAYMARK_SHARED)");
  }

  private static Path directory() {
    var named = System.getenv("WAYMARK_SHARED");
    return named != null && !named.isBlank()
        ? Path.of(named)
        : Checkout.directory().resolveSibling("shared");
  }
}
