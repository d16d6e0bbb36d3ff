package waymark.ledger;

import static waymark.ledger.db.tables.Redacted.REDACTED;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jooq.DSLContext;
import waymark.ledger.db.tables.records.RedactedRecord;

/**
 * The rows of an area that lost words. A row that was redacted stands in the ledger with the hash
 * it had before; what says so is a fact like any other, and is hashed into its own command.
 */
final class RedactedRows {

  /** What stands where words were taken out; the database has it too. */
  static final String TOMBSTONE = "[redacted]";

  private static final HexFormat HEX = HexFormat.of();

  private record Place(String table, long seq, String hashAfter) {}

  private final Map<Place, byte[]> before = new HashMap<>();

  private RedactedRows() {}

  /** Those of the area in whose transaction this runs. */
  static RedactedRows all(DSLContext db) {
    var rows = new RedactedRows();
    try (var found = db.selectFrom(REDACTED).fetchSize(500).fetchLazy()) {
      found.forEach(rows::add);
    }
    return rows;
  }

  private void add(RedactedRecord row) {
    before.put(
        new Place(row.getOfTable(), row.getOfSeq(), HEX.formatHex(row.getHashAfter())),
        row.getHashBefore());
  }

  /** The hash that a row was entered with, of the hash it has now: the same where it was left. */
  byte[] entered(String table, long seq, byte[] now) {
    var hash = now;
    for (var steps = 0; steps <= before.size(); steps++) {
      var earlier = before.get(new Place(table, seq, HEX.formatHex(hash)));
      if (earlier == null) {
        break;
      }
      hash = earlier;
    }
    return hash;
  }
}
