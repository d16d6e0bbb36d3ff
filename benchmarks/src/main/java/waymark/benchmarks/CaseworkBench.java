package waymark.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;

/**
 * The measures of casework: one area by itself; as many areas of an invented country as are asked
 * for, beside DuckDB, which counts the headlines of the same events from files; and a workbook of
 * cases, beside LibreOffice.
 */
final class CaseworkBench {

  private static final int AREAS = 15;
  private static final int RUNS = 3;
  private static final int FAILED = 1;
  private static final String DUCK = "DuckDB, the headlines";

  private final CasesInRows database;
  private final Path events;
  private final List<Integer> areas;

  private CaseworkBench(CasesInRows database, Path events, List<Integer> areas) {
    this.database = database;
    this.events = events;
    this.areas = areas;
  }

  static int run() throws IOException, InterruptedException, SQLException {
    return run(AREAS);
  }

  /**
   * The same with more or fewer areas.
   *
   * @param areas at most 153, which are England
   */
  static int run(int areas) throws IOException, InterruptedException, SQLException {
    var home =
        Path.of(System.getProperty("waymark.home", ".waymark"), "bench-casework").toAbsolutePath();
    var country = CountryInRows.in(home);
    var some = CountryInRows.some(areas);
    var code = 0;
    try (var database = new CasesInRows(home.resolve("database"))) {
      country.make(some, database);
      code = OneArea.run(database);
      System.out.println();
      code =
          Math.max(code, new CaseworkBench(database, CountryInRows.events(home), some).measure());
      System.out.println();
    } catch (ExecutionException e) {
      throw new IOException("folding the areas failed", e);
    }
    return Math.max(code, WorkbookBench.run());
  }

  private int measure() throws InterruptedException, ExecutionException, SQLException {
    try (var duck = DriverManager.getConnection("jdbc:duckdb:")) {
      limit(duck);
      var counted = Headlines.counted(duck, files(areas), known());
      var folded = FoldedAreas.of(database, areas);
      Headlines.untilTheLastMonth(counted, folded.figures());
      if (!same(counted, folded.figures())) {
        return FAILED;
      }
    }
    var fewer = someOf(areas);
    var ours = new ArrayList<FoldedAreas>();
    var few = new ArrayList<FoldedAreas>();
    var theirs = new ArrayList<Long>();
    for (var run = 0; run < RUNS; run++) {
      theirs.add(counted());
      ours.add(FoldedAreas.of(database, areas));
      few.add(FoldedAreas.of(database, fewer));
    }
    tell(
        ours,
        few,
        new Times(theirs),
        FoldedAreas.weighed(database, areas).live(),
        FoldedAreas.weighed(database, fewer).live());
    return 0;
  }

  /** From an empty DuckDB to the figures, the files read. */
  private long counted() throws SQLException {
    var start = System.nanoTime();
    try (var duck = DriverManager.getConnection("jdbc:duckdb:")) {
      limit(duck);
      var _ = Headlines.counted(duck, files(areas), known());
    }
    return System.nanoTime() - start;
  }

  /** As many threads as ours. */
  private static void limit(Connection duck) throws SQLException {
    try (var statement = duck.createStatement()) {
      statement.execute("set threads = " + FoldedAreas.THREADS);
    }
  }

  private List<Path> files(List<Integer> of) {
    return of.stream().map(it -> CountryInRows.file(events, it)).toList();
  }

  private static String known() {
    return CasesInRows.KNOWN.toString();
  }

  /** A tenth of them, of all sizes. */
  private static List<Integer> someOf(List<Integer> areas) {
    var some = new ArrayList<Integer>();
    for (var at = 5 % areas.size(); at < areas.size(); at += 10) {
      some.add(areas.get(at));
    }
    return some;
  }

  private static boolean same(Map<String, String> counted, Map<String, String> folded) {
    if (!counted.isEmpty() && counted.equals(folded)) {
      System.out.printf("Both sides have the same %,d headline figures.%n", counted.size());
      return true;
    }
    System.out.println("The two sides differ, so times say nothing. For example:");
    var all = new TreeMap<>(counted);
    all.putAll(folded);
    all.keySet().stream()
        .filter(it -> !Objects.equals(counted.get(it), folded.get(it)))
        .limit(10)
        .forEach(
            it -> System.out.printf("  %s: %s, folded %s%n", it, counted.get(it), folded.get(it)));
    return false;
  }

  private static void tell(
      List<FoldedAreas> ours, List<FoldedAreas> few, Times theirs, long live, long liveOfSome) {
    var all = ours.getFirst();
    var some = few.getFirst();
    var table = new BenchTable(Optional.of(DUCK));
    var times = times(ours);
    table.add(DUCK, theirs, OptionalLong.empty());
    table.add("waymark, every measure", times, OptionalLong.empty());
    var each = (double) times.median() / all.events();
    var eachOfSome = (double) times(few).median() / some.events();
    System.out.printf(
        Locale.ROOT,
        """

        %d areas: %,d cases with %,d events

        %s
        DuckDB reads Parquet that was written untimed, and counts the headlines by area and month.
        We read every case from PostgreSQL as the program does, %d areas at a time, and count every
        measure by month for all cases and in every part, make the figures of each area and, of all
        areas together, those of every part too: %,d figures. %d runs each, taken in turn, after one
        that does not count.

        Each event took %.2f µs among %d areas and %.2f µs among %d (ratio %.2f).
        Memory in use, garbage collected, at most %d MB among %d areas and %d MB among %d; allowed are
        %d MB.
        """,
        all.areas(),
        all.cases(),
        all.events(),
        table.text(),
        FoldedAreas.THREADS,
        all.rows(),
        RUNS,
        each / 1e3,
        all.areas(),
        eachOfSome / 1e3,
        some.areas(),
        each / eachOfSome,
        live >> 20,
        all.areas(),
        liveOfSome >> 20,
        some.areas(),
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private static Times times(List<FoldedAreas> runs) {
    return new Times(runs.stream().map(FoldedAreas::nanos).toList());
  }
}
