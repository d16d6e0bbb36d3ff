package waymark.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** {@code waymark bench [NAME]}: runs one benchmark, or all of them. */
public final class Bench {

  private static final int MISUSED = 64;

  private Bench() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.exit(run(Arrays.asList(arguments)));
  }

  private static int run(List<String> arguments) throws IOException, InterruptedException {
    var name = arguments.isEmpty() ? "judge" : arguments.getFirst();
    if (!name.equals("judge") || arguments.size() > 2) {
      System.err.println("waymark bench: usage: bench [judge [FILE]]");
      return MISUSED;
    }
    return JudgeBench.run(arguments.stream().skip(1).findFirst());
  }
}
