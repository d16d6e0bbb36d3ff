package waymark.judge;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * What the launcher runs once after a build, so that Java can keep the classes that judging loads:
 * the given papers together, printed each way.
 */
final class Rehearsal {

  private Rehearsal() {}

  public static void main(String[] papers) {
    Judge.withoutLoggingOfServers();
    var out = new PrintWriter(System.out, true, System.out.charset());
    for (var way : List.of(List.<String>of(), List.of("--full"), List.of("--json"))) {
      var arguments = new ArrayList<>(way);
      arguments.addAll(List.of(papers));
      Judge.run(out, out, arguments.toArray(String[]::new));
    }
  }
}
