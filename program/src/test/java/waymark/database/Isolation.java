package waymark.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import waymark.database.Catalogue.Table;

/**
 * What every table must keep to, so that no area sees another and nothing that was written changes.
 * Each rule answers with the sentences that say where it is broken.
 */
public final class Isolation {

  /** What may be set after a row was written: by which fact it is followed, where a chain ends. */
  private static final Set<String> MAY_MOVE =
      Set.of("superseded_seq", "superseded_known_from", "head_seq", "head_hash");

  private static final String REFUSED = "42501";

  private final Connection program;
  private final List<Table> tables;
  private final List<String> found = new ArrayList<>();

  private Isolation(Connection program, List<Table> tables) {
    this.program = program;
    this.tables = tables;
  }

  /** What is broken, by a connection of the program's role, which these rules leave as it was. */
  public static List<String> broken(Connection program) throws SQLException {
    var isolation = new Isolation(program, Catalogue.tables(program));
    for (var table : isolation.tables) {
      if (isolation.mayTouch(table)) {
        isolation.check(table);
      }
    }
    isolation.views();
    return isolation.found;
  }

  /** What rows of another area are seen or can be added, where each table has some of both. */
  public static List<String> leaks(Connection program, UUID own, UUID other) throws SQLException {
    var isolation = new Isolation(program, Catalogue.tables(program));
    for (var table : isolation.tables) {
      if (table.ofAnArea() && isolation.mayTouch(table)) {
        isolation.leak(table, own, other);
      }
    }
    return isolation.found;
  }

  private void check(Table table) throws SQLException {
    if (table.ofAnArea()) {
      guarded(table);
      unchangeable(table);
    } else if (table.comment().isBlank()) {
      found.add("%s is of no area, and no comment says why".formatted(table.name()));
    }
    if (table.ofFacts()) {
      ofFacts(table);
    }
  }

  private void guarded(Table table) throws SQLException {
    for (var flag : List.of("relrowsecurity", "relforcerowsecurity")) {
      if (!yes("select " + flag + " from pg_class where oid = ?::regclass", table.name())) {
        found.add("%s has no %s".formatted(table.name(), flag));
      }
    }
    if (!yes(
        "select count(*) > 0 from pg_policy where polrelid = ?::regclass and polname = 'read_whole'",
        table.name())) {
      found.add("no backup sees all rows of %s".formatted(table.name()));
    }
  }

  /** Asks the database for the right, and then tries; either alone could be mistaken. */
  private void unchangeable(Table table) throws SQLException {
    for (var column : table.columns()) {
      if (!MAY_MOVE.contains(column)) {
        if (yes("select has_column_privilege(?, ?, 'update')", table.name(), column)) {
          found.add("%s.%s may be updated".formatted(table.name(), column));
        }
        refused(table, "update %s set %s = %s".formatted(table.name(), column, column));
      }
    }
    refused(table, "delete from " + table.name());
    refused(table, "truncate " + table.name());
  }

  private void refused(Table table, String attempt) throws SQLException {
    attempt(
        attempt,
        state -> {
          if (!state.equals(REFUSED)) {
            found.add("%s: `%s` is not refused (%s)".formatted(table.name(), attempt, state));
          }
        });
  }

  private void ofFacts(Table table) throws SQLException {
    var key = table.key();
    if (key.isEmpty() || !key.getFirst().equals("area_id") || !key.getLast().equals("seq")) {
      found.add(
          "the primary key of %s is %s, not from area_id to seq".formatted(table.name(), key));
    }
    Catalogue.ask(
            program,
            """
            select attname from pg_attribute where attrelid = ?::regclass and attnum > 0
              and (atthasdef or attidentity <> '' or attgenerated <> '')
            """,
            table.name())
        .forEach(column -> found.add("%s.%s fills itself in".formatted(table.name(), column)));
  }

  private void leak(Table table, UUID own, UUID other) throws SQLException {
    in(own);
    if (!yes("select count(*) > 0 from " + table.name())) {
      found.add("%s shows an area nothing of its own".formatted(table.name()));
    }
    if (yes(
        "select count(*) > 0 from %s where area_id is distinct from ?".formatted(table.name()),
        own)) {
      found.add("%s shows rows of another area".formatted(table.name()));
    }
    var foreign = AnyRow.insert(program, table.name(), other, 7);
    attempt(
        foreign,
        state -> {
          if (!state.equals(REFUSED)) {
            found.add("%s takes rows for another area (%s)".formatted(table.name(), state));
          }
        });
    program.rollback();
    if (yes("select count(*) > 0 from " + table.name())) {
      found.add("%s shows rows although no area was said".formatted(table.name()));
    }
    program.rollback();
  }

  /** A view reads with the rights of its owner, whom the policies may treat otherwise. */
  private void views() throws SQLException {
    Catalogue.ask(
            program,
            """
            select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname !~ '^(pg_|information_schema$)' and c.relkind in ('v', 'm')
               and coalesce(array_to_string(c.reloptions, ','), '') !~ 'security_invoker=(true|on)'
            """)
        .forEach(view -> found.add(view + " reads with the rights of its owner"));
  }

  private boolean mayTouch(Table table) throws SQLException {
    return yes(
        """
        select has_schema_privilege(c.relnamespace, 'usage')
               and (has_table_privilege(c.oid, 'insert, update, delete, truncate, references, trigger')
                    or has_any_column_privilege(c.oid, 'select, insert, update'))
          from pg_class c where c.oid = to_regclass(?)
        """,
        table.name());
  }

  private void in(UUID area) throws SQLException {
    Catalogue.ask(program, "select set_config('waymark.area', ?, true)", area.toString());
  }

  private boolean yes(String query, Object... parameters) throws SQLException {
    return Catalogue.ask(program, query, parameters).stream().anyMatch("t"::equals);
  }

  /** Tries a statement and takes it back, whatever comes of it. */
  private void attempt(String statement, Consumer<String> outcome) throws SQLException {
    var before = program.setSavepoint();
    try (var trying = program.createStatement()) {
      trying.execute(statement);
      outcome.accept("done");
    } catch (SQLException e) {
      outcome.accept(Stream.of(e.getSQLState()).findFirst().orElse(""));
    }
    program.rollback(before);
  }
}
