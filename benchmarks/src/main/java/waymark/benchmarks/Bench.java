package waymark.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code waymark bench [NAME]}: runs one benchmark, or all of them. */
public final class Bench {

  private static final int MISUSED = 64;

  /** 1 to 153. */
  private static final String AREAS = "[1-9]\\d?|1[0-4]\\d|15[0-3]";

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
    if (name.equals("calculate")
        && List.of(2, 3).contains(arguments.size())
        && arguments.get(1).matches("\\d{3,7}")) {
      return CalculateBench.run(
          Integer.parseInt(arguments.get(1)),
          arguments.size() > 2 ? arguments.get(2) : CalculateBench.ALL);
    }
    if (name.equals("casework") && arguments.size() == 2 && arguments.get(1).matches(AREAS)) {
      return CaseworkBench.run(Integer.parseInt(arguments.get(1)));
    }
    return switch (arguments.size() == 1 ? name : "") {
      case "page" -> PageBench.run();
      case "knownat" -> KnownAtBench.run();
      case "accept" -> AcceptBench.run();
      case "calculate" -> CalculateBench.run();
      case "casework" -> CaseworkBench.run();
      case "start" -> StartBench.run();
      default -> {
        System.err.println(
            "waymark bench: usage: bench [judge [FILE] | page | knownat | accept | calculate"
                + " [ENTRIES [KIND]] | casework [AREAS] | start]");
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
    code = Math.max(code, CalculateBench.run());
    System.out.println();
    code = Math.max(code, CaseworkBench.run());
    System.out.println();
    return Math.max(code, StartBench.run());
  }
}
