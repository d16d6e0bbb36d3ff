package waymark.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import waymark.kernel.AreaId;

/** The facts that one command writes, gathered and then written together. */
public final class Writing {

  private static final Field<Instant> OPEN_FROM = DSL.field("open_from", SQLDataType.INSTANT);

  private final AreaId area;
  private final long seq;
  private final Instant knownFrom;
  private final Map<Versioned<?>, List<UpdatableRecord<?>>> facts = new LinkedHashMap<>();
  private boolean withdrawing;

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
      fact.set(table.withdrawn(), withdrawing);
    }
    facts.computeIfAbsent(table, _ -> new ArrayList<>()).add(fact);
  }

  /** Withdraws the facts that {@code added} adds: from here on they no longer stand. */
  public void withdraw(Runnable added) {
    withdrawing = true;
    try {
      added.run();
    } finally {
      withdrawing = false;
    }
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

  static String name(Table<?> table) {
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
    var closing = new ArrayList<UpdatableRecord<?>>();
    for (var row : rows) {
      var there = open.get(values(row, key));
      if (there != null && there.isAfter(knownFrom)) {
        row.set(table.supersededSeq(), seq);
        row.set(table.supersededKnownFrom(), there);
      } else if (there != null) {
        closing.add(row);
      }
    }
    if (!closing.isEmpty()) {
      close(db, table, key, closing);
    }
  }

  /** From when each of the open versions that the rows meet is known. */
  private Map<List<Object>, Instant> open(
      DSLContext db,
      Versioned<?> table,
      List<? extends Field<?>> key,
      List<UpdatableRecord<?>> rows) {
    var open = new HashMap<List<Object>, Instant>();
    var keys = keys(key, rows);
    // a lateral query of one row, because a join would be planned by statistics: on a table that is
    // being filled for the first time there are none, and each row would be held against each key
    var there =
        DSL.select(table.knownFrom().as(OPEN_FROM))
            .from(table)
            .where(key.stream().map(it -> isThat(it, keys)).toList())
            .and(table.supersededSeq().isNull())
            .limit(1)
            .asTable("there");
    db.select(key.stream().map(it -> in(keys, it)).toList())
        .select(OPEN_FROM)
        .from(keys)
        .crossJoin(DSL.lateral(there))
        .forEach(it -> open.put(values(it, key), it.get(OPEN_FROM)));
    return open;
  }

  private void close(
      DSLContext db,
      Versioned<?> table,
      List<? extends Field<?>> key,
      List<UpdatableRecord<?>> rows) {
    var one =
        db.update(table)
            .set(table.supersededSeq(), seq)
            .set(table.supersededKnownFrom(), knownFrom)
            .where(key.stream().map(Writing::isSome).toList())
            .and(table.supersededSeq().isNull());
    var all = db.batch(one);
    for (var row : rows) {
      var values = new ArrayList<Object>(List.of(seq, knownFrom));
      values.addAll(values(row, key));
      all = all.bind(values.toArray());
    }
    all.execute();
  }

  /** The keys of the rows as a table: one array for each column, however many rows there are. */
  private static Table<?> keys(List<? extends Field<?>> key, List<UpdatableRecord<?>> rows) {
    var columns = key.stream().map(it -> column(it, rows)).toArray(QueryPart[]::new);
    var places = IntStream.range(0, columns.length).mapToObj("{%d}"::formatted).toList();
    return DSL.table("unnest(" + String.join(", ", places) + ")", columns)
        .as("wanted", key.stream().map(Field::getName).toArray(String[]::new));
  }

  private static <T> Field<T[]> column(Field<T> field, List<UpdatableRecord<?>> rows) {
    var type = field.getDataType().getArrayDataType();
    return DSL.val(rows.stream().map(it -> it.get(field)).toArray(), type);
  }

  private static <T> Condition isThat(Field<T> field, Table<?> keys) {
    return field.eq(in(keys, field));
  }

  private static <T> Condition isSome(Field<T> field) {
    return field.eq(DSL.param(field.getName(), field.getDataType()));
  }

  private static <T> Field<T> in(Table<?> keys, Field<T> field) {
    return DSL.field(keys.getQualifiedName().append(field.getName()), field.getDataType());
  }

  private static List<Object> values(Record row, List<? extends Field<?>> key) {
    return key.stream().<Object>map(it -> row.get(it.getName())).toList();
  }
}
