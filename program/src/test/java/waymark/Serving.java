package waymark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command of the program as a process of its own, which is killed when nobody ended it before.
 */
final class Serving implements AutoCloseable {

  private static final String ANSWERS = "Waymark answers on ";

  private final Path home;
  private final Process process;
  private final BufferedReader out;

  private Serving(Path home, Process process) {
    this.home = home;
    this.process = process;
    this.out = process.inputReader();
  }

  /** Begins {@code serve} on a free port. */
  static Serving begun(Path home, Map<String, String> environment) throws IOException {
    return command(home, environment, "serve", "--port", "0");
  }

  static Serving command(Path home, Map<String, String> environment, String... arguments)
      throws IOException {
    Files.createDirectories(home);
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dwaymark.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Waymark.class.getName()));
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command);
    process.environment().putAll(environment);
    return new Serving(
        home,
        process
            .redirectError(ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile()))
            .start());
  }

  /** Where it answers, as soon as it does. */
  String address() throws IOException {
    var line = out.readLine();
    if (line == null || !line.startsWith(ANSWERS)) {
      throw new IllegalStateException(line + "; " + log());
    }
    return line.substring(ANSWERS.length());
  }

  /** All that it printed until it ended. */
  String said() throws IOException {
    return String.join("\n", out.lines().toList());
  }

  String log() throws IOException {
    return Files.readString(home.resolve("log"));
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** As when its computer loses power. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** By a signal; tells its exit code. */
  int end() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("it goes on running");
    }
    return process.exitValue();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    out.close();
  }
}
