package waymark.benchmarks;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import waymark.database.EmbeddedServer;
import waymark.kernel.KnownAt;
import waymark.kernel.ReportingPeriod;
import waymark.measures.Reading;
import waymark.measures.Source;
import waymark.registers.Counted;
import waymark.registers.DefinedCalculation;

/**
 * A hundred calculations over a million entries of registers, each beside one statement written by
 * hand for it, and what one changed entry costs beside counting all of them.
 */
final class CalculateBench {

  static final String ALL = "all";

  private static final int ENTRIES = 1_000_000;
  private static final int RUNS = 3;
  private static final int CHANGES = 15;
  private static final int FAILED = 1;

  private final Path home;
  private final Demo.Reader manager;
  private final List<ByHand> measures;

  private CalculateBench(Path home, Demo demo, List<ByHand> measures)
      throws IOException, InterruptedException {
    this.home = home;
    this.measures = measures;
    this.manager = demo.signedIn("performance-manager");
  }

  static int run() throws IOException, InterruptedException, SQLException {
    return run(ENTRIES, ALL);
  }

  /**
   * The same with fewer.
   *
   * @param entries how many there are in the end
   * @param kind which calculations, such as {@code latest}; {@code all} for all
   */
  static int run(int entries, String kind) throws IOException, InterruptedException, SQLException {
    var measures =
        ByHand.all().stream()
            .filter(it -> kind.equals(ALL) || it.calculation().what().kept().kind().equals(kind))
            .toList();
    if (measures.isEmpty()) {
      System.err.println("waymark bench: no calculation is of the kind " + kind);
      return FAILED;
    }
    var home = Files.createTempDirectory("waymark-bench");
    try (var demo = Demo.start(home, home)) {
      return new CalculateBench(home, demo, measures).measured(entries);
    } finally {
      Scratch.remove(home);
    }
  }

  private int measured(int entries) throws IOException, InterruptedException, SQLException {
    try (var database = Held.connection(home)) {
      var area = area(database);
      var load = new EntriesToCount(database, area);
      load.prepare();
      define(database, area);
      load.add(entries / 10, 0.2026);
      var code = told(area, entries / 10);
      if (code == 0) {
        System.out.println();
        load.add(entries - entries / 10, 0.2027);
        code = told(area, entries);
      }
      return code;
    }
  }

  private static UUID area(Connection database) throws SQLException {
    try (var statement = database.createStatement();
        var row =
            statement.executeQuery(
                "select area_id from ledger.chain where area_key = 'mereside'")) {
      row.next();
      return row.getObject(1, UUID.class);
    }
  }

  private void define(Connection database, UUID area) throws SQLException {
    database.setAutoCommit(false);
    try (var define =
        database.prepareStatement(
            "insert into registers.calculation select ?, ?, head_seq, '2016-11-01', null, null,"
                + " false, ?, ?, ?, ?, ?, ?, ?, ?, ?, true from ledger.chain where area_id = ?")) {
      for (var it : measures) {
        var one = it.calculation();
        var kept = one.what().kept();
        define.setObject(1, area);
        define.setObject(2, one.id().value());
        define.setString(3, one.key());
        define.setString(4, one.title());
        define.setString(5, one.register());
        define.setString(6, kept.kind());
        define.setString(7, one.span().key());
        define.setString(8, kept.field());
        define.setString(9, kept.over());
        define.setString(10, kept.counted().kept());
        define.setString(11, kept.among().kept());
        define.setObject(12, area);
        define.execute();
      }
    }
    database.commit();
  }

  /** How long the figures of one measure take, in each of the three ways. */
  private record Taken(Times byHand, Times fromEntries, Times kept) {}

  private int told(UUID area, int entries) throws IOException, InterruptedException, SQLException {
    try (var connection = asProgram(area)) {
      var counted = Counted.over(DSL.using(connection, SQLDialect.POSTGRES));
      var first = touched();
      if (!same(connection, counted)) {
        return FAILED;
      }
      var taken = new LinkedHashMap<DefinedCalculation, Taken>();
      for (var it : measures) {
        taken.put(it.calculation(), taken(connection, counted, it));
      }
      var changes = changes();
      if (!same(connection, counted)) {
        return FAILED;
      }
      tell(entries, taken, first, changes);
      return 0;
    }
  }

