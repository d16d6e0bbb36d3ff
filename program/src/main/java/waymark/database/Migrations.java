package waymark.database;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings a database up to the shape that this program needs, as its owner and before it is used.
 */
public final class Migrations {

  private Migrations() {}

  /**
   * Runs what has not run yet: all of it, or nothing.
   *
   * @throws Unavailable when one fails; the database is then as it was before
   */
  public static void run(Access access) {
    try {
      Flyway.configure()
          .dataSource(access.url(), access.owner().user(), access.owner().password())
          .locations("classpath:db/migration")
          .placeholders(Map.of("program", quoted(access.program().user())))
          .group(true)
          .validateMigrationNaming(true)
          .failOnMissingLocations(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new Unavailable("The database cannot be brought up to date: " + e.getMessage(), e);
    }
  }

  /** As a name in SQL, whatever letters it has; the conditions allow no quotes in it. */
  private static String quoted(String role) {
    return '"' + role + '"';
  }
}
