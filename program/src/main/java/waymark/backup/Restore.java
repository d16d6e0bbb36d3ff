package waymark.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import waymark.backup.Manifest.Sequence;
import waymark.backup.Manifest.Table;
import waymark.backup.Shape.Kept;
import waymark.database.Access;
import waymark.database.Migrations;
import waymark.database.Migrations.Migration;
import waymark.database.Unavailable;

/**
 * Puts a backup into an empty database: all of it or nothing, in the shape that it had, and brings
 * that up to date. Every table is read again before anything is kept.
 */
public final class Restore {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final KeptFile file;
  private final OwnerSession session;

  private Restore(KeptFile file, OwnerSession session) {
    this.file = file;
    this.session = session;
  }

  /**
   * Looks at every byte of a backup, and at no database.
   *
   * @throws Unavailable when it is not whole, in words for the operator
   */
  public static Manifest check(Path file) {
    try (var kept = KeptFile.open(file)) {
      return kept.manifest();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * Restores one.
   *
   * @throws Unavailable when it cannot be restored there, in words for the operator; the database
   *     is as empty as before then, or every row is in and the words say so
   */
  public static Manifest run(Access access, Path file) {
    try (var kept = KeptFile.open(file)) {
      var manifest = kept.manifest();
      checkSteps(manifest, Migrations.known(access));
      try (var session = OwnerSession.open(access)) {
        refuseUsed(session, access, manifest);
      }
      Migrations.run(access, manifest.shape());
      try (var session = OwnerSession.open(access)) {
        refuseUsed(session, access, manifest);
        new Restore(kept, session).all();
      }
      bringUpToDate(access, file);
      return manifest;
    } catch (SQLException e) {
      throw new Unavailable(
          "%s was not restored (%s). The database is as empty as before."
              .formatted(file, OwnerSession.said(e)),
          e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** What comes after every row is in, and what a start of the program does as well. */
  private static void bringUpToDate(Access access, Path file) {
    try {
      Migrations.run(access);
      lookAtTables(access);
    } catch (SQLException | RuntimeException e) {
      throw new Unavailable(
          "%s is restored, every row of it; what comes after that did not work (%s). Do not restore it again: start the program, which does the rest."
              .formatted(
                  file, e instanceof SQLException sql ? OwnerSession.said(sql) : e.getMessage()),
          e);
    }
  }

  private static Unavailable unreadable(Path file, IOException e) {
    return new Unavailable("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
  }

  /** The steps that had made the shape must be this program's own, one by one. */
  private static void checkSteps(Manifest manifest, List<Migration> known) {
    var steps = manifest.migrations();
    var last = known.getLast().version();
    if (!steps.isEmpty() && steps.getLast().version().compareTo(last) > 0) {
      throw new Unavailable(
          "The backup was made by a newer program (%s, step %s; this one is at step %s). Restore it with that one, or a newer one."
              .formatted(manifest.program(), manifest.shape(), last));
    }
    if (steps.isEmpty()
        || steps.size() > known.size()
        || !steps.equals(known.subList(0, steps.size()))) {
      throw new Unavailable(
          "The backup was made by a program of another make (%s, step %s): its steps are not the ones that this program knows. Restore it with that one."
              .formatted(manifest.program(), manifest.shape()));
    }
  }

  /** Whoever just left is still listed for a moment. */
  private static void refuseOthers(OwnerSession session, Access access) throws SQLException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (session.yes(
        "select exists (select from pg_stat_activity where datname = current_database() and usename = '%s')"
            .formatted(access.program().user()))) {
      if (System.nanoTime() > end) {
        throw new Unavailable(
            "A program is at work on this database. Stop it, on every computer, before a backup is restored.");
      }
      session.execute("select pg_sleep(0.1), pg_stat_clear_snapshot()");
    }
  }

  /** Nothing is ever written over. */
  private static void refuseUsed(OwnerSession session, Access access, Manifest manifest)
      throws SQLException {
    refuseOthers(session, access);
    var connection = session.connection();
    var there = Shape.migrations(connection);
    if (there.size() > manifest.migrations().size()) {
      throw new Unavailable(
          "This database has the shape of step %s already, and the backup that of step %s. Restore it into a database without any tables; the program brings it up to date then."
              .formatted(there.getLast().version(), manifest.shape()));
    }
    session.execute("select set_config('waymark.whole', 'on', true)");
    refuseRows(session, Shape.of(connection));
  }

  private static void refuseRows(OwnerSession session, Shape shape) throws SQLException {
    for (var table : shape.all()) {
      if (table.isOfSomebody() && session.yes(somebodys(table))) {
        throw new Unavailable(
            "This database is not empty (%s has rows). A backup is restored into an empty one, and nothing is ever written over."
                .formatted(table.name()));
      }
    }
  }

  private static String somebodys(Kept table) {
    var whose =
        List.of("area_id", "person_id").stream()
            .filter(table.columns()::contains)
            .map(it -> it + " is not null")
            .collect(Collectors.joining(" or "));
    return "select exists (select from %s where %s)".formatted(table.name(), whose);
  }

  private void all() throws SQLException, IOException {
    var connection = session.connection();
    var walls = Shape.walls(connection);
    var shape = Shape.of(connection);
    var kept = matched(shape);
    for (var table : shape.all()) {
      open(table);
    }
    refuseRows(session, shape); // once more, as nobody else can write by now
    // what a program left that was started here before it was used, such as sessions of nobody
    for (var table : shape.all().reversed()) {
      session.execute("delete from " + table.name());
    }
    if (!shape.refersInCircles()) {
      session.execute("set constraints all immediate"); // else what is to be checked is remembered
    }
    for (var table : shape.kept()) {
      load(table, Objects.requireNonNull(kept.get(table.name())));
    }
    stand(file.manifest().sequences());
    session.execute("set constraints all immediate");
    for (var table : shape.all()) {
      close(table);
    }
    if (!Shape.walls(connection).equals(walls)) {
      throw new IllegalStateException("the walls do not stand as before");
    }
    connection.commit();
  }

  /** The tables of the backup by name, which are those that there are, column by column. */
  private Map<String, Table> matched(Shape shape) {
    var kept =
        file.manifest().tables().stream()
            .collect(Collectors.toMap(Table::name, Function.identity()));
    var there = shape.kept();
    if (kept.size() != there.size() || !there.stream().allMatch(it -> isSame(it, kept))) {
      throw new Unavailable(
          "The backup has other tables than its steps make; it was not restored.");
    }
    return kept;
  }

  private static boolean isSame(Kept there, Map<String, Table> kept) {
    var table = kept.get(there.name());
    return table != null && table.columns().equals(there.columns());
  }

  /**
   * Lets the owner see and add rows of any area, and lets no trigger change one. Nobody else
   * reaches the table until this transaction ends, and then it is closed again, or was never
   * opened.
   */
  private void open(Kept table) throws SQLException {
    if (table.walled()) {
      session.execute("alter table %s no force row level security".formatted(table.name()));
    }
    session.execute("alter table %s disable trigger user".formatted(table.name()));
  }

  private void close(Kept table) throws SQLException {
    session.execute("alter table %s enable trigger user".formatted(table.name()));
    if (table.walled()) {
      session.execute("alter table %s force row level security".formatted(table.name()));
    }
  }

  private void load(Kept table, Table kept) throws SQLException, IOException {
    try (var rows = file.rows(kept)) {
      same(session.add(table, rows), kept);
    }
    same(session.read(table, OutputStream.nullOutputStream()), kept);
  }

  private void same(RowSum sum, Table kept) {
    if (sum.within() || sum.rows() != kept.rows() || !sum.digits().equals(kept.sum())) {
      throw new Unavailable(
          "The rows of %s are not those of the backup; nothing was restored."
              .formatted(kept.name()));
    }
  }

  /** Names come from the file only where the catalogue has them too. */
  private void stand(List<Sequence> sequences) throws SQLException {
    var there =
        Shape.sequences(session.connection()).stream()
            .map(Sequence::name)
            .collect(Collectors.toSet());
    for (var sequence : sequences) {
      if (there.contains(sequence.name())) {
        session.execute(
            "select setval('%s', %d, %s)"
                .formatted(sequence.name().replace("'", "''"), sequence.last(), sequence.called()));
      }
    }
  }

  /** What was loaded at once is planned badly until PostgreSQL has looked at it. */
  private static void lookAtTables(Access access) throws SQLException {
    try (var session = OwnerSession.open(access)) {
      for (var table : Shape.of(session.connection()).all()) {
        session.execute("analyze " + table.name());
      }
      session.connection().commit();
    }
  }
}
