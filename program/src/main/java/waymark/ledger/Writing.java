package waymark.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.RowN;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import waymark.kernel.AreaId;

/** The facts that one command writes, gathered and then written together. */
public final class Writing {

  /** How many keys one query asks for: far below what a statement may have of parameters. */
  private static final int CHUNK = 1000;

  private final AreaId area;
  private final long seq;
  private final Instant knownFrom;
  private final Map<Versioned<?>, List<UpdatableRecord<?>>> facts = new LinkedHashMap<>();

  Writing(AreaId area, long seq, Instant knownFrom) {
    this.area = area;
    this.seq = seq;
    this.knownFrom = knownFrom;
  }

  /** The place of this command in its area's ledger. */
  public long seq() {
    return seq;
  }

  /** From when its facts were known. */
  public Instant knownFrom() {
    return knownFrom;
  }

  /** Adds a fact; its area, place and time are set here. */
  public <R extends UpdatableRecord<R>> void add(Versioned<R> table, R fact) {
    fact.set(table.areaId(), area.value());
    fact.set(table.seq(), seq);
    fact.set(table.knownFrom(), knownFrom);
    if (fact.get(table.withdrawn()) == null) {
      fact.set(table.withdrawn(), false);
    }
    facts.computeIfAbsent(table, _ -> new ArrayList<>()).add(fact);
  }

  /** Adds facts of one kind. */
  public <R extends UpdatableRecord<R>> void addAll(Versioned<R> table, Collection<R> several) {
    several.forEach(it -> add(table, it));
  }

  int count() {
    return facts.values().stream().mapToInt(List::size).sum();
  }

  /** Writes them all, closing what they follow; returns the hash of each. */
  List<byte[]> write(DSLContext db, LedgerKey key) {
    facts.forEach((table, rows) -> follow(db, table, rows));
    facts.values().forEach(rows -> db.batchInsert(rows).execute());
    var hashes = new ArrayList<byte[]>();
    facts.forEach(
        (table, rows) -> rows.forEach(it -> hashes.add(key.hash(Canonical.fact(name(table), it)))));
    return hashes;
  }

  static String name(org.jooq.Table<?> table) {
    var schema = table.getSchema();
    return (schema == null ? "" : schema.getName() + ".") + table.getName();
  }

  /**
   * Closes the version that each fact follows; where that is known later than the new one, as when
   * an old paper is loaded after a newer, the new fact is the one that is followed.
   */
  private void follow(DSLContext db, Versioned<?> table, List<UpdatableRecord<?>> rows) {
    var key = table.versionKey();
    var open = open(db, table, key, rows);
    var closing = new ArrayList<RowN>();
    for (var row : rows) {
      var there = open.get(values(row, key));
      if (there == null) {
        continue;
      }
      if (there.isAfter(knownFrom)) {
        row.set(table.supersededSeq(), seq);
        row.set(table.supersededKnownFrom(), there);
      } else {
        closing.add(asRow(row, key));
      }
    }
    chunks(closing)
        .forEach(some ->
            db.update(table)
                .set(table.supersededSeq(), seq)
                .set(table.supersededKnownFrom(), knownFrom)
                .where(DSL.row(key.toArray(Field[]::new)).in(some))
                .and(table.supersededSeq().isNull())
                .execute());
  }

  private static Map<List<Object>, Instant> open(
      DSLContext db,
      Versioned<?> table,
      List<? extends Field<?>> key,
      List<UpdatableRecord<?>> rows) {
    var open = new HashMap<List<Object>, Instant>();
    var wanted = rows.stream().map(it -> asRow(it, key)).toList();
    var columns = new ArrayList<Field<?>>(key);
    columns.add(table.knownFrom());
    for (var some : chunks(wanted)) {
      db.select(columns)
          .from(table)
          .where(DSL.row(key.toArray(Field[]::new)).in(some))
          .and(table.supersededSeq().isNull())
          .forEach(it -> open.put(values(it, key), it.get(table.knownFrom())));
    }
    return open;
  }

  private static List<Object> values(org.jooq.Record row, List<? extends Field<?>> key) {
    return key.stream().<Object>map(row::get).toList();
  }

  private static RowN asRow(org.jooq.Record row, List<? extends Field<?>> key) {
    return DSL.row(key.stream().map(it -> DSL.val(row.get(it.getName()), it.getType())).toList());
  }

  private static List<List<RowN>> chunks(List<RowN> rows) {
    var chunks = new ArrayList<List<RowN>>();
    for (var from = 0; from < rows.size(); from += CHUNK) {
      chunks.add(rows.subList(from, Math.min(from + CHUNK, rows.size())));
    }
    return chunks;
  }
}
