package waymark.benchmarks;

import java.io.IOException;
import java.sql.SQLException;

/** {@code waymark drill [TIMES]}: kills the program while papers are accepted. */
public final class Drill {

  private static final int MISUSED = 64;
  private static final int TIMES = 200;

  private Drill() {}

  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    if (arguments.length > 1 || (arguments.length == 1 && !arguments[0].matches("[1-9]\\d{0,4}"))) {
      System.err.println("waymark drill: usage: drill [TIMES], 200 unless told otherwise");
      System.exit(MISUSED);
    }
    System.exit(
        KilledWhileAccepting.run(arguments.length == 0 ? TIMES : Integer.parseInt(arguments[0])));
  }
}
