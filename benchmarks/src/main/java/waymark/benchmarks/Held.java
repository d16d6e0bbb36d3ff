package waymark.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import waymark.database.EmbeddedServer;
import waymark.database.Secrets;

/**
 * What the demo's database holds of Mereside and of one upload there, read past the program.
 *
 * @param state of the upload
 * @param command that accepted it; 0 where none did
 * @param head the last command of the ledger, as the chain says
 * @param entries of the ledger
 * @param promised facts, as the entries say
 * @param facts in all tables of facts
 * @param reported figures of papers
 */
record Held(
    String state, long command, long head, long entries, long promised, long facts, long reported) {

  private static final String AREA =
      "(select area_id from ledger.chain where area_key = 'mereside')";

  static Held of(Path home, String upload) throws IOException, SQLException {
    try (var connection = connection(home)) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      return of(connection, upload);
    }
  }

  private static Held of(Connection connection, String upload) throws SQLException {
    try (var asked = connection.createStatement();
        var row =
            asked.executeQuery(
                """
                select u.state, coalesce(u.accepted_seq, 0),
                       (select head_seq from ledger.chain where area_id = u.area_id),
                       (select count(*) from ledger.entry where area_id = u.area_id),
                       (select sum(facts) from ledger.entry where area_id = u.area_id),
                       (%s),
                       (select count(*) from measures.reported where area_id = u.area_id)
                  from papers.upload u where u.upload_id = '%s'
                """
                    .formatted(facts(connection), upload))) {
      if (!row.next()) {
        throw new SQLException("the upload " + upload + " is gone");
      }
      return new Held(
          row.getString(1),
          row.getLong(2),
          row.getLong(3),
          row.getLong(4),
          row.getLong(5),
          row.getLong(6),
          row.getLong(7));
    }
  }

  /** The question how many rows the tables of facts have, whichever those are. */
  private static String facts(Connection connection) throws SQLException {
    var counts = new ArrayList<String>();
    try (var asked = connection.createStatement();
        var tables =
            asked.executeQuery(
                """
                select format('(select count(*) from %I.%I where area_id = ', table_schema, table_name)
                  from information_schema.columns where column_name = 'superseded_seq'
                """)) {
      while (tables.next()) {
        counts.add(tables.getString(1) + AREA + ")");
      }
    }
    return "select " + String.join(" + ", counts);
  }

  /** Whether all of one paper came to it since. */
  boolean whole(Held before, int figures) {
    return state.equals("accepted")
        && command > before.head
        && inOrder()
        && reported - before.reported == figures;
  }

  /** Whether nothing came to it since. */
  boolean nothing(Held before) {
    return equals(before) && inOrder();
  }

  private boolean inOrder() {
    return head == entries && promised == facts;
  }

  /** Past the program, as somebody who holds the whole machine. */
  static Connection connection(Path home) throws IOException, SQLException {
    var database = database(home);
    var access = EmbeddedServer.running(database).orElseThrow();
    var password = Secrets.in(database.resolve("secrets")).of("postgres");
    return DriverManager.getConnection(
        access.url() + "?reWriteBatchedInserts=true", "postgres", password);
  }

  private static Path database(Path home) {
    return home.resolve("demo").resolve("database");
  }

  /** Ends the database with SIGKILL, and waits until all of its processes are gone. */
  static void killDatabase(Path home) throws IOException, InterruptedException {
    var pid = Files.readAllLines(database(home).resolve("data/postmaster.pid")).getFirst().strip();
    var postmaster = ProcessHandle.of(Long.parseLong(pid));
    if (postmaster.isPresent()) {
      var all = new ArrayList<>(postmaster.get().descendants().toList());
      all.add(postmaster.get());
      all.forEach(ProcessHandle::destroyForcibly);
      for (var it : all) {
        it.onExit().orTimeout(20, TimeUnit.SECONDS).join();
      }
    }
  }
}
