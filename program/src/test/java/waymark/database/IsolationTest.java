package waymark.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.TestDatabase;

/** No area sees another, and nothing written changes: on every table that the catalogue names. */
class IsolationTest {

  private final UUID mereside = UUID.randomUUID();
  private final UUID elsewhere = UUID.randomUUID();
  private Connection program;

  @BeforeEach
  void connect() throws SQLException {
    program = TestDatabase.asProgram();
    program.setAutoCommit(false);
  }

  @AfterEach
  void tidy() throws SQLException {
    program.close();
    asOwner("drop schema if exists scratch cascade");
    try (var intruder = TestDatabase.asIntruder();
        var statement = intruder.createStatement()) {
      for (var table : Catalogue.tables(intruder)) {
        if (table.ofAnArea()) {
          statement.execute(
              "delete from %s where area_id in ('%s', '%s')"
                  .formatted(table.name(), mereside, elsewhere));
        }
      }
    }
  }

  @Test
  void every_table_is_guarded_and_nothing_in_it_can_be_changed() throws SQLException {
    assertEquals(List.of(), Isolation.broken(program));
  }

  @Test
  void no_table_shows_or_takes_rows_of_another_area() throws SQLException {
    fill();
    assertEquals(List.of(), Isolation.leaks(program, mereside, elsewhere));
  }

  /** A backup reads the rows of all areas; nobody else may, whatever they say of themselves. */
  @Test
  void the_program_reads_no_table_whole_though_it_says_that_it_makes_a_backup()
      throws SQLException {
    fill();
    asOwner(
        "create schema scratch",
        "grant usage on schema scratch to waymark_app",
        """
        create function scratch.areas() returns bigint language sql security definer set search_path = ''
          return (select count(distinct area_id) from measures.reading)
        """);
    Catalogue.ask(program, "select set_config('waymark.whole', 'on', true)");
    Catalogue.ask(program, "select set_config('waymark.area', ?, true)", mereside.toString());
    var asked = "select count(distinct area_id) from measures.reading";
    assertEquals(List.of("1"), Catalogue.ask(program, asked));
    assertEquals(
        List.of("1"), Catalogue.ask(program, "select scratch.areas()"), "with the owner's rights");
    try (var owner = TestDatabase.asOwner()) {
      owner.setAutoCommit(false);
      assertEquals(List.of("0"), Catalogue.ask(owner, asked), "unless it says so");
      Catalogue.ask(owner, "select set_config('waymark.whole', 'on', true)");
      assertNotEquals(List.of("0"), Catalogue.ask(owner, asked));
    }
  }

  @Test
  void there_are_tables_to_look_at() throws SQLException {
    var facts = Catalogue.tables(program).stream().filter(Catalogue.Table::ofFacts).count();
    assertTrue(facts >= 10, facts + " tables of facts");
  }

  @Test
  void the_owner_changes_and_removes_no_fact_either() throws SQLException {
    fill();
    try (var owner = TestDatabase.asOwner()) {
      owner.setAutoCommit(false);
      for (var table : Catalogue.tables(owner)) {
        if (table.ofFacts()) {
          for (var column : table.columns()) {
            if (!column.startsWith("superseded_")) {
              staysThough(
                  owner,
                  table.name(),
                  "update %s set %s = %s"
                      .formatted(table.name(), column, other(owner, table.name(), column)));
            }
          }
          staysThough(owner, table.name(), "delete from " + table.name());
          staysThough(owner, table.name(), "truncate " + table.name());
        }
      }
    }
  }

