package waymark.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import waymark.TestDatabase;
import waymark.database.Access;
import waymark.kernel.AreaId;

/**
 * A ledger on the tests' PostgreSQL, connected as the program connects, without Spring's context.
 * Each test opens areas of its own, and so sees nothing of the others.
 */
public final class LedgerFixture implements AutoCloseable {

  /** When the tests begin to write. */
  public static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  private static final AtomicInteger AREAS = new AtomicInteger();

  private final HikariDataSource connections;
  public final SetClock clock = new SetClock(NOW);
  public final LedgerKey key = LedgerKey.ofHex("0123456789abcdef".repeat(4));
  public final DSLContext db;
  public final AreaTransactions transactions;
  public final Ledger ledger;

  public LedgerFixture() {
    this(TestDatabase.access());
  }

  public LedgerFixture(Access access) {
    connections = connections(access);
    db = DSL.using(new TransactionAwareDataSourceProxy(connections), SQLDialect.POSTGRES);
    transactions = new AreaTransactions(db, new DataSourceTransactionManager(connections));
    ledger = new Ledger(db, transactions, key, clock);
  }

  /** A new area with nothing in it. */
  public AreaId area() {
    return ledger.open("mereside-" + AREAS.incrementAndGet());
  }

  @Override
  public void close() {
    connections.close();
  }

  private static HikariDataSource connections(Access access) {
    var config = new HikariConfig();
    config.setJdbcUrl(access.url());
    config.setUsername(access.program().user());
    config.setPassword(access.program().password());
    config.setMaximumPoolSize(12);
    config.setMinimumIdle(0);
    return new HikariDataSource(config);
  }
}
