package waymark.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.stream.Collectors;
import waymark.backup.Manifest.Table;
import waymark.backup.Shape.Kept;
import waymark.database.Access;
import waymark.database.Unavailable;

/**
 * Keeps the whole database in one file while the program goes on working on it: all tables as they
 * stood at one moment, in the snapshot of one transaction, streamed row by row.
 */
public final class Backup {

  /**
   * What was kept.
   *
   * @param bytes how long the file is
   * @param secret whether nobody else on this computer may read it, as far as its disk can say so
   */
  public record Made(Manifest manifest, long bytes, boolean secret) {}

  private final OwnerSession session;
  private final BackupFile file;

  private Backup(OwnerSession session, BackupFile file) {
    this.session = session;
    this.file = file;
  }

  /**
   * Makes one.
   *
   * @param file its name, which it gets when it is whole and on disk
   * @param replace whether it may take the place of a file of that name
   * @param program the version of the program
   * @param keyMark which key the ledgers are written with, without saying the key
   * @throws Unavailable when it cannot be made, in words for the operator; nothing is left of it
   *     then
   */
  public static Made make(
      Access access, Path file, boolean replace, String program, String keyMark) {
    try (var kept = BackupFile.begin(file, replace);
        var session = OwnerSession.open(access)) {
      var manifest = new Backup(session, kept).all(program, keyMark);
      kept.write(BackupFile.MANIFEST, it -> it.write(manifest.written().getBytes(UTF_8)));
      var bytes = kept.finish(replace);
      return new Made(manifest, bytes, BackupFile.isSecret(file));
    } catch (SQLException e) {
      throw new Unavailable(
          "The database did not answer to the end (%s). No backup was kept; try again when it runs."
              .formatted(OwnerSession.said(e)),
          e);
    } catch (IOException e) {
      throw new Unavailable(
          "%s cannot be written: %s. No backup was kept.".formatted(file, e.getMessage()), e);
    }
  }

  private Manifest all(String program, String keyMark) throws SQLException, IOException {
    var connection = session.connection();
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    session.execute("select set_config('waymark.whole', 'on', true)");
    var shape = Shape.of(connection);
    check(shape);
    if (!session.yes("select ledger.is_read_whole()")) {
      throw new Unavailable(
          "The owner of the tables works as another role than it signs in as, so that a backup would see no rows. Let WAYMARK_DATABASE_OWNER_USER sign in as itself.");
    }
    // no program of another version changes them until this is done
    session.execute(
        "lock table %s in access share mode"
            .formatted(shape.all().stream().map(Kept::name).collect(Collectors.joining(", "))));
    var made = now(connection);
    var migrations = Shape.migrations(connection);
    var tables = new ArrayList<Table>();
    for (var table : shape.kept()) {
      tables.add(keep(table));
    }
    return new Manifest(
        program, made, keyMark, migrations, tables, Shape.sequences(connection), shape.leftOut());
  }

  private static void check(Shape shape) {
    if (shape.all().isEmpty()) {
      throw new Unavailable("There is nothing in this database yet, so there is nothing to keep.");
    }
    var hidden = shape.kept().stream().filter(it -> !it.readable()).map(Kept::name).toList();
    if (!hidden.isEmpty()) {
      throw new Unavailable(
          "Rows of %s are hidden from a backup: this database was last used by an older program. Start this one on it once."
              .formatted(String.join(", ", hidden)));
    }
  }

  private static Instant now(Connection connection) throws SQLException {
    try (var asking = connection.createStatement();
        var row = asking.executeQuery("select now()")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  private Table keep(Kept table) throws SQLException, IOException {
    var sums = new ArrayList<RowSum>();
    file.write(BackupFile.TABLES + table.name(), it -> sums.add(session.read(table, it)));
    var sum = sums.getFirst();
    return new Table(table.name(), table.columns(), sum.rows(), sum.digits());
  }
}
