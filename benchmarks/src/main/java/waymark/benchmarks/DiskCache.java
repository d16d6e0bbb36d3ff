package waymark.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the operating system keeps of the disk in memory. */
final class DiskCache {

  private static final Path DROP = Path.of("/proc/sys/vm/drop_caches");

  private DiskCache() {}

  /** Whether it can be emptied on this machine by this process; it is empty then. */
  static boolean emptied() {
    if (!Files.isWritable(DROP)) {
      return false;
    }
    try {
      new ProcessBuilder("sync").start().waitFor();
      Files.writeString(DROP, "3");
      return true;
    } catch (IOException notAllowed) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
