package waymark.ledger;

import static waymark.ledger.db.tables.Redacted.REDACTED;
import static waymark.ledger.db.tables.Redaction.REDACTION;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import waymark.kernel.AreaId;

/**
 * What one entry of a ledger wrote, whatever tables it wrote to, each fact beside the version that
 * it followed. It knows the tables from the catalogue, so that none is left out.
 */
@Repository
public class EntryFacts {

  private static final Field<UUID> AREA_ID = DSL.field(DSL.name("area_id"), SQLDataType.UUID);
  private static final Field<String> KEY = DSL.field(DSL.name("key of fact"), SQLDataType.CLOB);

  /** What every fact has besides what it says. */
  private static final Set<String> OF_EVERY_FACT =
      Set.of(
          "area_id", "seq", "known_from", "superseded_seq", "superseded_known_from", "withdrawn");

  private final DSLContext db;
  private final AtomicReference<List<KeptTable>> tables = new AtomicReference<>(List.of());

  public EntryFacts(DSLContext db) {
    this.db = db;
  }

  /** One column of a fact: what stood there before, and what has stood there since. */
  public record Change(String column, FactValue before, FactValue since) {
    public boolean changed() {
      return !before.equals(since);
    }
  }

  /** A part of what all versions of a fact have in common. */
  public record KeyPart(String column, FactValue value) {}

  /** What an entry did to a fact. */
  public enum Deed {
    /** It wrote it down for the first time. */
    BEGAN,
    /** It followed a version that was known before. */
    FOLLOWED,
    /** It says that the fact no longer holds. */
    WITHDREW
  }

  /**
   * A fact as an entry wrote it.
   *
   * @param table without its schema
   * @param redacted why words were taken out of it since; empty where none were
   */
  public record Fact(
      String table, Deed deed, List<KeyPart> key, List<Change> changes, Optional<String> redacted) {
    public Fact {
      key = List.copyOf(key);
      changes = List.copyOf(changes);
    }
  }

  /**
   * The facts of an entry of the area in whose transaction this runs, table by table.
   *
   * @param most how many at most
   * @param without tables, with their schemas, that are left out
   */
  public List<Fact> of(AreaId area, long seq, int most, Set<String> without) {
    var facts = new ArrayList<Fact>();
    for (var table : tables()) {
      if (facts.size() < most && !without.contains(table.name())) {
        facts.addAll(of(table, area, seq, most - facts.size()));
      }
    }
    return List.copyOf(facts);
  }

  private List<Fact> of(KeptTable table, AreaId area, long seq, int most) {
    var rows = rows(table, area, seq, most);
    var reasons = rows.isEmpty() ? Map.<String, String>of() : reasons(table, area, seq);
    return rows.stream().map(it -> fact(table, it, reasons)).toList();
  }

  /** The rows of the entry, each beside the version that was known until then. */
  private List<? extends Record> rows(KeptTable table, AreaId area, long seq, int most) {
    var written =
        DSL.select(table.columns())
            .from(table.table())
            .where(AREA_ID.eq(area.value()))
            .and(KeptTable.SEQ.eq(seq))
            .orderBy(table.versionKey())
            .limit(most)
            .asTable("f");
    return db.select(table.columns().stream().map(it -> in("f", it)).toList())
        .select(table.columns().stream().map(it -> in("p", it).as(before(it))).toList())
        .select(keyOf(table).as(KEY))
        .from(written)
        .leftJoin(DSL.lateral(previous(table).asTable("p")))
        .on(DSL.trueCondition())
        .orderBy(table.versionKey().stream().map(it -> in("f", it)).toList())
        .fetch();
  }

  private static Select<?> previous(KeptTable table) {
    var versions = table.table().as("v");
    var known = DSL.field(DSL.name("known_from"), SQLDataType.INSTANT);
    return DSL.select(table.columns().stream().map(it -> in("v", it)).toList())
        .from(versions)
        .where(
            Stream.concat(Stream.of(AREA_ID), table.versionKey().stream())
                .map(it -> DSL.condition("{0} = {1}", in("v", it), in("f", it)))
                .toList())
        .and(in("v", KeptTable.SEQ).lt(in("f", KeptTable.SEQ)))
        .and(in("v", known).le(in("f", known)))
        .orderBy(in("v", known).desc(), in("v", KeptTable.SEQ).desc())
        .limit(1);
  }

