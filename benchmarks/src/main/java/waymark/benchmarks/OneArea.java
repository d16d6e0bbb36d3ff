package waymark.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import waymark.casework.CaseFold;
import waymark.casework.CaseHistory;
import waymark.casework.MeasureRow;
import waymark.casework.Policies;
import waymark.casework.sample.Mereside;
import waymark.kernel.KnownAt;

/**
 * Every measure of one area, in all months, quarters and parts, read and folded case by case: in a
 * new process on a database that holds nothing in memory, warm, and after one case has changed.
 */
final class OneArea {

  private static final int AREA = 900;
  private static final long SEED = 7;
  private static final int COLD_RUNS = 3;
  private static final int WARM_UP = 15;
  private static final int RUNS = 15;
  private static final int FAILED = 1;

  private final CasesInRows database;

  private OneArea(CasesInRows database) {
    this.database = database;
  }

  static int run(CasesInRows database) throws IOException, InterruptedException, SQLException {
    var cases = Mereside.cases(YearMonth.from(CasesInRows.KNOWN), SEED);
    if (!database.has(AREA)) {
      database.write(AREA, cases);
      database.analyse();
    }
    return new OneArea(database).measured(cases);
  }

  private int measured(List<CaseHistory> cases)
      throws IOException, InterruptedException, SQLException {
    try (var connection = database.asProgram()) {
      if (!same(figures(connection, AREA), cases)) {
        return FAILED;
      }
    }
    var cold = cold();
    try (var connection = database.asProgram()) {
      var cells = new ArrayList<Long>();
      var all = new ArrayList<Long>();
      var changed = new ArrayList<Long>();
      for (var run = 0; run < WARM_UP + RUNS; run++) {
        all.add(timed(() -> figures(connection, AREA)));
        cells.add(timed(() -> folded(connection, AREA).rows()));
        CasesInRows.change(connection, AREA, cases.get(run));
        changed.add(timed(() -> folded(connection, AREA).rows()));
        connection.rollback(); // the next run begins as this one did
      }
      tell(cases, cold, counting(cells), counting(changed), counting(all));
    }
    return 0;
  }

  private static Times counting(List<Long> nanos) {
    return new Times(nanos.subList(WARM_UP, nanos.size()));
  }

  private static boolean same(List<MeasureRow> figures, List<CaseHistory> cases) {
    var fold = CaseFold.cutting(CasesInRows.KNOWN, Policies.USUAL);
    cases.forEach(fold::add);
    var same = figures.equals(figures(fold));
    System.out.println(
        same
            ? "One area: all %,d figures are those of the same cases in memory."
                .formatted(figures.size())
            : "The figures from the database are not those of the same cases in memory.");
    return same;
  }

  /** Something that may fail as the database may. */
  @FunctionalInterface
  private interface Asked {
    Object answered() throws SQLException;
  }

  private static long timed(Asked asked) throws SQLException {
    var start = System.nanoTime();
    var _ = asked.answered();
    return System.nanoTime() - start;
  }

  private Optional<Times> cold() throws IOException, InterruptedException {
    var nanos = new ArrayList<Long>();
    for (var run = 0; run < COLD_RUNS; run++) {
      database.stop();
      var emptied = DiskCache.emptied();
      database.start();
      if (!emptied) {
        return Optional.empty();
      }
      nanos.add(once().nanos());
    }
    return Optional.of(new Times(nanos));
  }

  private Program once() {
    var login = database.program();
    return new Program(
        "one area, once",
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            FoldedOnce.class.getName(),
            database.url(),
            login.user(),
            String.valueOf(AREA)),
        Map.of(FoldedOnce.PASSWORD, login.password()));
  }

  private static void tell(
      List<CaseHistory> cases, Optional<Times> cold, Times cells, Times changed, Times all) {
    var events = cases.stream().mapToLong(it -> it.events().size()).sum();
    var table = new BenchTable(Optional.empty());
    cold.ifPresent(it -> table.add("new process, cold disk", it, OptionalLong.empty()));
    table.add("warm", cells, OptionalLong.empty());
    table.add("warm, after one changed case", changed, OptionalLong.empty());
    table.add("warm, every figure written out", all, OptionalLong.empty());
    System.out.printf(
        """

        One area: %,d cases with %,d events

        %s
        Read from the database, every measure counted by month for all cases and in every part, and
        the figures of all cases made of it; in the last line, and in the new process, those of every
        quarter and part too. %d runs after %d that do not count. %s
        """,
        cases.size(),
        events,
        table.text(),
        RUNS,
        WARM_UP,
        cold.isPresent()
            ? "The new process is the whole of it, from its start, on a database that was started"
                + " anew with nothing of the disk in memory, %d runs.".formatted(COLD_RUNS)
            : "Cold was not measured: this process may not empty the disk's cache.");
  }

  /** All figures of an area. */
  static List<MeasureRow> figures(Connection connection, int area) throws SQLException {
    return figures(folded(connection, area));
  }

  private static CaseFold folded(Connection connection, int area) throws SQLException {
    var fold = CaseFold.cutting(CasesInRows.KNOWN, Policies.USUAL);
    CasesInRows.in(connection, area).eachByNumber(KnownAt.LATEST, it -> fold.add(it.history()));
    return fold;
  }

  private static List<MeasureRow> figures(CaseFold fold) {
    var figures = new ArrayList<>(fold.rows());
    figures.addAll(fold.cutRows());
    return figures;
  }
}
