package waymark.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The secrets of an installation that keeps its own database: made once, kept in one file that only
 * the program's user may read. Losing the file loses the way into the database.
 */
public final class Secrets {

  private static final int BYTES = 32;

  /** A lock on a file holds against other programs, this against other threads of this one. */
  private static final Object ONE_WRITER = new Object();

  private final Path file;

  private Secrets(Path file) {
    this.file = file;
  }

  /** The secrets kept in the file, which need not be there yet. */
  public static Secrets in(Path file) throws IOException {
    var absolute = file.toAbsolutePath();
    Files.createDirectories(absolute.getParent());
    return new Secrets(absolute);
  }

  /** The secret of that name: 64 hexadecimal digits, made and kept when first asked for. */
  public String of(String name) throws IOException {
    var known = kept().getProperty(name);
    return known != null ? known : make(name);
  }

  /** Adds to what the file holds by now: others may have added to it since it was read. */
  private String make(String name) throws IOException {
    synchronized (ONE_WRITER) {
      try (var channel = FileChannel.open(file.resolveSibling("secrets.lock"), CREATE, WRITE);
          var _ = channel.lock()) {
        var kept = kept();
        var known = kept.getProperty(name);
        if (known != null) {
          return known;
        }
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var made = HexFormat.of().formatHex(bytes);
        kept.setProperty(name, made);
        write(kept);
        return made;
      }
    }
  }

  private Properties kept() throws IOException {
    var kept = new Properties();
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        kept.load(reader);
      }
    }
    return kept;
  }

  /** On disk and whole before it takes the place of the one before. */
  private void write(Properties kept) throws IOException {
    var fresh = Files.createTempFile(file.getParent(), "secrets", "", owned());
    var text = new StringBuilder();
    kept.stringPropertyNames().stream()
        .sorted()
        .forEach(name -> text.append(name).append('=').append(kept.getProperty(name)).append('\n'));
    try (var channel = FileChannel.open(fresh, WRITE)) {
      channel.write(ByteBuffer.wrap(text.toString().getBytes(UTF_8)));
      channel.force(true);
    }
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
