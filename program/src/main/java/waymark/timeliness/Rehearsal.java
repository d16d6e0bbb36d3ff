package waymark.timeliness;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import waymark.kernel.England;

/**
 * What the launcher runs once after a build, so that Java can keep the classes that reading and
 * measuring load: the given extracts, printed each way.
 */
final class Rehearsal {

  private Rehearsal() {}

  public static void main(String[] extracts) {
    var out = new PrintWriter(System.out, true, System.out.charset());
    for (var way : List.of(List.<String>of(), List.of("--full"), List.of("--json"))) {
      var arguments = new ArrayList<>(way);
      arguments.addAll(List.of(extracts));
      Timeliness.run(out, out, Clock.system(England.TIME), arguments.toArray(String[]::new));
    }
  }
}
