package waymark.ledger;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The facts of one table in the order of writing, a few in memory at a time. */
final class FactsInOrder implements AutoCloseable {

  private static final int AT_ONCE = 500;

  private final KeptTable table;
  private final Cursor<Record> rows;
  private @Nullable Record next;

  FactsInOrder(DSLContext db, KeptTable table, UUID area) {
    this.table = table;
    // ordered by the whole index, which begins with the area; other orders would be sorted first
    rows =
        db.select(table.columns())
            .from(table.table())
            .where(DSL.field(DSL.name("area_id"), UUID.class).eq(area))
            .orderBy(DSL.field(DSL.name("area_id")), KeptTable.SEQ)
            .fetchSize(AT_ONCE)
            .fetchLazy();
    next = rows.fetchNext();
  }

  static List<FactsInOrder> all(DSLContext db, UUID area) {
    return KeptTable.ofFacts(db).stream().map(it -> new FactsInOrder(db, it, area)).toList();
  }

  KeptTable table() {
    return table;
  }

  /** Gives those of the commands up to this one that were not given before. */
  void upTo(long seq, BiConsumer<Long, Record> facts) {
    for (var row = next; row != null && row.get(KeptTable.SEQ) <= seq; row = next) {
      facts.accept(row.get(KeptTable.SEQ), row);
      next = rows.fetchNext();
    }
  }

  @Override
  public void close() {
    rows.close();
  }
}
