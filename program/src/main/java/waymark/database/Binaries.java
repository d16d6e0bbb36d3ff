package waymark.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL that comes with the program, unpacked once for each of its versions. */
final class Binaries {

  private static final String OF_THIS_MACHINE = "postgres-" + system() + "-" + processor() + ".txz";

  private static final String UNPACKING = "unpacking";

  private Binaries() {}

  /**
   * The directory that holds {@code bin/postgres}, unpacked below the one given where it is not
   * there yet. A half unpacked one is never used: it gets its name when it is whole.
   */
  static Path unpacked(Path home) throws IOException {
    var archive = Binaries.class.getResource("/" + OF_THIS_MACHINE);
    if (archive == null) {
      throw new Unavailable(
          "No PostgreSQL comes with the program for this kind of machine (%s). Set WAYMARK_DATABASE_URL"
                  .formatted(OF_THIS_MACHINE)
              + " to a PostgreSQL 18 of your own.");
    }
    var connection = archive.openConnection();
    var size = connection.getContentLengthLong();
    var whole = home.resolve("postgresql-" + Long.toHexString(size));
    if (!Files.isDirectory(whole)) {
      Files.createDirectories(home);
      sweep(home);
      var making = Files.createTempDirectory(home, UNPACKING);
      try (var content = archive.openStream()) {
        unpack(content, making);
        Files.setPosixFilePermissions(making, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.move(making, whole, ATOMIC_MOVE);
      } catch (FileSystemException e) {
        // where somebody else unpacked it meanwhile, it is the same; which exception says so
        // differs from system to system
        if (!Files.isDirectory(whole)) {
          throw e;
        }
      } finally {
        delete(making);
      }
    }
    return whole;
  }

  /** Removes what programs that were killed had half unpacked. */
  private static void sweep(Path home) throws IOException {
    var longAgo = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
    try (var left = Files.newDirectoryStream(home, UNPACKING + "*")) {
      for (var directory : left) {
        if (Files.getLastModifiedTime(directory).compareTo(longAgo) < 0) {
          delete(directory);
        }
      }
    }
  }

  private static void unpack(InputStream content, Path into) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(content)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var path = into.resolve(entry.getName()).normalize();
        if (!path.startsWith(into)) {
          throw new IOException("the archive reaches outside: " + entry.getName());
        }
        put(entry, tar, path);
      }
    }
  }

  private static void put(TarArchiveEntry entry, TarArchiveInputStream tar, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, path);
      var executable = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  static void delete(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      try (var below = Files.walk(directory)) {
        for (var path : below.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static String system() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac")
        ? "darwin"
        : System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
  }

  private static String processor() {
    return switch (System.getProperty("os.arch", "")) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      case String other -> other;
    };
  }
}
