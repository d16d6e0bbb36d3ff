package waymark.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import waymark.TestDatabase;
import waymark.database.Access;
import waymark.database.Catalogue;
import waymark.database.Unavailable;

/** A file that is not a whole backup is told before a row of it is used, whatever became of it. */
class BackupFileTest {

  private static final String NOT_WHOLE =
      "%s is no backup of Waymark, or not whole, or was changed since it was made. Take another copy of it.";

  @TempDir private static Path once;
  private static Access database;
  private static byte[] whole;

  @TempDir private Path directory;

  @BeforeAll
  static void make() throws SQLException, IOException {
    database = TestDatabase.another();
    var file = once.resolve("whole");
    Backup.make(database, file, false, "0.1", "mark");
    Restore.check(file);
    whole = Files.readAllBytes(file);
  }

  @Test
  void a_byte_that_changed_is_told_wherever_it_is() throws IOException {
    var file = directory.resolve("changed");
    for (var at = 0; at < whole.length; at++) {
      var changed = whole.clone();
      changed[at] ^= (byte) (1 << (at % 8));
      assertNotWhole(file, changed);
    }
  }

  @Test
  void a_file_that_ends_early_or_late_is_told_wherever_it_ends() throws IOException {
    var file = directory.resolve("cut");
    for (var length = 0; length < whole.length; length++) {
      assertNotWhole(file, Arrays.copyOf(whole, length));
    }
    assertNotWhole(file, Arrays.copyOf(whole, whole.length + 1));
  }

