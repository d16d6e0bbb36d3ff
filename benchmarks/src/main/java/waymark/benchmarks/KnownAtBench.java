package waymark.benchmarks;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import waymark.database.Access;
import waymark.database.EmbeddedServer;
import waymark.database.Migrations;
import waymark.kernel.KnownAt;
import waymark.measures.Kept;
import waymark.measures.MeasureId;
import waymark.measures.Measures;

/**
 * What was known at a moment, of a hundred measures in ten years with five versions of each figure,
 * beside reading as many rows as the answer has from a table that holds nothing else.
 */
final class KnownAtBench {

  private static final int MEASURES = 100;
  private static final int MONTHS = 120;
  private static final int VERSIONS = 5;
  private static final int WARM_UP = 30;
  private static final int RUNS = 31;
  private static final int FAILED = 1;

  private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  private static final UUID AREA = new UUID(1, 1);

  /** One version, as it would be typed; how it is followed is worked out when it is written. */
  private record Version(
      UUID measure, LocalDate month, Instant knownFrom, long seq, String figure) {

    private record Of(UUID measure, LocalDate month) {}

    Of of() {
      return new Of(measure, month);
    }
  }

  private final Access access;
  private final List<Version> versions = versions();

  private KnownAtBench(Access access) {
    this.access = access;
  }

  static int run() throws IOException, SQLException {
    var work = Files.createTempDirectory("waymark-bench");
    try (var server = EmbeddedServer.start(work)) {
      Migrations.run(server.access());
      return new KnownAtBench(server.access()).measured();
    } finally {
      Scratch.remove(work);
    }
  }

  private int measured() throws SQLException {
    write();
    System.out.printf("%,d versions of %,d figures%n%n", versions.size(), MEASURES * MONTHS);
    var code = asked("today", KnownAt.LATEST);
    code = Math.max(code, asked("today, by its moment", at(TODAY)));
    code = Math.max(code, asked("five years back", at(TODAY.minusYears(5))));
    System.out.printf(
        """
        Time of one question with its answer read, %d runs each, taken in turn, after %d that do not
        count. As the program's own role, under row-level security; the plain rows without.
        """,
        RUNS, WARM_UP);
    return code;
  }