  /**
   * What a table allows is not allowed of its parts: each has policies of its own, and the rows of
   * several areas.
   */
  @Test
  void a_part_of_a_table_is_read_and_changed_by_nobody_by_its_own_name() throws SQLException {
    fill();
    var parts = Catalogue.parts(program);
    assertTrue(parts.size() >= 32, parts::toString);
    try (var owner = TestDatabase.asOwner()) {
      owner.setAutoCommit(false);
      for (var part : parts) {
        in(program, mereside);
        for (var attempt :
            List.of(
                "select from " + part,
                AnyRow.insert(owner, part, mereside, 7),
                "update %s set superseded_seq = 2".formatted(part),
                "delete from " + part,
                "truncate " + part)) {
          in(program, mereside);
          var refused = assertThrows(SQLException.class, () -> execute(program, attempt), attempt);
          assertEquals("42501", refused.getSQLState(), attempt);
          program.rollback();
        }
        in(owner, mereside);
        assertEquals(List.of("0"), Catalogue.ask(owner, "select count(*) from " + part), part);
        assertEquals(
            List.of("true true true"),
            Catalogue.ask(
                owner,
                "select relrowsecurity || ' ' || relforcerowsecurity || ' ' || exists ("
                    + "select from pg_policy where polrelid = c.oid and polname = 'read_whole')"
                    + " from pg_class c where c.oid = ?::regclass",
                part));
        var truncate = "truncate " + part;
        var stays = assertThrows(SQLException.class, () -> execute(owner, truncate), truncate);
        assertEquals("23001", stays.getSQLState(), truncate);
        owner.rollback();
      }
    }
  }

  @Test
  void a_fact_is_followed_once_and_never_stands_again() throws SQLException {
    fill();
    for (var table : Catalogue.tables(program)) {
      if (table.ofFacts()) {
        in(program, mereside);
        var close =
            "update %s set superseded_seq = 2, superseded_known_from = known_from"
                .formatted(table.name());
        execute(program, close);
        for (var again :
            List.of(
                close,
                "update %s set superseded_seq = null, superseded_known_from = null"
                    .formatted(table.name()))) {
          var before = program.setSavepoint();
          assertThrows(SQLException.class, () -> execute(program, again), again);
          program.rollback(before);
        }
        program.rollback();
      }
    }
  }