  /**
   * Writes a total of each register, after which what can be kept of it is; how long the first
   * took.
   */
  private long touched() throws IOException, InterruptedException {
    var nanos = new ArrayList<Long>();
    for (var register : EntriesToCount.REGISTERS) {
      var form =
          manager.filled(
              "/mereside/registers/%s/totals/new".formatted(register),
              Map.of(
                  "month", "October 2026",
                  "cut", "bench",
                  "total", "1",
                  "source", "Bench",
                  "reason", "Bench"));
      nanos.add(sent(form));
    }
    return nanos.getFirst();
  }

  private long sent(HttpRequest form) throws IOException {
    var start = System.nanoTime();
    var answer = manager.sendSoon(form).join();
    var nanos = System.nanoTime() - start;
    if (answer.statusCode() != 303) {
      throw new IOException("it is not taken: " + PapersToAccept.text(answer));
    }
    return nanos;
  }

  private Connection asProgram(UUID area) throws IOException, SQLException {
    var access = EmbeddedServer.running(home.resolve("demo").resolve("database")).orElseThrow();
    var connection =
        DriverManager.getConnection(
            access.url(), access.program().user(), access.program().password());
    connection.setAutoCommit(false);
    area(connection, area);
    return connection;
  }

  /** In a transaction of the area, as every look of the program is. */
  private static void area(Connection connection, UUID area) throws SQLException {
    try (var statement =
        connection.prepareStatement("select set_config('waymark.area', ?, true)")) {
      statement.setString(1, area.toString());
      statement.execute();
    }
  }

  private boolean same(Connection connection, Counted counted) throws SQLException {
    for (var it : measures) {
      var hand = it.figures(connection);
      var entries = written(counted.fromEntries(it.calculation(), ByHand.UNTIL, KnownAt.LATEST));
      var kept = written(counted.figures(it.calculation(), ByHand.UNTIL, KnownAt.LATEST));
      if (hand.isEmpty() || !hand.equals(entries) || !hand.equals(kept)) {
        System.out.printf(
            "%s is not the same, so times say nothing:%n  by hand %s%n  from entries %s%n  kept"
                + " %s%n",
            it.calculation(), hand, entries, kept);
        return false;
      }
    }
    return true;
  }

  private static NavigableMap<LocalDate, String> written(
      NavigableMap<ReportingPeriod, Reading> figures) {
    var written = new TreeMap<LocalDate, String>();
    figures.forEach((month, it) -> written.put(month.from(), Source.written(it)));
    return written;
  }

  private static Taken taken(Connection connection, Counted counted, ByHand it)
      throws SQLException {
    var hand = new ArrayList<Long>();
    var entries = new ArrayList<Long>();
    var kept = new ArrayList<Long>();
    for (var run = 0; run < RUNS; run++) {
      var start = System.nanoTime();
      it.figures(connection);
      hand.add(System.nanoTime() - start);
      start = System.nanoTime();
      counted.fromEntries(it.calculation(), ByHand.UNTIL, KnownAt.LATEST);
      entries.add(System.nanoTime() - start);
      start = System.nanoTime();
      counted.figures(it.calculation(), ByHand.UNTIL, KnownAt.LATEST);
      kept.add(System.nanoTime() - start);
    }
    return new Taken(new Times(hand), new Times(entries), new Times(kept));
  }

  private Times changes() throws IOException, InterruptedException, SQLException {
    var nanos = new ArrayList<Long>();
    for (var number = 1; number <= CHANGES; number++) {
      nanos.add(change(number));
    }
    return new Times(nanos);
  }

