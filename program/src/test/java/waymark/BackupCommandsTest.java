package waymark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import waymark.backup.Backup;
import waymark.backup.Restore;
import waymark.database.Access;
import waymark.database.Catalogue;
import waymark.database.Migrations;
import waymark.database.Unavailable;

/**
 * The commands as programs of their own: killed half way, out of disk, on a database that is not
 * empty, in use, or of a newer program. Whatever happens, there is a whole backup or none, and a
 * whole restored database or an empty one.
 */
class BackupCommandsTest {

  private static final String KEY = "0123456789abcdef".repeat(4);

  /** A database that takes a moment to keep: it is killed in the middle. */
  private static Access large;

  @TempDir private Path directory;

  @BeforeAll
  static void fill() throws SQLException {
    large = TestDatabase.another();
    try (var intruder = TestDatabase.asIntruder(large);
        var statement = intruder.createStatement()) {
      statement.execute(
          """
          insert into access.log select now(), null, null, i::text,
              (select string_agg(md5(i::text || n), '') from generate_series(1, 300) n)
            from generate_series(1, 1500) i
          """);
    }
  }

  @Test
  void a_backup_that_is_killed_leaves_no_file_and_the_next_one_is_whole() throws Exception {
    var file = directory.resolve("backup");
    var part = directory.resolve("backup.part");
    var backup = command(large, "backup", file.toString()).start();
    while (!Files.exists(part) || Files.size(part) < 100_000) {
      assertTrue(backup.isAlive(), this::said);
      Thread.onSpinWait();
    }
    backup.destroyForcibly().waitFor();
    assertFalse(Files.exists(file));
    assertTrue(Files.exists(part));
    assertEquals(0, run(large, "backup", file.toString()), this::said);
    assertFalse(Files.exists(part));
    assertEquals(0, run(large, "restore", "--check", file.toString()), this::said);
  }

  @Test
  void a_restore_that_is_killed_leaves_an_empty_database_and_the_next_one_is_whole()
      throws Exception {
    var file = backup(large);
    var target = TestDatabase.bare();
    try (var holds = TestDatabase.asIntruder(target)) {
      stopBeforeTheEnd(holds);
      var restore = command(target, "restore", file.toString()).start();
      while (!ask(
              target, "select count(*) from pg_locks where locktype = 'advisory' and not granted")
          .equals("1")) {
        assertTrue(restore.isAlive(), this::said);
      }
      restore.destroyForcibly().waitFor();
      Catalogue.ask(holds, "select pg_advisory_unlock(1)");
      while (!ask(
              target,
              "select count(*) from pg_stat_activity where datname = current_database() and usename = '%s'"
                  .formatted(target.owner().user()))
          .equals("0")) {
        Thread.onSpinWait();
      }
      execute(holds, "drop event trigger waits");
    }
    for (var rows : Rows.of(target).entrySet()) {
      assertTrue(
          rows.getValue().startsWith("0 ")
              || List.of("flyway_schema_history", "ledger.redactable").contains(rows.getKey()),
          rows::toString);
    }
    assertEquals(0, run(target, "restore", file.toString()), this::said);
    assertEquals(Rows.of(large), Rows.of(target));
  }

  /** Holds a restore where all rows are in their tables, and the walls about to be closed again. */
  private static void stopBeforeTheEnd(Connection holds) throws SQLException {
    execute(
        holds,
        "create schema held",
        """
        create function held.waits() returns event_trigger language plpgsql as $$
        begin
          if current_query() like '%enable trigger user%' then perform pg_advisory_lock(1); end if;
        end $$
        """,
        "create event trigger waits on ddl_command_start execute function held.waits()",
        "select pg_advisory_lock(1)");
  }

