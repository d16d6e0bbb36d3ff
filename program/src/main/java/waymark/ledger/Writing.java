package waymark.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import waymark.kernel.AreaId;

/** The facts that one command writes, gathered and then written together. */
public final class Writing {

  private static final Field<Instant> OPEN_FROM = DSL.field("open_from", SQLDataType.INSTANT);
  private static final Field<String> OPEN_AT = DSL.field("open_at", SQLDataType.CLOB);
  private static final Field<String> PLACE = DSL.field("ctid::text", SQLDataType.CLOB);

  private final AreaId area;
  private final long seq;
  private final Instant knownFrom;
  private final Map<Versioned<?>, Added> facts = new LinkedHashMap<>();
  private final List<Runnable> afterwards = new ArrayList<>();
  private boolean withdrawing;

  /** The facts of one table, and its columns that are set in each, looked up once. */
  private record Added(
      Field<UUID> areaId,
      Field<Long> seq,
      Field<Instant> knownFrom,
      Field<Boolean> withdrawn,
      List<UpdatableRecord<?>> rows) {

    static Added to(Versioned<?> table) {
      return new Added(
          table.areaId(), table.seq(), table.knownFrom(), table.withdrawn(), new ArrayList<>());
    }
  }

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
    var added = facts.computeIfAbsent(table, Added::to);
    fact.set(added.areaId(), area.value());
    fact.set(added.seq(), seq);
    fact.set(added.knownFrom(), knownFrom);
    if (fact.get(added.withdrawn()) == null) {
      fact.set(added.withdrawn(), withdrawing);
    }
    added.rows().add(fact);
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

  /**
   * Has something done once all facts of this command are written, before any of it is kept for
   * good: what follows from them is kept with them, or none of it. It may record a command.
   */
  public void afterwards(Runnable work) {
    afterwards.add(work);
  }

  void goOn() {
    afterwards.forEach(Runnable::run);
  }

  int count() {
    return facts.values().stream().mapToInt(it -> it.rows().size()).sum();
  }

  /** Writes them all, closing what they follow; returns the hash of each. */
  List<byte[]> write(DSLContext db, LedgerKey key) {
    var hashes = new ArrayList<byte[]>();
    facts.forEach((table, added) -> {
      var rows = added.rows();
      follow(db, table, rows);
      RowsInColumns.insert(db, table, table.versionKey(), rows);
      var name = name(table);
      rows.forEach(it -> hashes.add(key.hash(Canonical.fact(name, it))));
    });
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
    var closing = new ArrayList<String>();
    for (var row : rows) {
      var there = open.get(values(row, key));
      if (there != null && there.from().isAfter(knownFrom)) {
        row.set(table.supersededSeq(), seq);
        row.set(table.supersededKnownFrom(), there.from());
      } else if (there != null) {
        closing.add(there.place());
      }
    }
    if (!closing.isEmpty()) {
      close(db, table, closing);
    }
  }

  /**
   * An open version.
   *
   * @param from since when it is known
   * @param place where its row lies, which stays so until this transaction ends: only commands
   *     change rows, and this one holds the ledger
   */
  private record Open(Instant from, String place) {}

  /** The open versions that the rows meet. */
  private Map<List<Object>, Open> open(
      DSLContext db,
      Versioned<?> table,
      List<? extends Field<?>> key,
      List<UpdatableRecord<?>> rows) {
    var open = new HashMap<List<Object>, Open>();
    var wanted = RowsInColumns.of("wanted", key, rows);
    // a lateral query of one row, because a join would be planned by statistics: on a table that is
    // being filled for the first time there are none, and each row would be held against each key
    var there =
        DSL.select(table.knownFrom().as(OPEN_FROM), PLACE.as(OPEN_AT))
            .from(table)
            .where(key.stream().map(it -> isThat(it, wanted)).toList())
            .and(table.supersededSeq().isNull())
            .limit(1)
            .asTable("there");
    db.select(key.stream().map(it -> RowsInColumns.in(wanted, it)).toList())
        .select(OPEN_FROM, OPEN_AT)
        .from(wanted)
        .crossJoin(DSL.lateral(there))
        .forEach(it -> open.put(values(it, key), new Open(it.get(OPEN_FROM), it.get(OPEN_AT))));
    return open;
  }

  private void close(DSLContext db, Versioned<?> table, List<String> places) {
    var closed =
        db.update(table)
            .set(table.supersededSeq(), seq)
            .set(table.supersededKnownFrom(), knownFrom)
            .where("ctid = any ({0}::tid[])", DSL.val(places.toArray(String[]::new)))
            .and(table.supersededSeq().isNull())
            .execute();
    if (closed != places.size()) {
      throw new IllegalStateException(
          "%d of %d versions were closed in %s".formatted(closed, places.size(), name(table)));
    }
  }

  private static <T> Condition isThat(Field<T> field, Table<?> wanted) {
    return field.eq(RowsInColumns.in(wanted, field));
  }

  private static List<Object> values(Record row, List<? extends Field<?>> key) {
    return key.stream().<Object>map(it -> row.get(it.getName())).toList();
  }
}
