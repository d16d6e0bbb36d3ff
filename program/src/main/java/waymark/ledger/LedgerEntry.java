package waymark.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import waymark.kernel.AreaId;
import waymark.kernel.PersonId;
import waymark.ledger.db.tables.records.EntryRecord;

/** One row of an area's ledger, as people read it. */
public record LedgerEntry(
    AreaId area,
    long seq,
    Instant recordedAt,
    Instant knownFrom,
    Optional<PersonId> person,
    String source,
    String sentence,
    int facts) {

  static LedgerEntry of(EntryRecord row) {
    return new LedgerEntry(
        new AreaId(row.getAreaId()),
        row.getSeq(),
        row.getRecordedAt(),
        row.getKnownFrom(),
        Optional.ofNullable(row.getPersonId()).map(PersonId::new),
        row.getSource(),
        row.getSentence(),
        row.getFacts());
  }

  /** The hash of a row: of all it says, of its facts, and of the row before. */
  static byte[] hash(EntryRecord row, LedgerKey key) {
    var values = new TreeMap<String, @Nullable Object>();
    for (var field : row.fields()) {
      if (!field.getName().equals("hash")) {
        values.put(field.getName(), row.get(field));
      }
    }
    return key.hash(Canonical.of("entry", values));
  }
}