  private static KnownAt at(LocalDate day) {
    return KnownAt.on(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1000));
  }

  private int asked(String when, KnownAt at) throws SQLException {
    plain(at);
    try (var ours = connected(false);
        var theirs = connected(true)) {
      var asked = new Measures(DSL.using(ours, SQLDialect.POSTGRES));
      var plain = new Measures(elsewhere(theirs));
      var answer = figures(asked.readings(at));
      var model = model(at);
      if (!answer.equals(model) || !figures(plain.readings(KnownAt.LATEST)).equals(model)) {
        System.out.printf(
            "Asked %s the answer has %d figures and the list of all that was written %d, or they"
                + " differ, so times say nothing.%n",
            when, answer.size(), model.size());
        return FAILED;
      }
      var reference = "%,d plain rows".formatted(model.size());
      var questions = new LinkedHashMap<String, Supplier<?>>();
      questions.put(reference, () -> plain.readings(KnownAt.LATEST));
      questions.put("as known " + when, () -> asked.readings(at));
      var table = new BenchTable(Optional.of(reference));
      inTurn(questions).forEach((name, times) -> table.add(name, times, OptionalLong.empty()));
      System.out.println(table.text());
      return 0;
    }
  }

  private static Map<String, Times> inTurn(Map<String, Supplier<?>> questions) {
    var nanos = new LinkedHashMap<String, List<Long>>();
    for (var run = 0; run < WARM_UP + RUNS; run++) {
      for (var it : questions.entrySet()) {
        var start = System.nanoTime();
        var _ = it.getValue().get();
        if (run >= WARM_UP) {
          nanos.computeIfAbsent(it.getKey(), _ -> new ArrayList<>()).add(System.nanoTime() - start);
        }
      }
    }
    var times = new LinkedHashMap<String, Times>();
    nanos.forEach((name, taken) -> times.put(name, new Times(taken)));
    return times;
  }

  /** In a transaction of the area, as every look of the program is. */
  private Connection connected(boolean plain) throws SQLException {
    var connection =
        DriverManager.getConnection(
            access.url(), access.program().user(), access.program().password());
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    if (!plain) {
      area(connection);
    }
    return connection;
  }

  private static void area(Connection connection) throws SQLException {
    try (var statement =
        connection.prepareStatement("select set_config('waymark.area', ?, true)")) {
      statement.setString(1, AREA.toString());
      statement.execute();
    }
  }

  /** The same question of a table that looks the same and lies elsewhere. */
  private static DSLContext elsewhere(Connection connection) {
    InvocationHandler renamed =
        (_, method, given) -> {
          if (method.getName().equals("prepareStatement")) {
            given[0] = String.valueOf(given[0]).replace("\"measures\".", "\"plain\".");
          }
          return method.invoke(connection, given);
        };
    var named =
        Proxy.newProxyInstance(
            KnownAtBench.class.getClassLoader(), new Class<?>[] {Connection.class}, renamed);
    return DSL.using((Connection) named, SQLDialect.POSTGRES);
  }

  private static Map<Version.Of, String> figures(Map<MeasureId, List<Kept>> readings) {
    var figures = new HashMap<Version.Of, String>();
    readings.forEach((measure, kept) ->
        kept.forEach(it ->
            figures.put(new Version.Of(measure.value(), it.period().from()), it.asWritten())));
    return figures;
  }

  /** Of each figure the version known last by then, and of those the one written last. */
  private Map<Version.Of, String> model(KnownAt at) {
    var last = new HashMap<Version.Of, Version>();
    versions.stream()
        .filter(it -> at.includes(it.knownFrom(), it.seq()))
        .sorted(Comparator.comparing(Version::knownFrom).thenComparingLong(Version::seq))
        .forEach(it -> last.put(it.of(), it));
    var figures = new HashMap<Version.Of, String>();
    last.forEach((of, version) -> figures.put(of, version.figure()));
    return figures;
  }

  /**
   * One command a month for the figures of the month before, and for those that are corrected: a
   * year and a quarter after another, some of them written only after a later one was.
   */
  private static List<Version> versions() {
    var random = new Random(2026);
    var measures = new ArrayList<UUID>();
    for (var i = 0; i < MEASURES; i++) {
      measures.add(new UUID(random.nextLong(), random.nextLong()));
    }
    var versions = new ArrayList<Version>();
    for (var version = 0; version < VERSIONS; version++) {
      for (var month = 0; month < MONTHS; month++) {
        var known = FIRST.plusMonths(month + 1 + version * 3L);
        var late = version > 0 && random.nextInt(20) == 0 ? 4 : 0;
        var seq = month + version * 3L + late + 1;
        for (var measure : measures) {
          versions.add(
              new Version(
                  measure,
                  FIRST.plusMonths(month),
                  known.isAfter(TODAY)
                      ? TODAY.atStartOfDay(ZoneOffset.UTC).toInstant()
                      : known.atStartOfDay(ZoneOffset.UTC).toInstant(),
                  seq * 10 + version,
                  random.nextInt(1000) / 10.0 + "%"));
        }
      }
    }
    versions.sort(Comparator.comparingLong(Version::seq));
    return versions;
  }

  /** Writes them in the order of the ledger, each closing the version that it follows. */
  private void write() throws SQLException {
    try (var connection =
        DriverManager.getConnection(
            access.url() + "?reWriteBatchedInserts=true",
            access.program().user(),
            access.program().password())) {
      connection.setAutoCommit(false);
      area(connection);
      try (var chain =
              connection.prepareStatement(
                  "insert into ledger.chain values (?, 'mereside', ?, '\\x00')");
          var entry =
              connection.prepareStatement(
                  "insert into ledger.entry (area_id, seq, recorded_at, known_from, source,"
                      + " sentence, facts, payload_hash, previous_hash, hash)"
                      + " values (?, ?, now(), now(), 'bench', 'Figures', 100, '\\x00', '\\x00',"
                      + " '\\x00')")) {
        chain.setObject(1, AREA);
        chain.setLong(2, versions.getLast().seq());
        chain.execute();
        for (var seq : versions.stream().map(Version::seq).distinct().toList()) {
          entry.setObject(1, AREA);
          entry.setLong(2, seq);
          entry.addBatch();
        }
        entry.executeBatch();
      }
      readings(connection);
      connection.commit();
    }
    asOwner("analyze");
  }

  private void readings(Connection connection) throws SQLException {
    var followedBy = followed();
    try (var reading =
        connection.prepareStatement(
            "insert into measures.reading (area_id, measure_id, period_from, period_until,"
                + " period_kind, seq, known_from, superseded_seq, superseded_known_from, withdrawn,"
                + " as_written, origin, origin_detail, reason)"
                + " values (?, ?, ?, ?, 'month', ?, ?, ?, ?, false, ?, 'typed', '', '')")) {
      for (var it : versions) {
        var next = followedBy.get(it);
        reading.setObject(1, AREA);
        reading.setObject(2, it.measure());
        reading.setObject(3, it.month());
        reading.setObject(4, it.month().plusMonths(1));
        reading.setLong(5, it.seq());
        reading.setObject(6, it.knownFrom().atOffset(ZoneOffset.UTC));
        reading.setObject(7, next == null ? null : next.seq(), Types.BIGINT);
        reading.setObject(
            8,
            next == null ? null : next.knownFrom().atOffset(ZoneOffset.UTC),
            Types.TIMESTAMP_WITH_TIMEZONE);
        reading.setString(9, it.figure());
        reading.addBatch();
      }
      reading.executeBatch();
    }
  }

  /** What a version is followed by: {@code seq} is its own where it was outdone from the first. */
  private record Next(long seq, Instant knownFrom) {}

  private Map<Version, Next> followed() {
    var open = new HashMap<Version.Of, Version>();
    var followed = new HashMap<Version, Next>();
    for (var it : versions) {
      var there = open.get(it.of());
      if (there != null && there.knownFrom().isAfter(it.knownFrom())) {
        followed.put(it, new Next(it.seq(), there.knownFrom()));
      } else {
        if (there != null) {
          followed.put(there, new Next(it.seq(), it.knownFrom()));
        }
        open.put(it.of(), it);
      }
    }
    return followed;
  }

  /** A table with the rows of the answer and no others, without areas kept apart. */
  private void plain(KnownAt at) throws SQLException {
    asOwner(
        "create schema if not exists plain",
        "grant usage on schema plain to " + access.program().user(),
        "drop table if exists plain.reading",
        "create table plain.reading (like measures.reading)",
        "grant select, insert on plain.reading to " + access.program().user());
    try (var connection =
            DriverManager.getConnection(
                access.url(), access.program().user(), access.program().password());
        var copy =
            connection.prepareStatement(
                "insert into plain.reading select area_id, measure_id, period_from, period_until,"
                    + " period_kind, seq, known_from, null, null, withdrawn, as_written, origin,"
                    + " origin_detail, reason from (select *, row_number() over (partition by"
                    + " measure_id, period_from order by known_from desc, seq desc) as nth from"
                    + " measures.reading where known_from <= ? and seq <= ?) v where nth = 1"
                    + " order by measure_id, period_from")) {
      connection.setAutoCommit(false);
      area(connection);
      copy.setObject(1, at.known().atOffset(ZoneOffset.UTC));
      copy.setLong(2, at.seq());
      copy.execute();
      connection.commit();
    }
    asOwner("analyze plain.reading");
  }

  private void asOwner(String... statements) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                access.url(), access.owner().user(), access.owner().password());
        var statement = connection.createStatement()) {
      for (var it : statements) {
        statement.execute(it);
      }
    }
  }
}
