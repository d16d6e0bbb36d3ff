package waymark.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;
import waymark.caseload.Cases;
import waymark.caseload.EventText;
import waymark.casework.CaseHistory;
import waymark.casework.Service;
import waymark.database.Access;
import waymark.database.EmbeddedServer;
import waymark.database.Migrations;

/**
 * Cases of areas in the tables in which the program keeps them and in the same text. They come in
 * by COPY with the owner's rights, not by the commands of the ledger, whose entries here prove
 * nothing; they are read as the program reads them, as its own role and under row-level security.
 */
final class CasesInRows implements AutoCloseable {

  /** The last day of which the cases know. */
  static final LocalDate KNOWN = LocalDate.of(2024, 12, 31);

  private static final String KNOWN_FROM = "2025-01-01 00:00:00+00";
  private static final UUID EXTRACT = new UUID(7, 7);
  private static final List<String> TABLES =
      List.of(
          "ledger.chain",
          "ledger.entry",
          "caseload.service",
          "caseload.case_name",
          "caseload.case_version");
  private static final String NULL = "\\N";
  private static final String HASH = "\\\\x00";

  /** As the program's own role may; an event more is enough for the area to be folded again. */
  private static final String CHANGE =
      """
      with next as (
        update ledger.chain set head_seq = head_seq + 1 where area_id = ledger.current_area() returning head_seq as seq
      ), entry as (
        insert into ledger.entry (area_id, seq, recorded_at, known_from, source, sentence, facts, payload_hash,
                                  previous_hash, hash)
          select ledger.current_area(), seq, now(), now(), 'bench', 'A case', 1, '\\x00', '\\x00', '\\x00' from next
      ), before as (
        update caseload.case_version v set superseded_seq = next.seq, superseded_known_from = now()
          from caseload.case_name n, next
         where n.case_key = v.case_key and n.name = ? and v.superseded_seq is null
        returning v.*
      )
      insert into caseload.case_version
        select area_id, case_key, next.seq, now(), null, null, false, extract_id, seen,
               events || E'\\n2024-12-31 mediation' from before, next
      """;

  private final Path home;
  private EmbeddedServer server;

  CasesInRows(Path home) {
    this.home = home;
    this.server = EmbeddedServer.startForgetful(home);
    Migrations.run(server.access());
  }

  static UUID id(int area) {
    return new UUID(7, area);
  }

  /** Stops the database, which then holds nothing in memory. */
  void stop() {
    server.close();
  }

  void start() {
    server = EmbeddedServer.startForgetful(home);
  }

  Access.Login program() {
    return server.access().program();
  }

  String url() {
    return server.access().url();
  }

  /** A connection of the program's own role. */
  Connection asProgram() throws SQLException {
    var login = program();
    var connection = DriverManager.getConnection(url(), login.user(), login.password());
    connection.setAutoCommit(false);
    return connection;
  }

  private Connection asOwner() throws SQLException {
    var login = server.access().owner();
    var connection = DriverManager.getConnection(url(), login.user(), login.password());
    connection.setAutoCommit(false);
    return connection;
  }

  /** The cases of an area, in a transaction of it, as every look of the program is. */
  static Cases in(Connection connection, int area) throws SQLException {
    try (var set = connection.prepareStatement("select set_config('waymark.area', ?, true)")) {
      set.setString(1, id(area).toString());
      set.execute();
    }
    return new Cases(DSL.using(connection, SQLDialect.POSTGRES));
  }

  /** Writes the cases of an area, and all that their rows have to name. */
  void write(int area, List<CaseHistory> cases) throws SQLException {
    try (var owner = asOwner()) {
      forced(owner, "no force");
      var services = new LinkedHashMap<String, Integer>();
      var versions = new ArrayList<String>(cases.size());
      var names = new ArrayList<String>(cases.size());
      for (var it : cases) {
        var number = "#%06d".formatted(names.size() + 1);
        names.add(row(id(area), number, 1, KNOWN_FROM, NULL, NULL, false, it.key(), ""));
        versions.add(version(area, number, 1, EventText.of(it, service -> no(services, service))));
      }
      var called = new ArrayList<String>();
      services.forEach((name, number) ->
          called.add(row(id(area), number, 1, KNOWN_FROM, NULL, NULL, false, name)));
      copy(owner, "ledger.chain", List.of(row(id(area), "area-%03d".formatted(area), 1, HASH)));
      copy(owner, "ledger.entry", List.of(entry(area, 1)));
      copy(owner, "caseload.service", called);
      copy(owner, "caseload.case_name", names);
      copy(owner, "caseload.case_version", versions);
      owner.commit();
      forced(owner, "force");
    }
  }

  /** COPY is refused to the owner too where row-level security holds for them. */
  private static void forced(Connection owner, String how) throws SQLException {
    try (var statement = owner.createStatement()) {
      for (var it : TABLES) {
        statement.execute("alter table %s %s row level security".formatted(it, how));
      }
    }
    owner.commit();
  }

  private static String entry(int area, long seq) {
    return row(id(area), seq, KNOWN_FROM, KNOWN_FROM, NULL, "bench", "Cases", 1, HASH, HASH, HASH);
  }

  private static String version(int area, String number, long seq, String events) {
    return row(id(area), number, seq, KNOWN_FROM, NULL, NULL, false, EXTRACT, true, events);
  }

  private static int no(Map<String, Integer> services, Service service) {
    return services.computeIfAbsent(service.name(), _ -> services.size() + 1);
  }

  /** One row as COPY takes it. */
  private static String row(Object... cells) {
    var row = new StringBuilder();
    for (var it : cells) {
      row.append(row.isEmpty() ? "" : "\t").append(String.valueOf(it).replace("\n", "\\n"));
    }
    return row.append('\n').toString();
  }

  private static void copy(Connection owner, String table, List<String> rows) throws SQLException {
    var copy =
        owner.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
    for (var it : rows) {
      var bytes = it.getBytes(UTF_8);
      copy.writeToCopy(bytes, 0, bytes.length);
    }
    copy.endCopy();
  }

  boolean has(int area) throws SQLException {
    try (var connection = asProgram()) {
      return !in(connection, area).services().isEmpty();
    }
  }

  /**
   * Writes another version of a case, which has one event more, in the transaction that is open.
   */
  static void change(Connection connection, int area, CaseHistory history) throws SQLException {
    in(connection, area);
    try (var change = connection.prepareStatement(CHANGE)) {
      change.setString(1, history.key());
      change.execute();
    }
  }

  /** Has the database know what there is of what, as it comes to know by itself. */
  void analyse() throws SQLException {
    try (var owner = asOwner();
        var statement = owner.createStatement()) {
      owner.setAutoCommit(true);
      statement.execute("vacuum analyze");
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
