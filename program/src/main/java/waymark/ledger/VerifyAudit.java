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
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import waymark.database.Access;
import waymark.kernel.AreaId;
import waymark.ledger.Anchors.Anchor;
import waymark.ledger.Finding.AnchorDiffers;
import waymark.ledger.Finding.CutOff;
import waymark.ledger.Finding.LedgerGone;

/**
 * Verifies the ledgers of all areas and says in sentences what does not fit. It connects as the
 * owner, who alone may list the areas, changes nothing in the database, and notes the head of each
 * ledger that is in order in a file outside it.
 */
public final class VerifyAudit {

  private final Path file;
  private final Connection connection;
  private final DSLContext db;
  private final LedgerKey key;
  private final Anchors anchors;
  private final Instant now;
  private final PrintWriter out;
  private boolean allFits = true;
  private boolean lost;

  private VerifyAudit(Path file, Connection connection, LedgerKey key, Instant now, PrintWriter out)
      throws IOException {
    this.file = file;
    this.connection = connection;
    this.db = DSL.using(connection);
    this.key = key;
    this.anchors = Anchors.in(file);
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
      return new VerifyAudit(anchors, connection, key, now, out).all();
    }
  }

  /** As the owner, to read. */
  static Connection connect(Access access) throws SQLException {
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
      if (!areas.containsKey(gone.getKey()) && !gone.getValue().isEmpty()) {
        out.println(gone.getKey() + ":");
        say(new LedgerGone(gone.getValue().getLast().noted()));
      }
    }
    for (var area : anchors.areasOfLosses()) {
      if (!areas.containsKey(area)) {
        out.println(area + ":");
        known(area);
      }
    }
    if (areas.isEmpty()) {
      out.println("There is no area, so there is no ledger to verify.");
    }
    if (lost) {
      out.println(
          "Where an older backup was restored and this is known, `./waymark accept-restore` notes"
              + " it.");
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
    enter(db, area);
    var result = Audit.of(db, key, area, anchors.of(area));
    if (result.findings().isEmpty()) {
      out.printf(
          "%s: %d entries and %d facts; nothing was changed, removed, added or put elsewhere.%n",
          name, result.entries(), result.facts());
      if (result.entries() > 0) {
        Anchors.note(file, List.of(new Anchor(now, area, result.entries(), result.head())));
      }
    } else {
      out.println(name + ":");
      result.findings().forEach(this::say);
    }
    known(area);
  }

  /** A loss that somebody knows of is no fault, and is said every time. */
  private void known(AreaId area) {
    anchors.accepted(area).forEach(it -> out.println("  " + it.sentence()));
  }

  /** Sees the rows of that area from here on, until this transaction ends. */
  static void enter(DSLContext db, AreaId area) {
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
    lost |=
        finding instanceof CutOff
            || finding instanceof AnchorDiffers
            || finding instanceof LedgerGone;
    out.println("  " + finding.sentence());
  }
}
