package waymark.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A command that is run as a process of its own, from the call until its end, what it prints thrown
 * away.
 *
 * @param environment what is set for it besides what this process has
 */
record Program(String name, List<String> command, Map<String, String> environment) {

  /** GNU time, which asks the kernel for a process's peak memory; not installed everywhere. */
  private static final Path GNU_TIME = Path.of("/usr/bin/time");

  /** Whether the peak memory of a process can be known on this machine. */
  static boolean memoryIsKnown() {
    return Files.isExecutable(GNU_TIME) && System.getProperty("os.name").startsWith("Linux");
  }

  static boolean onPath(String name) {
    return List.of(System.getenv("PATH").split(":")).stream()
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, name)));
  }

  /** Wall time of one run in nanoseconds. */
  long nanos() throws IOException, InterruptedException {
    var start = System.nanoTime();
    finish(builder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
    return System.nanoTime() - start;
  }

  /** Largest resident memory of one further run in kB, by GNU time; none where that is missing. */
  OptionalLong peakKilobytes() throws IOException, InterruptedException {
    if (!memoryIsKnown()) {
      return OptionalLong.empty();
    }
    var measured = Files.createTempFile("waymark-bench", ".txt");
    try {
      var timed =
          new ArrayList<>(List.of(GNU_TIME.toString(), "-f", "%M", "-o", measured.toString()));
      timed.addAll(command);
      finish(builder(timed).redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
      return OptionalLong.of(Long.parseLong(Files.readString(measured).strip()));
    } finally {
      Files.delete(measured);
    }
  }

  /** What one run prints. */
  String output() throws IOException, InterruptedException {
    var process = builder(command).start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    finish(process);
    return text;
  }

  private ProcessBuilder builder(List<String> words) {
    var builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    return builder;
  }

  private void finish(Process process) throws IOException, InterruptedException {
    process.getOutputStream().close();
    var code = process.waitFor();
    if (code != 0) {
      throw new IOException(name + " ended with exit code " + code);
    }
  }
}
