package waymark.database;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * Brings a database up to the shape that this program needs, as its owner and before it is used.
 */
public final class Migrations {

  private static final String LATEST = "latest";

  /** One step, by its number and the checksum of what it says. */
  public record Migration(String version, int checksum) {}

  private Migrations() {}

  /**
   * Runs what has not run yet: all of it, or nothing.
   *
   * @throws Unavailable when one fails, and the database is then as it was before; and when a newer
   *     program has been at work on it
   */
  public static void run(Access access) {
    run(access, LATEST);
  }

  /** The same up to a step, whose number is given. */
  public static void run(Access access, String upTo) {
    try {
      var flyway = flyway(access, upTo);
      refuseNewer(flyway);
      flyway.migrate();
    } catch (FlywayException e) {
      throw new Unavailable("The database cannot be brought up to date: " + e.getMessage(), e);
    }
  }

  /** A shape that this program does not know: what it wrote there could be wrong. */
  private static void refuseNewer(Flyway flyway) {
    var newer =
        Arrays.stream(flyway.info().all())
            .filter(it -> it.getState() == MigrationState.FUTURE_SUCCESS)
            .map(Migrations::version)
            .toList();
    if (!newer.isEmpty()) {
      throw new Unavailable(
          "A newer program has been at work on this database (its step %s is unknown here). Start that program or a newer one; for this one, restore a backup made before the upgrade into an empty database."
              .formatted(newer.getLast()));
    }
  }

  /** The steps that this program knows, in order. */
  public static List<Migration> known(Access access) {
    return Arrays.stream(flyway(access, LATEST).info().all())
        .filter(it -> it.getState() != MigrationState.FUTURE_SUCCESS)
        .filter(it -> it.getVersion() != null && it.getChecksum() != null)
        .map(it -> new Migration(version(it), Objects.requireNonNull(it.getChecksum())))
        .toList();
  }

  private static String version(MigrationInfo step) {
    return step.getVersion().getVersion();
  }

  private static Flyway flyway(Access access, String upTo) {
    return Flyway.configure()
        .dataSource(access.url(), access.owner().user(), access.owner().password())
        .locations("classpath:db/migration")
        .placeholders(Map.of("program", quoted(access.program().user())))
        .group(true)
        .target(upTo)
        .validateMigrationNaming(true)
        .failOnMissingLocations(true)
        .load();
  }

  /** As a name in SQL, whatever letters it has; the conditions allow no quotes in it. */
  private static String quoted(String role) {
    return '"' + role + '"';
  }
}