  private static void execute(Connection connection, String... statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var each : statements) {
        statement.execute(each);
      }
    }
  }

  private static String ask(Access database, String question) throws SQLException {
    try (var connection = TestDatabase.asIntruder(database)) {
      return Catalogue.ask(connection, question).getFirst();
    }
  }

  /** A limit of the shell stands for a disk that is full: writing fails at the same place. */
  @Test
  void on_a_disk_that_is_full_nothing_is_left_of_it() throws Exception {
    var file = directory.resolve("backup");
    var command = command(large, "backup", file.toString());
    var limited = new ArrayList<>(List.of("sh", "-c", "ulimit -f 2000; exec \"$@\"", "sh"));
    limited.addAll(command.command());
    command.command(limited);
    assertEquals(69, end(command.start()));
    assertEquals(
        "waymark: %s cannot be written: File too large. No backup was kept.".formatted(file),
        said());
    try (var left = Files.list(directory)) {
      assertEquals(
          List.of("faults", "out"), left.map(it -> it.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void where_one_may_not_write_one_is_told() throws Exception {
    var folder = Files.createDirectory(directory.resolve("folder"));
    var file = folder.resolve("backup");
    assertTrue(folder.toFile().setWritable(false));
    var command = command(large, "backup", file.toString());
    if (System.getProperty("user.name").equals("root")) {
      // who is nobody in a world of their own has root's files, and none of root's powers
      var nobody = new ArrayList<>(List.of("unshare", "-U"));
      nobody.addAll(command.command());
      command.command(nobody);
    }
    assertEquals(69, end(command.start()));
    assertEquals("waymark: You may not write to %s.".formatted(folder), said());
  }

  @Test
  void nothing_is_ever_written_over() throws Exception {
    var file = kept(TestDatabase.another());
    var used = TestDatabase.another();
    try (var intruder = TestDatabase.asIntruder(used);
        var statement = intruder.createStatement()) {
      statement.execute(
          "insert into access.person values (gen_random_uuid(), 'sam@mereside.example', 'Sam', null, null, 0, null, now())");
    }
    var before = Rows.of(used);
    assertSays(
        "This database is not empty (access.person has rows). A backup is restored into an empty one, and nothing is ever written over.",
        () -> Restore.run(used, file));
    assertEquals(before, Rows.of(used));
  }

  /** Started once to see that it works, and looked at: there are sessions of nobody. */
  @Test
  void a_program_that_was_started_there_and_not_used_is_no_hindrance() throws Exception {
    var file = kept(large);
    var started = TestDatabase.another();
    try (var intruder = TestDatabase.asIntruder(started);
        var statement = intruder.createStatement()) {
      statement.execute(
          """
          insert into access.session values ('one', 'two', 1, 1, 1, 1, null);
          insert into access.log values (now(), null, null, 'sign-in refused', '127.0.0.1')
          """);
    }
    Restore.run(started, file);
    assertEquals(Rows.of(large), Rows.of(started));
    assertEquals("0", ask(started, "select count(*) from access.session"));
  }

  @Test
  void a_program_at_work_on_the_database_is_not_disturbed() throws Exception {
    var file = kept(TestDatabase.another());
    var used = TestDatabase.another();
    try (var _ = TestDatabase.as(used, used.program())) {
      assertSays(
          "A program is at work on this database. Stop it, on every computer, before a backup is restored.",
          () -> Restore.run(used, file));
    }
    Restore.run(used, file);
  }

  @Test
  void ledgers_are_not_restored_beside_a_key_that_is_not_theirs() throws Exception {
    var file = backup(TestDatabase.another());
    var target = TestDatabase.bare();
    var command = command(target, "restore", file.toString());
    command.environment().put("WAYMARK_LEDGER_KEY", "f".repeat(64));
    assertEquals(69, end(command.start()));
    assertTrue(
        said().startsWith("waymark: The ledgers in the backup were written with another key"),
        said());
    var lost = command(target, "restore", "--other-key", file.toString());
    lost.environment().put("WAYMARK_LEDGER_KEY", "f".repeat(64));
    assertEquals(0, end(lost.start()), this::said);
  }

  @Test
  void a_newer_programs_database_and_backup_are_left_to_it() throws Exception {
    var newer = TestDatabase.another();
    try (var intruder = TestDatabase.asIntruder(newer);
        var statement = intruder.createStatement()) {
      statement.execute(
          """
          insert into flyway_schema_history
            select installed_rank + 1, '299912312359', 'of a newer program', 'SQL', 'V299912312359__x.sql', 7,
                   installed_by, now(), 1, true
              from flyway_schema_history order by installed_rank desc limit 1
          """);
    }
    var refused =
        "A newer program has been at work on this database (its step 299912312359 is unknown here). Start that program or a newer one; for this one, restore a backup made before the upgrade into an empty database.";
    assertSays(refused, () -> Migrations.run(newer));
    assertEquals(69, run(newer, "serve", "--port", "0"));
    assertEquals("waymark: " + refused, said());
    var file = kept(newer);
    var target = TestDatabase.bare();
    var refusal = assertThrows(Unavailable.class, () -> Restore.run(target, file));
    assertTrue(
        String.valueOf(refusal.getMessage())
            .startsWith("The backup was made by a newer program (0.1, step 299912312359;"));
    assertEquals(Map.of(), Rows.of(target));
  }

  /** As of the step before the first program that made backups, with what these need. */
  @Test
  void an_older_backup_is_brought_up_to_date() throws Exception {
    var old = TestDatabase.bare();
    Migrations.run(old, "202611291300");
    try (var owner = TestDatabase.as(old, old.owner());
        var statement = owner.createStatement();
        var script =
            Objects.requireNonNull(
                Migrations.class.getResourceAsStream(
                    "/db/migration/ledger/V202611292100__ledger_read_whole_for_backup.sql"))) {
      statement.execute(new String(script.readAllBytes(), UTF_8));
      statement.execute(
          """
          select set_config('waymark.area', gen_random_uuid()::text, false);
          insert into ledger.chain values (ledger.current_area(), 'mereside', 0, '')
          """);
    }
    var file = kept(old);
    var target = TestDatabase.bare();
    assertEquals("202611291300", Restore.run(target, file).shape());
    var before = Rows.of(old);
    var after = Rows.of(target);
    assertNotEquals(before.remove("flyway_schema_history"), after.remove("flyway_schema_history"));
    after.keySet().retainAll(before.keySet()); // later steps may make further tables
    // and name more columns in which words may have to be taken out
    assertNotEquals(before.remove("ledger.redactable"), after.remove("ledger.redactable"));
    assertEquals(before, after);
    assertEquals("1", ask(target, "select count(*) from ledger.chain"));
    assertEquals(
        "1",
        ask(
            target,
            "select count(*) from pg_policy where polname = 'read_whole' and polrelid = 'ledger.chain'::regclass"));
  }

  private Path kept(Access of) {
    var file = directory.resolve("kept");
    Backup.make(of, file, true, "0.1", "mark");
    return file;
  }

  private static void assertSays(String sentence, Executable attempt) {
    assertEquals(sentence, assertThrows(Unavailable.class, attempt).getMessage());
  }

  /** What one command says when all is well. */
  @Test
  void a_backup_says_what_is_not_in_it() throws Exception {
    var file = backup(TestDatabase.another());
    var out = Files.readString(directory.resolve("out"));
    assertTrue(out.contains("  " + file + " ("), out);
    assertTrue(out.contains("the ledgers' key       WAYMARK_LEDGER_KEY"), out);
    assertTrue(out.contains(directory.resolve("instance/anchors").toString()), out);
    assertTrue(out.contains(directory.resolve("instance/redactions").toString()), out);
    assertTrue(out.contains("everybody signs in again"), out);
  }

  private Path backup(Access of) throws Exception {
    var file = directory.resolve("kept");
    assertEquals(0, run(of, "backup", file.toString()), this::said);
    return file;
  }

  private int run(Access on, String... arguments) throws Exception {
    return end(command(on, arguments).start());
  }

  private static int end(Process process) throws InterruptedException {
    try {
      assertTrue(process.waitFor(120, TimeUnit.SECONDS));
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  private ProcessBuilder command(Access on, String... arguments) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dwaymark.home=" + directory,
                "-cp",
                System.getProperty("java.class.path"),
                Waymark.class.getName()));
    command.addAll(Arrays.asList(arguments));
    var environment = new HashMap<String, String>();
    environment.put("WAYMARK_DATABASE_URL", on.url());
    environment.put("WAYMARK_DATABASE_USER", on.program().user());
    environment.put("WAYMARK_DATABASE_PASSWORD", on.program().password());
    environment.put("WAYMARK_DATABASE_OWNER_USER", on.owner().user());
    environment.put("WAYMARK_DATABASE_OWNER_PASSWORD", on.owner().password());
    environment.put("WAYMARK_LEDGER_KEY", KEY);
    var builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    return builder
        .redirectOutput(directory.resolve("out").toFile())
        .redirectError(directory.resolve("faults").toFile());
  }

  private String said() {
    try {
      return Files.readString(directory.resolve("faults")).strip();
    } catch (IOException e) {
      return e.toString();
    }
  }
}
