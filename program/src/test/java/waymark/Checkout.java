package waymark;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that the tests run in. */
public final class Checkout {

  private Checkout() {}

  /** A sample paper of the fictional area Mereside. */
  public static Path sample(String name) {
    return directory().resolve("samples").resolve(name);
  }

  /** Its top directory: the one that holds the samples, from where the tests run upwards. */
  public static Path directory() {
    var start = Path.of(System.getProperty("user.dir")).toAbsolutePath();
    for (var at = start; at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("samples")) && Files.exists(at.resolve("pom.xml"))) {
        return at;
      }
    }
    throw new IllegalStateException("no checkout above " + start);
  }
}
