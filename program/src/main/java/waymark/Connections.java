package waymark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;
import waymark.database.Access;
import waymark.watch.Measurements;

/**
 * The connections of the program's own role, opened when the first is asked for: not before.
 * Whoever waits longest gets the next that is free. The pool alone would hand it to whoever comes
 * by: with many requests at once some waited for seconds, and one in some thousands for ever.
 */
final class Connections extends AbstractDataSource implements AutoCloseable {

  private static final int MOST = 12;
  private static final int IDLE = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String NONE_FREE = "08001";

  private final Supplier<Access> database;
  private final Measurements measurements;
  private final int most;

  /** One for each connection; those that wait for one stand in a queue. */
  private final Semaphore places;

  private @Nullable HikariDataSource pool;

  /** To a database that the supplier waits for. */
  Connections(Supplier<Access> database, Measurements measurements) {
    this(database, measurements, MOST);
  }

  Connections(Supplier<Access> database, Measurements measurements, int most) {
    this.database = database;
    this.measurements = measurements;
    this.most = most;
    this.places = new Semaphore(most, true);
    measurements.gauge(
        "waymark.connections.waiting", "Requests that wait for a connection", this::waiting);
  }

  /** How many wait for a connection now. */
  int waiting() {
    return places.getQueueLength();
  }

  @Override
  public Connection getConnection() throws SQLException {
    var pooled = pool();
    await();
    try {
      return returned(pooled.getConnection(), new AtomicBoolean());
    } catch (SQLException | RuntimeException e) {
      places.release();
      throw e;
    }
  }

  private void await() throws SQLException {
    try {
      if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new SQLTransientConnectionException("no connection became free", NONE_FREE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLTransientConnectionException("interrupted", NONE_FREE, e);
    }
  }

  /** A connection that makes room for the next in the queue when it is closed: once. */
  private Connection returned(Connection pooled, AtomicBoolean closed) {
    return (Connection)
        Proxy.newProxyInstance(
            Connections.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              try {
                return method.invoke(pooled, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              } finally {
                if (method.getName().equals("close") && closed.compareAndSet(false, true)) {
                  places.release();
                }
              }
            });
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
      config.setMaximumPoolSize(most);
      config.setMinimumIdle(Math.min(IDLE, most));
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
