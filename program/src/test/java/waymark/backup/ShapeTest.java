package waymark.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.TestDatabase;
import waymark.database.Access;
import waymark.database.Catalogue;

/** Tables that no list names: whatever a migration may make is kept and comes back as it was. */
class ShapeTest {

  private static final List<String> TABLES =
      List.of(
          "create schema odd",
          """
          create table odd."Of All Kinds" (
            id bigint generated always as identity primary key,
            "the ""Name"" it has" text, doubled bigint generated always as (id * 2) stored,
            parent bigint references odd."Of All Kinds",
            n numeric, f float8, at timestamptz, took interval, words text[], bytes bytea, yes boolean, object jsonb)
          """,
          "create table odd.second (id int primary key)",
          "create table odd.first (id int primary key, second int not null references odd.second)",
          "create table odd.hen (id int primary key, egg int)",
          "create table odd.egg (id int primary key, hen int references odd.hen deferrable initially deferred)",
          "alter table odd.hen add foreign key (egg) references odd.egg deferrable initially deferred",
          "create table odd.years (area_id uuid, year int, words text, primary key (area_id, year)) partition by range (year)",
          "create table odd.year_26 partition of odd.years for values from (2026) to (2027)",
          "create table odd.year_27 partition of odd.years for values from (2027) to (2028)",
          "call ledger.keep_areas_apart('odd.year_26')",
          "call ledger.keep_areas_apart('odd.year_27')",
          "create table odd.of_years (area_id uuid, year int, foreign key (area_id, year) references odd.years)",
          "create sequence odd.numbers",
          "create function odd.never() returns trigger language plpgsql as $$ begin raise exception 'never'; end $$",
          "create trigger never before insert on odd.second for each row execute function odd.never()");

  private static final List<String> ROWS =
      List.of(
          """
          insert into odd."Of All Kinds" ("the ""Name"" it has", parent, n, f, at, took, words, bytes, yes, object) values
            ('', null, 'NaN', '-Infinity', 'infinity', '1 year 2 days 3.5 s', '{}', '', true, '{"a": [1.10, null]}'),
            (e'\\t\\n\\r\\\\N\\\\.', 1, 1.2300, 0.1, '1066-10-14 12:00:00.123456Z', '-1 day', '{a,NULL,"b,\\"c"}', '\\x00ff0a', null, 'null')
          """,
          "insert into odd.second values (1)",
          "insert into odd.first values (1, 1)",
          "insert into odd.hen values (1, 1)",
          "insert into odd.egg values (1, 1)",
          "insert into odd.years values (gen_random_uuid(), 2026, 'a'), (gen_random_uuid(), 2027, 'b')",
          "insert into odd.of_years select area_id, year from odd.years",
          "select setval('odd.numbers', 41)");

  @TempDir private Path directory;

  @Test
  void tables_of_all_kinds_come_back_and_numbers_go_on_where_they_were() throws SQLException {
    var source = made();
    asIntruder(source, ROWS);
    var file = directory.resolve("backup");
    Backup.make(source, file, false, "0.1", "mark");
    var target = made();
    Restore.run(target, file);
    for (var table :
        List.of(
            "odd.\"Of All Kinds\"",
            "odd.first",
            "odd.hen",
            "odd.egg",
            "odd.years",
            "odd.of_years")) {
      var rows = ask(source, "select t::text from %s t order by 1".formatted(table));
      assertFalse(rows.isEmpty());
      assertEquals(rows, ask(target, "select t::text from %s t order by 1".formatted(table)));
    }
    assertEquals(List.of("42"), ask(target, "select nextval('odd.numbers')"));
    assertEquals(
        List.of("3"),
        ask(
            target,
            "with a as (insert into odd.\"Of All Kinds\" (yes) values (true) returning id) select id from a"));
    assertEquals(
        List.of("O"), ask(target, "select tgenabled from pg_trigger where tgname = 'never'"));
  }

  @Test
  void what_a_row_refers_to_comes_first() throws SQLException {
    var database = made();
    try (var owner = TestDatabase.as(database, database.owner())) {
      var shape = Shape.of(owner);
      var names = shape.all().stream().map(Shape.Kept::name).toList();
      assertTrue(names.indexOf("odd.second") < names.indexOf("odd.first"), names::toString);
      assertTrue(names.indexOf("odd.year_27") < names.indexOf("odd.of_years"), names::toString);
      assertTrue(names.indexOf("ledger.entry") < names.indexOf("measures.reading"));
      assertTrue(shape.refersInCircles(), "hen and egg");
    }
    var usual = TestDatabase.another();
    try (var owner = TestDatabase.as(usual, usual.owner())) {
      assertFalse(Shape.of(owner).refersInCircles());
    }
  }

  private static Access made() throws SQLException {
    var database = TestDatabase.another();
    try (var owner = TestDatabase.as(database, database.owner());
        var statement = owner.createStatement()) {
      for (var each : TABLES) {
        statement.execute(each);
      }
    }
    return database;
  }

  private static void asIntruder(Access database, List<String> statements) throws SQLException {
    try (var intruder = TestDatabase.asIntruder(database);
        var statement = intruder.createStatement()) {
      for (var each : statements) {
        statement.execute(each);
      }
    }
  }

  private static List<String> ask(Access database, String question) throws SQLException {
    try (var intruder = TestDatabase.asIntruder(database)) {
      return Catalogue.ask(intruder, question);
    }
  }
}
