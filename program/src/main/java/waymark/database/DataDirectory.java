package waymark.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The data of one server on disk, and the processes that work on them. Only one program at a time
 * holds the lock; a server that a killed program left behind is stopped before another is started.
 */
final class DataDirectory implements AutoCloseable {

  private static final int STOPPING_SECONDS = 60;
  private static final String POSTMASTER = "postmaster.pid";

  private final Path home;
  private final Path data;
  private final Path binaries;
  private final FileChannel channel;

  @SuppressWarnings("unused") // held for as long as the server runs
  private final FileLock lock;

  private DataDirectory(Path home, Path binaries, FileChannel channel, FileLock lock) {
    this.home = home;
    this.data = home.resolve("data");
    this.binaries = binaries;
    this.channel = channel;
    this.lock = lock;
  }

  static DataDirectory lock(Path home, Path binaries) throws IOException {
    var channel = FileChannel.open(home.resolve("lock"), CREATE, WRITE);
    var lock = tryLock(channel);
    if (lock == null) {
      channel.close();
      throw new Unavailable(
          "Another Waymark is using the database below %s. Stop it first, or set WAYMARK_HOME to another directory."
              .formatted(home));
    }
    return new DataDirectory(home, binaries, channel, lock);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProgram) {
      return null;
    }
  }

  static boolean isMade(Path home) {
    return Files.isDirectory(home.resolve("data"));
  }

  /**
   * Where the server answers that another program runs on these data, or is about to; nothing where
   * none holds the lock.
   */
  static OptionalInt runningPort(Path home, Duration patience)
      throws IOException, InterruptedException {
    var end = System.nanoTime() + patience.toNanos();
    while (isHeld(home)) {
      var port = readyPort(home.resolve("data").resolve(POSTMASTER));
      if (port.isPresent()) {
        return port;
      }
      if (System.nanoTime() > end) {
        throw new Unavailable(
            "Another Waymark holds the database below %s, which does not answer.".formatted(home));
      }
      Thread.sleep(100);
    }
    return OptionalInt.empty();
  }

  private static boolean isHeld(Path home) throws IOException {
    var file = home.resolve("lock");
    if (!Files.exists(file)) {
      return false;
    }
    try (var channel = FileChannel.open(file, WRITE)) {
      return tryLock(channel) == null;
    }
  }

  /** The fourth line of the server's own file is its port, the eighth how far it has come. */
  private static OptionalInt readyPort(Path postmaster) throws IOException {
    try {
      var lines = Files.readAllLines(postmaster);
      return lines.size() > 7
              && lines.get(7).strip().equals("ready")
              && lines.get(3).strip().matches("\\d{1,5}")
          ? OptionalInt.of(Integer.parseInt(lines.get(3).strip()))
          : OptionalInt.empty();
    } catch (NoSuchFileException notYet) {
      return OptionalInt.empty();
    }
  }

  Path log() {
    return home.resolve("server.log");
  }

  /** Makes the files of an empty server under another name, and gives them theirs when whole. */
  void makeUnlessMade(String superuser, String password) throws IOException, InterruptedException {
    if (Files.isDirectory(data)) {
      return;
    }
    var making = home.resolve("data.making");
    Binaries.delete(making);
    var secret = Files.createTempFile(home, "first", "", ownerOnly());
    try {
      Files.writeString(secret, password);
      run(
          "bin/initdb",
          "-D",
          making.toString(),
          "-U",
          superuser,
          "--pwfile",
          secret.toString(),
          "--auth=scram-sha-256",
          "-E",
          "UTF8",
          "--locale-provider=builtin",
          "--builtin-locale=C.UTF-8",
          "--locale=C",
          "--data-checksums");
      Files.move(making, data, ATOMIC_MOVE);
    } finally {
      Files.delete(secret);
    }
  }

  /**
   * Stops the server that is at work on these data although no program holds the lock. Where the
   * number in its file belongs to another process by now, the file goes, as PostgreSQL would take
   * that process for the server; in all other cases it stays, for PostgreSQL's own check that
   * nothing of the old server is left.
   */
  void stopLeftOver() throws IOException {
    var postmaster = data.resolve(POSTMASTER);
    if (!Files.exists(postmaster)) {
      return;
    }
    var lines = Files.readAllLines(postmaster);
    refuseCopied(lines, postmaster);
    var first = lines.stream().findFirst().orElse("").strip();
    var process =
        first.matches("\\d{1,9}")
            ? ProcessHandle.of(Long.parseLong(first)).filter(ProcessHandle::isAlive)
            : Optional.<ProcessHandle>empty();
    if (process.isPresent() && isServerHere(process.get())) {
      stop(process.get());
    } else if (process.isPresent()) {
      Files.delete(postmaster);
    }
  }

  /**
   * The second line says on which directory the server was at work. Where that is another, these
   * files were copied while it was, each at another moment: they may look whole and not be.
   */
  private void refuseCopied(List<String> lines, Path postmaster) throws IOException {
    var at = lines.size() > 1 ? lines.get(1).strip() : "";
    if (at.isEmpty() || at.equals(data.toString())) {
      return;
    }
    var there = Path.of(at);
    if (!Files.exists(there) || !Files.isSameFile(there, data)) {
      throw new Unavailable(
          "The database below %s was copied from %s while it was in use, or after its computer stopped. Stop Waymark there and copy it again, or restore a backup. Only where nothing was at work when it was copied or moved, remove %s and start again."
              .formatted(home, at, postmaster));
    }
  }

  /**
   * A PostgreSQL whose arguments cannot be seen is taken for ours: two on the same data are worse.
   */
  private boolean isServerHere(ProcessHandle process) {
    var info = process.info();
    return info.command().map(it -> it.endsWith("/postgres")).orElse(false)
        && info.arguments().map(it -> List.of(it).contains(data.toString())).orElse(true);
  }

  Process server(List<String> arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(binary("bin/postgres"), "-D", data.toString()));
    command.addAll(arguments);
    return new ProcessBuilder(OwnSession.command(OrdinaryUser.command(command)))
        .directory(data.toFile())
        .redirectErrorStream(true)
        // after what another said, which tells why it ended
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
        .start();
  }

  void stop(ProcessHandle process) throws IOException {
    signal(process);
    try {
      process.onExit().get(STOPPING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("PostgreSQL (process %d) goes on running".formatted(process.pid()), e);
    }
  }

  /** SIGINT: connections are ended and the data written, where SIGTERM would wait for them. */
  private static void signal(ProcessHandle process) {
    if (process.isAlive()) {
      try {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start();
      } catch (IOException noKill) {
        process.destroy();
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void run(String program, String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(binary(program)));
    command.addAll(List.of(arguments));
    var process =
        new ProcessBuilder(OrdinaryUser.command(command))
            .redirectErrorStream(true)
            .redirectOutput(log().toFile())
            .start();
    process.getOutputStream().close();
    if (process.waitFor() != 0) {
      throw new Unavailable(
          "PostgreSQL could not make its files (%s); %s says why.".formatted(program, log()));
    }
  }

  private String binary(String program) {
    return binaries.resolve(program).toString();
  }

  private static FileAttribute<?> ownerOnly() {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  }
}
