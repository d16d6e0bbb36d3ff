package waymark.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The secrets of an installation that keeps its own database: made once, kept in one file that only
 * the program's user may read. Losing the file loses the way into the database.
 */
public final class Secrets {

  private static final int BYTES = 32;

  private final Path file;
  private final Map<String, String> values = new LinkedHashMap<>();

  private Secrets(Path file) {
    this.file = file;
  }

  /** The secrets kept in the file, which need not be there yet. */
  public static Secrets in(Path file) throws IOException {
    var secrets = new Secrets(file);
    if (Files.exists(file)) {
      var kept = new Properties();
      try (var reader = Files.newBufferedReader(file)) {
        kept.load(reader);
      }
      kept.stringPropertyNames().stream()
          .sorted()
          .forEach(name -> secrets.values.put(name, kept.getProperty(name)));
    }
    return secrets;
  }

  /** The secret of that name: 64 hexadecimal digits, made and kept when first asked for. */
  public synchronized String of(String name) throws IOException {
    var known = values.get(name);
    if (known != null) {
      return known;
    }
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    var made = HexFormat.of().formatHex(bytes);
    values.put(name, made);
    write();
    return made;
  }

  private void write() throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "secrets", "", owned());
    var text = new StringBuilder();
    values.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
    Files.writeString(fresh, text);
    Files.move(fresh, file, ATOMIC_MOVE);
  }

  private static FileAttribute<?>[] owned() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
