package waymark.ledger;

import static org.jooq.impl.DSL.val;
import static waymark.ledger.db.tables.Chain.CHAIN;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import waymark.database.Access;
import waymark.kernel.AreaId;
import waymark.ledger.Anchors.Anchor;

/**
 * Verifies the ledgers of all areas and says in sentences what does not fit. It connects as the
 * owner, who alone may list the areas, changes nothing in the database, and notes the head of each
 * ledger that is in order in a file outside it.
 */
public final class VerifyAudit {

  private final Connection connection;
  private final DSLContext db;
  private final LedgerKey key;
  private final Anchors anchors;
  private final Instant now;
  private final PrintWriter out;
  private boolean allFits = true;

  private VerifyAudit(
      Connection connection, LedgerKey key, Anchors anchors, Instant now, PrintWriter out) {
    this.connection = connection;
    this.db = DSL.using(connection);
    this.key = key;
    this.anchors = anchors;
    this.now = now;
    this.out = out;
  }

  /**
   * Verifies all ledgers.
   *
   * @param anchors the file in which heads are noted; it need not be there yet
   * @return whether everything fits
   */
  public static boolean run(
      Access access, LedgerKey key, Path anchors, Instant now, PrintWriter out)
      throws SQLException, IOException {
    try (var connection = connect(access)) {
      return new VerifyAudit(connection, key, Anchors.in(anchors), now, out).all();
    }
  }

  private static Connection connect(Access access) throws SQLException {
    var owner = access.owner();
    var connection = DriverManager.getConnection(access.url(), owner.user(), owner.password());
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    return connection;
  }

  private boolean all() throws SQLException, IOException {
    anchors.unreadable().forEach(this::say);
    var areas = areas(db);
    for (var area : areas.entrySet()) {
      verify(area.getKey(), area.getValue());
    }
    for (var gone : anchors.byArea().entrySet()) {
      if (!areas.containsKey(gone.getKey())) {
        out.println(gone.getKey() + ":");
        say(new Finding.LedgerGone(gone.getValue().getLast().noted()));
      }
    }
    if (areas.isEmpty()) {
      out.println("There is no area, so there is no ledger to verify.");
    }
    out.flush();
    return allFits;
  }

  /** The areas that have a ledger, and how addresses name them; asked as the owner. */
  public static Map<AreaId, String> areas(Access access) throws SQLException {
    try (var connection = connect(access)) {
      return areas(DSL.using(connection));
    }
  }

  private static Map<AreaId, String> areas(DSLContext db) {
    var areas = new LinkedHashMap<AreaId, String>();
    db.select(CHAIN.AREA_ID, CHAIN.AREA_KEY)
        .from(CHAIN)
        .orderBy(CHAIN.AREA_KEY)
        .forEach(it -> areas.put(new AreaId(it.value1()), it.value2()));
    return areas;
  }

  private void verify(AreaId area, String name) throws SQLException, IOException {
    connection.rollback(); // each area as of one moment of its own
    enter(area.value());
    var result = Audit.of(db, key, area, anchors.of(area));
    if (result.findings().isEmpty()) {
      out.printf(
          "%s: %d entries and %d facts; nothing was changed, removed, added or put elsewhere.%n",
          name, result.entries(), result.facts());
      if (result.entries() > 0) {
        anchors.add(new Anchor(now, area, result.entries(), result.head()));
      }
    } else {
      out.println(name + ":");
      result.findings().forEach(this::say);
    }
  }

  private void enter(UUID area) {
    db.select(
            DSL.function(
                "set_config",
                String.class,
                val("waymark.area"),
                val(area.toString()),
                DSL.inline(true)))
        .fetch();
  }

  private void say(Finding finding) {
    allFits = false;
    out.println("  " + finding.sentence());
  }
}