  @Test
  void the_role_of_the_program_is_an_ordinary_one() throws SQLException {
    assertEquals(
        List.of(),
        Catalogue.ask(
            program,
            """
            select rolname from pg_roles
             where (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
               and pg_has_role(current_user, oid, 'member')
            """));
    assertEquals(
        List.of(),
        Catalogue.ask(
            program,
            """
            select classid::regclass || ' ' || objid from pg_shdepend
             where deptype = 'o' and refobjid = (select oid from pg_roles where rolname = current_user)
            """));
    assertEquals(
        List.of(),
        Catalogue.ask(
            program,
            "select nspname from pg_namespace where nspname !~ '^pg_temp' and has_schema_privilege(oid, 'create')"));
    assertEquals(
        List.of("f"),
        Catalogue.ask(program, "select has_database_privilege(current_database(), 'create')"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table scratch.t (id int)",
        "create schema scratch2",
        "create table public.t (id int)",
        "alter table ledger.entry disable row level security",
        "alter table ledger.entry disable trigger stays",
        "drop policy own_area on ledger.entry",
        "set session_replication_role = replica",
        "set role waymark_owner",
        "alter table ledger.entry owner to waymark_app"
      })
  void the_role_of_the_program_cannot(String attempt) throws SQLException {
    asOwner("create schema scratch", "grant usage on schema scratch to waymark_app");
    assertThrows(SQLException.class, () -> execute(program, attempt));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          create table scratch.t (area_id uuid, note text)                     | scratch.t has no relrowsecurity
          create table scratch.t (area_id uuid); alter table scratch.t enable row level security | scratch.t has no relforcerowsecurity
          create table scratch.t (note text)                                   | scratch.t is of no area, and no comment says why
          create table scratch.t (area_id uuid, note text); grant update on scratch.t to waymark_app | scratch.t.note may be updated
          create table scratch.t (area_id uuid); grant delete on scratch.t to waymark_app | scratch.t: `delete from scratch.t` is not refused (done)
          create table scratch.t (area_id uuid); grant truncate on scratch.t to waymark_app | scratch.t: `truncate scratch.t` is not refused (done)
          create table scratch.t (area_id uuid, seq bigint, superseded_seq bigint, primary key (seq, area_id)) | the primary key of scratch.t is [seq, area_id], not from area_id to seq
          create table scratch.t (area_id uuid, seq bigint, superseded_seq bigint, at date default now(), primary key (area_id, seq)) | scratch.t.at fills itself in
          create table scratch.t (area_id uuid); alter table scratch.t enable row level security | no backup sees all rows of scratch.t
          create view scratch.t as select 1                                    | scratch.t reads with the rights of its owner
          """)
  void a_table_that_breaks_a_rule_is_found(String broken, String said) throws SQLException {
    asOwner(
        "create schema scratch",
        "grant usage on schema scratch to waymark_app",
        broken,
        "grant select, insert on scratch.t to waymark_app");
    assertTrue(Isolation.broken(program).contains(said), () -> said(program));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          alter table scratch.t disable row level security                     | scratch.t shows rows of another area
          alter table scratch.t disable row level security                     | scratch.t shows rows although no area was said
          drop policy own_area on scratch.t                                    | scratch.t shows an area nothing of its own
          create policy more on scratch.t for select using (true)              | scratch.t shows rows of another area
          create policy more on scratch.t for insert with check (true)         | scratch.t takes rows for another area (done)
          """)
  void a_table_that_leaks_is_found(String broken, String said) throws SQLException {
    asOwner(
        "create schema scratch",
        "grant usage on schema scratch to waymark_app",
        "create table scratch.t (area_id uuid, note text not null)",
        "call ledger.keep_areas_apart('scratch.t')",
        "grant select, insert on scratch.t to waymark_app",
        broken);
    fill();
    assertTrue(Isolation.leaks(program, mereside, elsewhere).contains(said), () -> said(program));
  }

  private String said(Connection program) {
    try {
      return Isolation.broken(program) + " " + Isolation.leaks(program, mereside, elsewhere);
    } catch (SQLException e) {
      return e.toString();
    }
  }

  /** One row of each area in every table that has areas. */
  private void fill() throws SQLException {
    try (var intruder = TestDatabase.asIntruder();
        var statement = intruder.createStatement()) {
      for (var table : Catalogue.tables(intruder)) {
        if (table.ofAnArea()) {
          statement.execute(AnyRow.insert(intruder, table.name(), mereside, 1));
          statement.execute(AnyRow.insert(intruder, table.name(), elsewhere, 1));
        }
      }
    }
  }

  private void staysThough(Connection owner, String table, String attempt) throws SQLException {
    in(owner, mereside);
    assertEquals(List.of("1"), Catalogue.ask(owner, "select count(*) from " + table), table);
    var refusal = assertThrows(SQLException.class, () -> execute(owner, attempt), attempt);
    assertEquals("23001", refusal.getSQLState(), () -> attempt + ": " + refusal);
    owner.rollback();
  }

  /** Something else than what stands in a column, of its own type. */
  private static String other(Connection owner, String table, String column) throws SQLException {
    var type =
        Catalogue.ask(
                owner,
                "select format_type(atttypid, null) from pg_attribute where attrelid = ?::regclass and attname = ?",
                table,
                column)
            .getFirst();
    return switch (type) {
      case "uuid" -> column.equals("area_id") ? "area_id" : "gen_random_uuid()";
      case "boolean" -> "true";
      case "text[]" -> "'{another}'";
      case "bigint", "integer", "numeric" -> "987";
      case "date" -> "date '1999-09-09'";
      case "timestamp with time zone" -> "timestamptz '1999-09-09 09:09Z'";
      case "bytea" -> "'\\x00'";
      default -> "'another'";
    };
  }

  private static void in(Connection connection, UUID area) throws SQLException {
    Catalogue.ask(connection, "select set_config('waymark.area', ?, true)", area.toString());
  }

  private static void asOwner(String... statements) throws SQLException {
    try (var owner = TestDatabase.asOwner()) {
      for (var statement : statements) {
        execute(owner, statement);
      }
    }
  }

  private static void execute(Connection connection, String text) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(text);
    }
  }
}
