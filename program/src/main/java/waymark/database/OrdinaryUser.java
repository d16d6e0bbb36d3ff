package waymark.database;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. In a user namespace of its own, which Linux gives without
 * further rights, it is nobody there and may still use root's files. What is put before its command
 * turns into it: no other process is left.
 */
final class OrdinaryUser {

  private static final List<String> AS_NOBODY = List.of("unshare", "-U");

  private OrdinaryUser() {}

  /** The command as this user can run it. */
  static List<String> command(List<String> command) throws IOException, InterruptedException {
    return "root".equals(System.getProperty("user.name")) ? asNobody(AS_NOBODY, command) : command;
  }

  /**
   * The command with what makes it nobody's before it.
   *
   * @throws Unavailable where this system does not let root do that, in words for the operator
   */
  static List<String> asNobody(List<String> before, List<String> command)
      throws IOException, InterruptedException {
    if (!runs(with(before, List.of("true")))) {
      throw new Unavailable(
          "PostgreSQL refuses to run as root, and this system does not let root run it as nobody (`%s` fails, as in many containers). Run Waymark as an ordinary user, or set WAYMARK_DATABASE_URL to a PostgreSQL 18 of your own."
              .formatted(String.join(" ", before)));
    }
    return with(before, command);
  }

  private static boolean runs(List<String> command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException notThere) {
      return false;
    }
  }

  private static List<String> with(List<String> before, List<String> command) {
    var both = new ArrayList<>(before);
    both.addAll(command);
    return both;
  }
}