  /** An entry of the largest register is corrected as people do it: the form is sent. */
  private long change(int number) throws IOException, InterruptedException, SQLException {
    var entry = entry(number);
    var form =
        manager.filled(
            "/mereside/registers/contacts/entries/%s/change".formatted(entry.id()),
            answers(entry.day(), number));
    return sent(form);
  }

  private static Map<String, String> answers(LocalDate day, int number) {
    var answers = new LinkedHashMap<String, String>();
    answers.put("f-received-day", String.valueOf(day.getDayOfMonth()));
    answers.put("f-received-month", String.valueOf(day.getMonthValue()));
    answers.put("f-received-year", String.valueOf(day.getYear()));
    answers.put("f-way", "portal");
    answers.put("f-service", "");
    var responded = day.plusDays(number % 12);
    answers.put("f-responded-day", String.valueOf(responded.getDayOfMonth()));
    answers.put("f-responded-month", String.valueOf(responded.getMonthValue()));
    answers.put("f-responded-year", String.valueOf(responded.getYear()));
    answers.put("f-sample", "yes");
    answers.put("reason", "Change " + number);
    return answers;
  }

  private record One(UUID id, LocalDate day) {}

  /** Another one each time, from all over the years. */
  private One entry(int number) throws IOException, SQLException {
    try (var database = Held.connection(home);
        var statement =
            database.prepareStatement(
                "select entry_id, counts_on from registers.entry where register = 'contacts'"
                    + " and superseded_seq is null and counts_on >= ? and entry_id > ?"
                    + " and data::jsonb ->> 'way' = 'message' order by counts_on, entry_id"
                    + " limit 1")) {
      statement.setObject(1, LocalDate.of(2018, 1, 1).plusMonths(number * 6L % 100));
      statement.setObject(2, new UUID(number, number));
      try (var row = statement.executeQuery()) {
        row.next();
        return new One(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class));
      }
    }
  }

  private static void tell(
      int entries, Map<DefinedCalculation, Taken> taken, long first, Times changes) {
    System.out.printf(
        "%,d entries, %d calculations%n%n%-14s %4s %12s %12s %6s %6s %12s %6s%n",
        entries,
        taken.size(),
        "",
        "",
        "by hand",
        "from entries",
        "ratio",
        "worst",
        "as kept",
        "ratio");
    var kinds = new LinkedHashMap<String, List<Taken>>();
    taken.forEach((it, times) ->
        kinds.computeIfAbsent(it.what().kept().kind(), _ -> new ArrayList<>()).add(times));
    kinds.forEach(CalculateBench::line);
    var all = List.copyOf(taken.values());
    line("all", all);
    var over = all.stream().filter(it -> ratio(it) > 3).count();
    var whole = all.stream().mapToLong(it -> it.fromEntries().median()).sum();
    System.out.printf(
        Locale.ROOT,
        """

        %d of %d take more than 3 times as long from all entries as by hand.
        One changed entry, from sending its form until the answer: %.1f ms (median of %d), which is
        %.2f%% of counting all from entries; the first one after all those
        entries, before which nothing was kept of them: %.1f ms.
        """,
        over,
        all.size(),
        changes.median() / 1e6,
        CHANGES,
        100.0 * changes.median() / whole,
        first / 1e6);
  }

  private static double ratio(Taken it) {
    return (double) it.fromEntries().median() / it.byHand().median();
  }

  private static void line(String name, List<Taken> all) {
    var hand = all.stream().mapToLong(it -> it.byHand().median()).sum();
    var entries = all.stream().mapToLong(it -> it.fromEntries().median()).sum();
    var kept = all.stream().mapToLong(it -> it.kept().median()).sum();
    System.out.printf(
        Locale.ROOT,
        "%-14s %4d %9.1f ms %9.1f ms %6.2f %6.2f %9.1f ms %6.3f%n",
        name,
        all.size(),
        hand / 1e6,
        entries / 1e6,
        (double) entries / hand,
        all.stream().mapToDouble(CalculateBench::ratio).max().orElse(0),
        kept / 1e6,
        (double) kept / hand);
  }
}
