package waymark.database;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Ctrl-C in a terminal goes to every process that was started from there. The database must not
 * hear it: it would end while the program still answers a request. In a session of its own it ends
 * when the program says so.
 */
final class OwnSession {

  /** What turns into the command within a new session; the second where there is no first. */
  private static final List<List<String>> WAYS =
      List.of(
          List.of("setsid"), List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV", "--"));

  private OwnSession() {}

  /** The command in a session of its own, or as it is where this system has no way to do that. */
  static List<String> command(List<String> command) {
    return WAYS.stream()
        .flatMap(it -> onPath(it.getFirst()).stream().map(program -> with(program, it, command)))
        .findFirst()
        .orElse(command);
  }

  private static List<String> with(String program, List<String> way, List<String> command) {
    var whole = new ArrayList<>(way);
    whole.set(0, program);
    whole.addAll(command);
    return whole;
  }

  private static Optional<String> onPath(String program) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "/usr/bin").split(File.pathSeparator))
        .map(it -> Path.of(it, program))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }
}