  /** As {@link KeptTable#keyOf} writes it. */
  private static Field<String> keyOf(KeptTable table) {
    var pairs =
        table.versionKey().stream()
            .flatMap(it -> Stream.of(DSL.inline(it.getName()), in("f", it)))
            .toArray(Field<?>[]::new);
    return DSL.function("jsonb_build_object", SQLDataType.JSONB, pairs).cast(SQLDataType.CLOB);
  }

  /** Why words were taken out of facts that the entry wrote to this table, by their keys. */
  private Map<String, String> reasons(KeptTable table, AreaId area, long seq) {
    var reasons = new HashMap<String, String>();
    db.select(REDACTED.OF_KEY, REDACTION.REASON)
        .from(REDACTED)
        .join(REDACTION)
        .on(REDACTION.AREA_ID.eq(REDACTED.AREA_ID))
        .and(REDACTION.REDACTION_ID.eq(REDACTED.REDACTION_ID))
        .and(REDACTION.SEQ.eq(REDACTED.SEQ))
        .where(REDACTED.AREA_ID.eq(area.value()))
        .and(REDACTED.OF_TABLE.eq(table.name()))
        .and(REDACTED.OF_SEQ.eq(seq))
        .forEach(it -> reasons.putIfAbsent(it.value1(), it.value2()));
    return reasons;
  }

  private static Fact fact(KeptTable table, Record row, Map<String, String> reasons) {
    var follows = row.get(before(KeptTable.SEQ)) != null;
    var withdrawn = Boolean.TRUE.equals(row.get("withdrawn"));
    return new Fact(
        table.called(),
        withdrawn ? Deed.WITHDREW : follows ? Deed.FOLLOWED : Deed.BEGAN,
        table.versionKey().stream()
            .map(it -> new KeyPart(it.getName(), FactValue.of(row.get(it.getName()))))
            .toList(),
        table.columns().stream()
            .filter(it -> !OF_EVERY_FACT.contains(it.getName()) && !isKey(table, it))
            .map(it ->
                new Change(
                    it.getName(),
                    FactValue.of(row.get(before(it))),
                    FactValue.of(row.get(it.getName()))))
            .toList(),
        Optional.ofNullable(reasons.get(row.get(KEY))));
  }

  private static boolean isKey(KeptTable table, Field<?> column) {
    return table.versionKey().stream().anyMatch(it -> it.getName().equals(column.getName()));
  }

  private static String before(Field<?> column) {
    return "before " + column.getName();
  }

  private static <T> Field<T> in(String table, Field<T> column) {
    return DSL.field(DSL.name(table, column.getName()), column.getDataType());
  }

  /**
   * What things are called that facts stand for by an id: the titles and names of facts of one id
   * each, as they were when the entry in that place had been written.
   */
  public Map<UUID, String> names(AreaId area, long seq, Collection<UUID> ids) {
    var names = new HashMap<UUID, String>();
    if (!ids.isEmpty()) {
      tables()
          .forEach(table ->
              named(table).ifPresent(name -> names.putAll(names(table, name, area, seq, ids))));
    }
    return names;
  }

  private Map<UUID, String> names(
      KeptTable table, Field<?> name, AreaId area, long seq, Collection<UUID> ids) {
    var id = DSL.field(DSL.name(table.versionKey().getFirst().getName()), SQLDataType.UUID);
    return db.select(id, name.cast(SQLDataType.CLOB))
        .distinctOn(id)
        .from(table.table())
        .where(AREA_ID.eq(area.value()))
        .and(id.in(ids))
        .and(KeptTable.SEQ.le(seq))
        .orderBy(id, KeptTable.SEQ.desc())
        .fetchMap(it -> it.value1(), it -> it.value2());
  }

  /** The column that names a fact of one id; empty where the table has none. */
  private static Optional<Field<?>> named(KeptTable table) {
    var ofOneId =
        table.versionKey().size() == 1 && table.versionKey().getFirst().getType() == UUID.class;
    return table.columns().stream()
        .filter(it -> ofOneId && Set.of("title", "name").contains(it.getName()))
        .<Field<?>>map(it -> it)
        .findFirst();
  }

  /** The tables do not change while the program runs. */
  private List<KeptTable> tables() {
    if (tables.get().isEmpty()) {
      tables.set(KeptTable.ofFacts(db));
    }
    return tables.get();
  }
}
