package waymark.timeliness;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import waymark.kernel.England;

/**
 * What the launcher runs once after a build, so that Java can keep the classes that reading and
 * measuring load, and what it learns about the methods that run most: the given extracts, printed
 * each way, then sheets of many cases that are made for it.
 */
final class Rehearsal {

  private static final int TIMES = 3;

  private Rehearsal() {}

  public static void main(String[] extracts) throws IOException {
    var out = new PrintWriter(System.out, true, System.out.charset());
    for (var way : List.of(List.<String>of(), List.of("--full"), List.of("--json"))) {
      run(out, way, List.of(extracts));
    }
    var folder = Files.createTempDirectory("rehearsal");
    try {
      sheets(folder);
    } finally {
      remove(folder);
    }
  }

  private static void sheets(Path folder) throws IOException {
    var mapping = Files.writeString(folder.resolve("mapping.yaml"), RehearsedSheet.MAPPING);
    var files = List.of(RehearsedSheet.workbook(folder), RehearsedSheet.csv(folder));
    for (var i = 0; i < TIMES; i++) {
      for (var file : files) {
        var out = new StringWriter();
        var way = List.of("--json", "--mapping", mapping.toString());
        if (run(new PrintWriter(out), way, List.of(file.toString())) != 0) {
          throw new IOException(out.toString());
        }
      }
    }
  }

  private static int run(PrintWriter out, List<String> way, List<String> extracts) {
    var arguments = new ArrayList<>(way);
    arguments.addAll(extracts);
    return Timeliness.run(out, out, Clock.system(England.TIME), arguments.toArray(String[]::new));
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (var it : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(it);
      }
    }
  }
}
