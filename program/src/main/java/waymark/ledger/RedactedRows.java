package waymark.ledger;

import static waymark.ledger.db.tables.Redacted.REDACTED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import waymark.ledger.db.tables.records.RedactedRecord;
import waymark.ledger.db.tables.records.RedactionRecord;

/**
 * The rows of an area that lost words. A row that was redacted stands in the ledger with the hash
 * it had before; what says so is a fact like any other, and is hashed into its own command.
 */
final class RedactedRows {

  /** What stands where words were taken out; the database has it too. */
  static final String TOMBSTONE = "[redacted]";

  /** What facts of several keys have in common besides their area: nothing. */
  static final String SEVERAL = "{}";

  private static final HexFormat HEX = HexFormat.of();

  private record Place(String table, long seq, String hashAfter) {}

  private final Map<Place, byte[]> before = new HashMap<>();

  private RedactedRows() {}

  /** Which of the rows lose words, with their hashes before and after. */
  static List<RedactedRecord> losing(
      KeptTable kept, RedactionRecord redaction, List<? extends Record> rows, LedgerKey key) {
    var found = new ArrayList<RedactedRecord>();
    for (var row : rows) {
      var before = kept.hash(row, key);
      Arrays.stream(redaction.getOfColumns().split(","))
          .forEach(it -> row.set(DSL.field(DSL.name(it), SQLDataType.CLOB), TOMBSTONE));
      var after = kept.hash(row, key);
      if (!Arrays.equals(before, after)) {
        var redacted = new RedactedRecord();
        redacted.setRedactionId(redaction.getRedactionId());
        redacted.setOfTable(kept.name());
        redacted.setOfSeq(row.get(KeptTable.SEQ));
        redacted.setOfKey(redaction.getOfKey());
        redacted.setOfColumns(redaction.getOfColumns());
        redacted.setHashBefore(before);
        redacted.setHashAfter(after);
        found.add(redacted);
      }
    }
    return found;
  }

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
