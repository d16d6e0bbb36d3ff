package waymark.ledger;

import static waymark.ledger.db.tables.Entry.ENTRY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import waymark.kernel.AreaId;

/**
 * A table that the ledger answers for, as the catalogue describes it: facts of any package, and the
 * entries themselves. Nothing here knows their names, so that a new one cannot be forgotten.
 *
 * @param name with its schema
 * @param columns all of them, in the types that their rows were written with
 * @param versionKey what the versions of one fact have in common besides their area
 */
record KeptTable(String name, List<Field<?>> columns, List<Field<?>> versionKey) {

  static final Field<Long> SEQ = DSL.field(DSL.name("seq"), SQLDataType.BIGINT);
  static final String ENTRIES = "ledger.entry";

  private static final Map<String, DataType<?>> TYPES =
      Map.of(
          "uuid", SQLDataType.UUID,
          "text", SQLDataType.CLOB,
          "bool", SQLDataType.BOOLEAN,
          "int8", SQLDataType.BIGINT,
          "int4", SQLDataType.INTEGER,
          "numeric", SQLDataType.NUMERIC,
          "date", SQLDataType.LOCALDATE,
          "timestamptz", SQLDataType.INSTANT,
          "bytea", SQLDataType.BLOB,
          "_text", SQLDataType.CLOB.array());

  private static final String OF_FACTS =
      """
      select n.nspname || '.' || c.relname
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^(pg_|information_schema$)'
         and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'superseded_seq')
       order by 1
      """;

  private static final String COLUMNS =
      """
      select a.attname, t.typname,
             exists (select from pg_index i where i.indrelid = a.attrelid and i.indisprimary
                      and a.attnum = any (i.indkey))
        from pg_attribute a join pg_type t on t.oid = a.atttypid
       where a.attrelid = {0}::regclass and a.attnum > 0 and not a.attisdropped
       order by a.attnum
      """;

  /** The tables of facts, in the order of their names. */
  static List<KeptTable> ofFacts(DSLContext db) {
    return db.resultQuery(OF_FACTS).fetch(it -> of(db, it.get(0, String.class)));
  }

  static KeptTable of(DSLContext db, String name) {
    var columns = new ArrayList<Field<?>>();
    var versionKey = new ArrayList<Field<?>>();
    db.resultQuery(COLUMNS, DSL.val(name))
        .forEach(row -> {
          var field = field(row.get(0, String.class), row.get(1, String.class));
          columns.add(field);
          if (row.get(2, Boolean.class) && ofVersions(name, field)) {
            versionKey.add(field);
          }
        });
    return new KeptTable(name, List.copyOf(columns), List.copyOf(versionKey));
  }

  private static boolean ofVersions(String table, Field<?> inPrimaryKey) {
    return switch (inPrimaryKey.getName()) {
      case "area_id" -> false;
      case "seq" -> table.equals(ENTRIES);
      default -> true;
    };
  }

  Table<?> table() {
    return DSL.table(qualified());
  }

  /** What people call one of its rows. */
  String called() {
    return called(name);
  }

  /** What people call a row of the table of that name. */
  static String called(String table) {
    return table.substring(table.indexOf('.') + 1).replace('_', ' ');
  }

  /** The same with its article: {@code a reading}, {@code an entry}. */
  String oneCalled() {
    return (called().matches("[aeiou].*") ? "an " : "a ") + called();
  }

  /** The hash that a row goes into the ledger with. */
  byte[] hash(Record row, LedgerKey key) {
    return name.equals(ENTRIES)
        ? LedgerEntry.hash(row.into(ENTRY), key)
        : key.hash(Canonical.fact(name, row));
  }

  /** What the versions of a fact have in common, of one of them, as JSON. */
  String keyOf(DSLContext db, Record version) {
    var pairs =
        versionKey.stream()
            .flatMap(it -> Stream.of(DSL.inline(it.getName()), valueOf(it, version)))
            .toArray(Field<?>[]::new);
    return db.select(DSL.function("jsonb_build_object", SQLDataType.JSONB, pairs))
        .fetchSingle()
        .value1()
        .data();
  }

  /** The same of each row of the table, worked out where the rows are. */
  Field<String> keyInSql() {
    var pairs =
        versionKey.stream()
            .flatMap(it -> Stream.of(DSL.inline(it.getName()), it))
            .toArray(Field<?>[]::new);
    return DSL.function("jsonb_build_object", SQLDataType.JSONB, pairs).cast(SQLDataType.CLOB);
  }

  private static <T> Field<T> valueOf(Field<T> column, Record version) {
    return DSL.val(version.get(column.getName(), column.getType()), column.getDataType());
  }

  /** All versions of the fact with that key, the first written first. */
  List<Record> versions(DSLContext db, AreaId area, String key) {
    return List.copyOf(
        db.select(columns)
            .from(table())
            .where(DSL.field(DSL.name("area_id"), SQLDataType.UUID).eq(area.value()))
            .and(DSL.and(versionKey.stream().map(it -> isIn(it, key)).toList()))
            .orderBy(SEQ)
            .fetch());
  }

  private Condition isIn(Field<?> column, String key) {
    return DSL.condition(
        "{0} = (select {0} from jsonb_populate_record(null::" + name + ", {1}::jsonb))",
        column,
        DSL.val(key));
  }

  private Name qualified() {
    return DSL.name(name.split("\\."));
  }

  private static Field<?> field(String name, String type) {
    var known = TYPES.get(type);
    if (known == null) {
      throw new IllegalStateException(
          "the column %s has a type not known here: %s".formatted(name, type));
    }
    return DSL.field(DSL.name(name), known);
  }
}
