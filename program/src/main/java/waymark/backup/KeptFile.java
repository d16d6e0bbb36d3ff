package waymark.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import waymark.backup.Manifest.Table;
import waymark.database.Unavailable;

/** A backup that is read: every byte of it was looked at before the first row is given away. */
final class KeptFile implements AutoCloseable {

  private static final int PIECE = 1 << 16;
  private static final int LONGEST_MANIFEST = 1 << 24;

  private final Path file;
  private final ZipFile zip;
  private final Manifest manifest;

  private KeptFile(Path file, ZipFile zip, Manifest manifest) {
    this.file = file;
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * Opens one.
   *
   * @throws Unavailable when it is none, not whole, damaged or of a later form
   */
  static KeptFile open(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new Unavailable("%s is a folder; name the file of a backup.".formatted(file));
      }
      checkSeal(file);
      var zip = new ZipFile(file.toFile());
      try {
        return new KeptFile(file, zip, manifest(file, zip));
      } catch (IOException | RuntimeException e) {
        zip.close();
        throw e;
      }
    } catch (NoSuchFileException | FileNotFoundException e) {
      throw new Unavailable("There is no file %s.".formatted(file), e);
    } catch (AccessDeniedException e) {
      throw new Unavailable("You may not read %s.".formatted(file), e);
    } catch (ZipException e) {
      throw damaged(file, e);
    } catch (IOException e) {
      throw new Unavailable("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
    }
  }

  private static void checkSeal(Path file) throws IOException {
    var seal = BackupFile.UNSEALED.length();
    var size = Files.size(file);
    var digest = RowSum.sha256();
    try (var content = Files.newInputStream(file)) {
      var piece = new byte[PIECE];
      var left = size - seal;
      while (left > 0) {
        var length = content.read(piece, 0, (int) Math.min(PIECE, left));
        if (length < 0) {
          break;
        }
        digest.update(piece, 0, length);
        left -= length;
      }
      digest.update(BackupFile.UNSEALED.getBytes(US_ASCII));
      var written = new String(content.readNBytes(seal), US_ASCII);
      if (left != 0 || !written.equals(HexFormat.of().formatHex(digest.digest()))) {
        throw new ZipException("its sum is another");
      }
    }
  }

  private static Manifest manifest(Path file, ZipFile zip) throws IOException {
    var entry = zip.getEntry(BackupFile.MANIFEST);
    if (entry == null) {
      throw damaged(file, null);
    }
    String text;
    try (var content = zip.getInputStream(entry)) {
      text = new String(content.readNBytes(LONGEST_MANIFEST), UTF_8);
    }
    var format = Manifest.format(text);
    if (format.isPresent() && format.get() > Manifest.FORMAT) {
      throw new Unavailable(
          "%s was made by a newer program; restore it with that one, or a newer one."
              .formatted(file));
    }
    return Manifest.read(text).orElseThrow(() -> damaged(file, null));
  }

  private static Unavailable damaged(Path file, @Nullable Exception why) {
    return new Unavailable(
        "%s is no backup of Waymark, or not whole, or was changed since it was made. Take another copy of it."
            .formatted(file),
        why);
  }

  Unavailable damaged() {
    return damaged(file, null);
  }

  Manifest manifest() {
    return manifest;
  }

  /** The rows of a table as COPY wrote them. */
  InputStream rows(Table table) throws IOException {
    var entry = zip.getEntry(BackupFile.TABLES + table.name());
    if (entry == null) {
      throw damaged();
    }
    return zip.getInputStream(entry);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
