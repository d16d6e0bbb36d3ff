package waymark.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import waymark.database.Unavailable;

/**
 * A backup while it is written: under another name, which it loses when it is whole and on disk. It
 * is a zip file whose comment, its last 64 bytes, is the SHA-256 of all of it with these bytes as
 * zeros: so no byte of it changes unseen. Only the user who made it may read it.
 */
final class BackupFile implements AutoCloseable {

  static final String MANIFEST = "manifest";
  static final String TABLES = "tables/";
  private static final Set<PosixFilePermission> MINE = PosixFilePermissions.fromString("rw-------");
  static final String UNSEALED = "0".repeat(64);

  private final Path file;
  private final Path part;
  private final FileChannel channel;

  @SuppressWarnings("unused") // held until it is closed
  private final FileLock lock;

  private final MessageDigest digest = RowSum.sha256();
  private final ZipOutputStream zip;
  private boolean whole;

  private BackupFile(Path file, Path part, FileChannel channel, FileLock lock) {
    this.file = file;
    this.part = part;
    this.channel = channel;
    this.lock = lock;
    OutputStream onDisk = Channels.newOutputStream(channel);
    zip = new ZipOutputStream(new DigestOutputStream(new BufferedOutputStream(onDisk), digest));
    zip.setLevel(Deflater.BEST_SPEED);
    zip.setComment(UNSEALED);
  }

  /**
   * Begins one.
   *
   * @param replace whether it may take the place of a file of that name
   * @throws Unavailable when it cannot be written there
   */
  static BackupFile begin(Path file, boolean replace) {
    var folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw new Unavailable("%s is a folder; name a file in it.".formatted(file));
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw new Unavailable("There is no folder %s; make it first.".formatted(folder));
    }
    refuseToReplace(file, replace);
    var part = file.resolveSibling(file.getFileName() + ".part");
    try {
      return open(file, part);
    } catch (AccessDeniedException e) {
      throw new Unavailable("You may not write to %s.".formatted(folder), e);
    } catch (IOException e) {
      throw new Unavailable("%s cannot be written: %s.".formatted(part, e.getMessage()), e);
    }
  }

  private static void refuseToReplace(Path file, boolean replace) {
    if (!replace && Files.exists(file)) {
      throw new Unavailable(
          "%s is there already; name another file, or replace it with --force.".formatted(file));
    }
  }

  private static BackupFile open(Path file, Path part) throws IOException {
    var channel =
        FileChannel.open(
            part, Set.of(CREATE, READ, WRITE), PosixFilePermissions.asFileAttribute(MINE));
    try {
      var lock = locked(channel);
      // where another has just finished, this is its file by now, under its name
      if (lock == null || !Files.exists(part)) {
        throw new Unavailable("Another backup is being written to %s.".formatted(part));
      }
      hide(part);
      channel.truncate(0);
      return new BackupFile(file, part, channel, lock);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** One that a killed program left may be anybody's to read. */
  private static void hide(Path part) {
    try {
      Files.setPosixFilePermissions(part, MINE);
    } catch (IOException cannot) {
      // a disk that knows no owners, such as a stick: it is said when the backup is made
    }
  }

  static boolean isSecret(Path file) throws IOException {
    return MINE.containsAll(Files.getPosixFilePermissions(file));
  }

  private static @Nullable FileLock locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException byThisProgram) {
      return null;
    }
  }

  /** What a part is written by. */
  interface Content {
    void to(OutputStream stream) throws IOException, SQLException;
  }

  /** Writes one part. */
  void write(String name, Content content) throws IOException, SQLException {
    zip.putNextEntry(new ZipEntry(name));
    content.to(zip);
    zip.closeEntry();
  }

  /**
   * Gives it its name, when all of it is on disk.
   *
   * @return how many bytes it has
   */
  long finish(boolean replace) throws IOException {
    zip.finish();
    zip.flush();
    var seal = ByteBuffer.wrap(HexFormat.of().formatHex(digest.digest()).getBytes(US_ASCII));
    var size = channel.size();
    channel.write(seal, size - UNSEALED.length());
    channel.force(true);
    refuseToReplace(file, replace);
    Files.move(part, file, ATOMIC_MOVE, REPLACE_EXISTING);
    whole = true;
    forceName();
    return size;
  }

  /** The name is on disk as well; the rows are in any case. */
  private void forceName() {
    try (var folder = FileChannel.open(file.toAbsolutePath().getParent(), READ)) {
      folder.force(true);
    } catch (IOException cannot) {
      // not every disk can say so of a folder
    }
  }

  /** What is not whole is of no use to anybody, and may be what filled the disk. */
  @Override
  public void close() throws IOException {
    if (!whole) {
      Files.deleteIfExists(part);
    }
    channel.close();
  }
}