  @Test
  void another_file_is_told() throws IOException {
    var file = directory.resolve("other");
    assertNotWhole(
        file, "a letter of some length, which is no backup at all".repeat(9).getBytes(UTF_8));
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(BackupFile.MANIFEST));
      zip.closeEntry();
    }
    assertNotWhole(file, Files.readAllBytes(file));
    assertSays(
        "%s is a folder; name the file of a backup.".formatted(directory),
        () -> Restore.check(directory));
    var missing = directory.resolve("missing");
    assertSays("There is no file %s.".formatted(missing), () -> Restore.check(missing));
  }

  private static void assertNotWhole(Path file, byte[] content) throws IOException {
    Files.write(file, content);
    assertSays(NOT_WHOLE.formatted(file), () -> Restore.check(file));
  }

  @Test
  void a_form_that_a_later_program_writes_is_told() throws Exception {
    var file = written(it -> it.replaceFirst("Waymark backup\t1", "Waymark backup\t2\nmore"));
    assertSays(
        "%s was made by a newer program; restore it with that one, or a newer one.".formatted(file),
        () -> Restore.check(file));
  }

  @Test
  void a_manifest_that_is_none_is_told() throws Exception {
    for (UnaryOperator<String> spoilt :
        List.<UnaryOperator<String>>of(
            it -> it + "more\tlines\n",
            it -> it.replaceFirst("made\t.*", "made\tyesterday"),
            it -> it.replaceFirst("table\t", "table"),
            _ -> "")) {
      var file = written(spoilt);
      assertSays(NOT_WHOLE.formatted(file), () -> Restore.check(file));
    }
  }

  /** Sealed as a program does, so that what is in it must tell. */
  @Test
  void rows_that_are_not_those_of_the_manifest_are_not_kept() throws Exception {
    for (UnaryOperator<String> spoilt :
        List.<UnaryOperator<String>>of(
            it -> it.replaceFirst("(table\tledger.redactable\t)\\d+", "$10"),
            it -> it.replaceFirst("(table\tledger.redactable\t\\d+\t)\\w", "$1z"))) {
      var file = written(spoilt);
      var target = TestDatabase.bare();
      assertSays(
          "The rows of ledger.redactable are not those of the backup; nothing was restored.",
          () -> Restore.run(target, file));
      Restore.run(target, once.resolve("whole"));
    }
  }

  @Test
  void tables_and_steps_that_the_program_does_not_know_are_not_restored() throws Exception {
    var target = TestDatabase.bare();
    var tables = written(it -> it.replaceFirst("table\tforms.draft\t", "table\tforms.draught\t"));
    assertSays(
        "The backup has other tables than its steps make; it was not restored.",
        () -> Restore.run(target, tables));
    var last = newest();
    var newer =
        written(it -> it.replaceFirst("\ntable\t", "\nmigration\t299912312359\t1\ntable\t"));
    assertSays(
        "The backup was made by a newer program (0.1, step 299912312359; this one is at step %s). Restore it with that one, or a newer one."
            .formatted(last),
        () -> Restore.run(TestDatabase.bare(), newer));
    var other = written(it -> it.replaceFirst("(migration\t\\d+\t)-?\\d+", "$17"));
    assertSays(
        "The backup was made by a program of another make (0.1, step %s): its steps are not the ones that this program knows. Restore it with that one."
            .formatted(last),
        () -> Restore.run(TestDatabase.bare(), other));
  }

  private static String newest() throws SQLException {
    try (var owner = TestDatabase.as(database, database.owner())) {
      return Catalogue.ask(owner, "select max(version) from flyway_schema_history").getFirst();
    }
  }

  /** The whole backup with another manifest, sealed again. */
  private Path written(UnaryOperator<String> manifest) throws IOException, SQLException {
    var file = directory.resolve("written");
    try (var from = new ZipFile(once.resolve("whole").toFile());
        var to = BackupFile.begin(file, true)) {
      for (var entry : from.stream().toList()) {
        try (var content = from.getInputStream(entry)) {
          var bytes = content.readAllBytes();
          to.write(
              entry.getName(),
              it ->
                  it.write(
                      entry.getName().equals(BackupFile.MANIFEST)
                          ? manifest.apply(new String(bytes, UTF_8)).getBytes(UTF_8)
                          : bytes));
        }
      }
      to.finish(true);
    }
    return file;
  }

  @Test
  void where_it_cannot_be_written_nothing_is_left() {
    var nowhere = directory.resolve("no such folder");
    assertSays(
        "There is no folder %s; make it first.".formatted(nowhere),
        () -> make(nowhere.resolve("backup")));
    assertSays("%s is a folder; name a file in it.".formatted(directory), () -> make(directory));
    assertFalse(Files.exists(nowhere));
  }

  private static void make(Path file) {
    Backup.make(database, file, false, "0.1", "mark");
  }

  @Test
  void a_file_that_is_there_is_replaced_only_where_that_is_asked_for() throws IOException {
    var file = Files.writeString(directory.resolve("backup"), "the last one");
    assertSays(
        "%s is there already; name another file, or replace it with --force.".formatted(file),
        () -> make(file));
    assertEquals("the last one", Files.readString(file));
    Backup.make(database, file, true, "0.1", "mark");
    Restore.check(file);
  }

  @Test
  void what_a_killed_program_left_is_written_over_and_private() throws IOException {
    var part = Files.write(directory.resolve("backup.part"), new byte[1 << 20]);
    Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-rw-rw-"));
    var file = directory.resolve("backup");
    make(file);
    Restore.check(file);
    assertFalse(Files.exists(part));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void of_two_that_are_written_to_one_name_the_second_is_refused() throws Exception {
    var file = directory.resolve("backup");
    try (var first = BackupFile.begin(file, false)) {
      assertSays("Another backup is being written to %s.part.".formatted(file), () -> make(file));
      first.write(BackupFile.MANIFEST, it -> it.write(manifest().written().getBytes(UTF_8)));
      first.finish(false);
    }
    assertEquals(manifest(), Restore.check(file));
  }

  /** One that came between, such as by another tool, stays. */
  @Test
  void a_file_that_came_meanwhile_is_not_replaced() throws Exception {
    var file = directory.resolve("backup");
    try (var backup = BackupFile.begin(file, false)) {
      Files.writeString(file, "came meanwhile");
      assertThrows(Unavailable.class, () -> backup.finish(false));
    }
    assertEquals("came meanwhile", Files.readString(file));
    assertFalse(Files.exists(directory.resolve("backup.part")));
  }

  private static Manifest manifest() {
    return new Manifest(
        "0.1", Instant.EPOCH, "mark", List.of(), List.of(), List.of(), List.of("a.b"));
  }

  @Test
  void a_database_that_was_never_used_has_nothing_to_keep() throws SQLException {
    var bare = TestDatabase.bare();
    var file = directory.resolve("backup");
    assertSays(
        "There is nothing in this database yet, so there is nothing to keep.",
        () -> Backup.make(bare, file, false, "0.1", "mark"));
    assertFalse(Files.exists(file) || Files.exists(directory.resolve("backup.part")));
  }

  @Test
  void a_table_whose_rows_would_be_hidden_stops_it() throws SQLException {
    var hidden = TestDatabase.another();
    try (var owner = TestDatabase.as(hidden, hidden.owner());
        var statement = owner.createStatement()) {
      statement.execute("drop policy read_whole on access.log");
    }
    var file = directory.resolve("backup");
    var refusal =
        assertThrows(Unavailable.class, () -> Backup.make(hidden, file, false, "0.1", "mark"));
    assertTrue(String.valueOf(refusal.getMessage()).startsWith("Rows of access.log are hidden"));
  }

  private static void assertSays(String sentence, Executable attempt) {
    assertEquals(sentence, assertThrows(Unavailable.class, attempt).getMessage());
  }
}
