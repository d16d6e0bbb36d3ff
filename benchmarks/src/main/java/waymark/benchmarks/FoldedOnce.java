package waymark.benchmarks;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Folds one area in a process of its own, and prints how many figures there are. */
final class FoldedOnce {

  /** The environment names it, since the arguments of a process are there for all to see. */
  static final String PASSWORD = "WAYMARK_BENCH_PASSWORD";

  private FoldedOnce() {}

  /**
   * Folds it.
   *
   * @param arguments the address of the database, the program's role there, and the area
   */
  public static void main(String[] arguments) throws SQLException {
    try (var connection =
        DriverManager.getConnection(arguments[0], arguments[1], System.getenv(PASSWORD))) {
      connection.setAutoCommit(false);
      System.out.println(OneArea.figures(connection, Integer.parseInt(arguments[2])).size());
    }
  }
}
