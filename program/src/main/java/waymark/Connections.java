package waymark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;
import waymark.database.Access;
import waymark.watch.Measurements;

/** The connections of the program's own role, opened when the first is asked for: not before. */
final class Connections extends AbstractDataSource implements AutoCloseable {

  private static final int MOST = 12;
  private static final int IDLE = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Supplier<Access> database;
  private final Measurements measurements;
  private @Nullable HikariDataSource pool;

  /** To a database that the supplier waits for. */
  Connections(Supplier<Access> database, Measurements measurements) {
    this.database = database;
    this.measurements = measurements;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return pool().getConnection();
  }

  @Override
  public Connection getConnection(String user, String password) {
    throw new UnsupportedOperationException("there is one role");
  }

  private synchronized HikariDataSource pool() {
    if (pool == null) {
      var access = database.get();
      var config = new HikariConfig();
      config.setJdbcUrl(access.url());
      config.setUsername(access.program().user());
      config.setPassword(access.program().password());
      config.setMaximumPoolSize(MOST);
      config.setMinimumIdle(IDLE);
      // whoever waits longer is told that the database does not answer
      config.setConnectionTimeout(PATIENCE.toMillis());
      config.setValidationTimeout(PATIENCE.dividedBy(2).toMillis());
      config.addDataSourceProperty("tcpKeepAlive", "true");
      config.setPoolName("database");
      measurements.with(
          it -> config.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(it)));
      pool = new HikariDataSource(config);
    }
    return pool;
  }

  @Override
  public synchronized void close() {
    if (pool != null) {
      pool.close();
    }
  }
}
