package waymark.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code waymark bench [NAME]}: runs one benchmark, or all of them. */
public final class Bench {

  private static final int MISUSED = 64;

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    System.exit(run(Arrays.asList(arguments)));
  }

  private static int run(List<String> arguments) throws Exception {
    if (arguments.isEmpty()) {
      return all();
    }
    var name = arguments.getFirst();
    if (name.equals("judge") && arguments.size() <= 2) {
      return JudgeBench.run(arguments.stream().skip(1).findFirst());
    }
    return switch (arguments.size() == 1 ? name : "") {
      case "page" -> PageBench.run();
      case "knownat" -> KnownAtBench.run();
      case "accept" -> AcceptBench.run();
      case "start" -> StartBench.run();
      default -> {
        System.err.println(
            "waymark bench: usage: bench [judge [FILE] | page | knownat | accept | start]");
        yield MISUSED;
      }
    };
  }

  private static int all() throws IOException, InterruptedException, SQLException {
    var code = JudgeBench.run(Optional.empty());
    System.out.println();
    code = Math.max(code, PageBench.run());
    System.out.println();
    code = Math.max(code, KnownAtBench.run());
    System.out.println();
    code = Math.max(code, AcceptBench.run());
    System.out.println();
    return Math.max(code, StartBench.run());
  }
}
