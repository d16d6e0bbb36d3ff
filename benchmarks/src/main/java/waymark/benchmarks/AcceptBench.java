package waymark.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Accepting a paper of 500 rows and 24 months, each of whose figures is another one than in the
 * paper before, beside writing as many plain rows in one transaction.
 */
final class AcceptBench {

  private static final int MEASURES = 500;
  private static final int MONTHS = 24;
  private static final int WARM_UP = 6;
  private static final int RUNS = 9;
  private static final int FAILED = 1;

  private final Path home;
  private final PapersToAccept papers;

  private AcceptBench(Path home, Demo demo) throws IOException, InterruptedException {
    this.home = home;
    this.papers =
        new PapersToAccept(
            demo.signedIn("performance-manager"), "Measure of a large paper", MEASURES, MONTHS);
  }

  static int run() throws IOException, InterruptedException, SQLException {
    var home = Files.createTempDirectory("waymark-bench");
    try (var demo = Demo.start(home, home)) {
      return new AcceptBench(home, demo).measured();
    } finally {
      Scratch.remove(home);
    }
  }

  private int measured() throws IOException, InterruptedException, SQLException {
    var accepted = new ArrayList<Long>();
    var written = new ArrayList<Long>();
    var facts = 0;
    try (var database = Held.connection(home)) {
      make(database);
      for (var turn = 1; turn <= WARM_UP + RUNS; turn++) {
        var nanos = accepted(turn);
        facts = facts(database);
        var plain = written(database, facts);
        if (count(database) != facts || facts < 2 * MEASURES * MONTHS) {
          System.out.printf(
              "The paper has %,d facts and the plain table %,d rows, so times say nothing.%n",
              facts, count(database));
          return FAILED;
        }
        if (turn > WARM_UP) {
          accepted.add(nanos);
          written.add(plain);
        }
      }
    }
    told(facts, accepted, written);
    return 0;
  }

  private static void told(int facts, List<Long> accepted, List<Long> written) {
    var reference = "%,d plain rows".formatted(facts);
    var table = new BenchTable(Optional.of(reference));
    table.add(reference, new Times(written), OptionalLong.empty());
    table.add("the paper accepted", new Times(accepted), OptionalLong.empty());
    System.out.printf(
        """
        A paper of %,d figures, all restated: %,d facts

        %s
        From sending the form until its answer, and one transaction of batched inserts into a table
        without keys, indexes, checks or areas kept apart; %d runs each, taken in turn, after %d that
        do not count. Each paper has other figures than the one before, which is compared with it.
        """,
        MEASURES * MONTHS, facts, table.text(), RUNS, WARM_UP);
  }

  private long accepted(int turn) throws IOException, InterruptedException {
    var accept = PapersToAccept.UPLOADS + papers.ready(turn) + "/accept";
    var form = papers.manager().filled(accept, Map.of());
    var start = System.nanoTime();
    var answer = papers.manager().sendSoon(form).join();
    var nanos = System.nanoTime() - start;
    if (answer.statusCode() != 303) {
      throw new IOException("a paper is not accepted: " + PapersToAccept.text(answer));
    }
    return nanos;
  }

  /** How many the last command wrote. */
  private static int facts(Connection database) throws SQLException {
    return number(
        database,
        "select facts from ledger.entry where source = 'paper' order by recorded_at desc, seq desc"
            + " limit 1");
  }

  private static int count(Connection database) throws SQLException {
    return number(database, "select count(*) from plain.said");
  }

  private static int number(Connection database, String question) throws SQLException {
    try (var statement = database.createStatement();
        var row = statement.executeQuery(question)) {
      row.next();
      return row.getInt(1);
    }
  }

  private static void make(Connection database) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute("create schema plain");
      statement.execute(
          "create table plain.said (area_id uuid, measure_id uuid, period_from date,"
              + " period_until date, period_kind text, seq bigint, known_from timestamptz,"
              + " withdrawn boolean, as_written text, origin text, origin_detail text, reason text,"
              + " place text)");
    }
  }

  /** Rows like those of readings, into an empty table. */
  private static long written(Connection database, int rows) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute("truncate plain.said");
    }
    var known = Timestamp.from(Instant.parse("2024-12-01T00:00:00Z"));
    var area = UUID.randomUUID();
    var start = System.nanoTime();
    database.setAutoCommit(false);
    try (var insert =
        database.prepareStatement(
            "insert into plain.said values (?, ?, ?, ?, 'month', ?, ?, false, ?, 'document',"
                + " 'A large paper', 'The paper gives it otherwise than what was known.', ?)")) {
      for (var row = 0; row < rows; row++) {
        var month = LocalDate.of(2022, 10, 1).plusMonths(row % MONTHS);
        insert.setObject(1, area);
        insert.setObject(2, new UUID(1, row / MONTHS));
        insert.setObject(3, month);
        insert.setObject(4, month.plusMonths(1));
        insert.setLong(5, row);
        insert.setTimestamp(6, known);
        insert.setString(7, row % 1000 + "%");
        insert.setString(8, "table 1, row " + (row / MONTHS + 2));
        insert.addBatch();
      }
      insert.executeBatch();
      database.commit();
    } finally {
      database.setAutoCommit(true);
    }
    return System.nanoTime() - start;
  }
}
