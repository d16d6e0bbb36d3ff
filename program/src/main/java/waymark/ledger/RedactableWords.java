package waymark.ledger;

import static waymark.ledger.db.tables.Redactable.REDACTABLE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import waymark.kernel.AreaId;

/**
 * Where words stand that may be taken out: in every version of facts of any kind, and in the
 * sentences of the ledger itself. It knows the places from the catalogue, so that none is left out.
 */
@Repository
public class RedactableWords {

  private static final int SHOWN = 300;

  private final DSLContext db;
  private final AtomicReference<Map<String, KeptTable>> tables = new AtomicReference<>(Map.of());

  public RedactableWords(DSLContext db) {
    this.db = db;
  }

  /**
   * A column of a fact, in whatever version of it.
   *
   * @param table with its schema
   * @param key what the versions of the fact have in common besides their area, as JSON
   */
  public record Place(String table, String key, String column) {

    /** What people call such a fact. */
    public String called() {
      return KeptTable.called(table);
    }
  }

  /**
   * Words that were found.
   *
   * @param words as the last of these versions has them, shortened when they are long
   * @param versions in how many versions of the fact what was looked for stands
   * @param seq the entry that wrote the last of them
   */
  public record Found(Place place, String words, int versions, long seq) {}

  /**
   * The places of the area in whose transaction this runs where these words stand, however they are
   * capitalised; the last written first. What was taken out before is not found.
   *
   * @param most how many at most
   */
  public List<Found> containing(AreaId area, String words, int most) {
    var everywhere =
        db
            .selectFrom(REDACTABLE)
            .orderBy(REDACTABLE.OF_TABLE, REDACTABLE.OF_COLUMN)
            .fetch(it -> in(table(it.getOfTable()), it.getOfColumn(), area, words))
            .stream()
            .reduce(Select::unionAll)
            .orElseThrow();
    return db.selectFrom(
            everywhere.asTable(
                "found", "of_table", "of_key", "of_column", "versions", "seq", "words"))
        .orderBy(
            KeptTable.SEQ.desc(),
            DSL.field("of_table"),
            DSL.field("of_key"),
            DSL.field("of_column"))
        .limit(most)
        .fetch(RedactableWords::found);
  }

  private static Found found(Record6<String, String, String, Integer, Long, String> it) {
    return new Found(
        new Place(it.value1(), it.value2(), it.value3()), it.value6(), it.value4(), it.value5());
  }

  private static Select<Record6<String, String, String, Integer, Long, String>> in(
      KeptTable table, String name, AreaId area, String words) {
    var column = DSL.field(DSL.name(name), SQLDataType.CLOB);
    var key = table.keyInSql();
    var last =
        DSL.field(
            "left((array_agg({0} order by seq desc))[1], {1})",
            SQLDataType.CLOB, column, DSL.inline(SHOWN));
    return DSL.select(
            DSL.inline(table.name()),
            key,
            DSL.inline(name),
            DSL.count(),
            DSL.max(KeptTable.SEQ),
            last)
        .from(table.table())
        .where(DSL.field(DSL.name("area_id"), SQLDataType.UUID).eq(area.value()))
        .and(column.containsIgnoreCase(words))
        .and(column.ne(RedactedRows.TOMBSTONE))
        .groupBy(key);
  }

  /** The tables do not change while the program runs. */
  private KeptTable table(String name) {
    var known = tables.get().get(name);
    if (known != null) {
      return known;
    }
    var table = KeptTable.of(db, name);
    tables.updateAndGet(before -> {
      var more = new HashMap<>(before);
      more.put(name, table);
      return Map.copyOf(more);
    });
    return table;
  }
}
