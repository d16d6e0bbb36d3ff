package waymark.ledger;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;

/**
 * Rows sent to the database as one array for each column: one statement and one message, however
 * many rows there are.
 */
final class RowsInColumns {

  private RowsInColumns() {}

  /** The rows as a table of these columns, none of which holds arrays. */
  static Table<?> of(String name, List<? extends Field<?>> columns, List<? extends Record> rows) {
    var arrays = columns.stream().map(it -> array(it, rows)).toArray(QueryPart[]::new);
    var places = IntStream.range(0, arrays.length).mapToObj("{%d}"::formatted).toList();
    return DSL.table("unnest(" + String.join(", ", places) + ")", arrays)
        .as(name, columns.stream().map(Field::getName).toArray(String[]::new));
  }

  /** A column of such a table. */
  static <T> Field<T> in(Table<?> rows, Field<T> column) {
    return DSL.field(rows.getQualifiedName().append(column.getName()), column.getDataType());
  }

  /** Adds rows to a table; what all of them share is sent once. */
  static void insert(
      DSLContext db,
      Table<?> table,
      List<? extends Field<?>> key,
      List<? extends UpdatableRecord<?>> rows) {
    var columns = List.of(table.fields());
    var own = columns.stream().filter(it -> key.contains(it) || !shared(it, rows)).toList();
    if (own.stream().anyMatch(it -> it.getDataType().isArray())) {
      db.batchInsert(rows).execute(); // unnest would take arrays of arrays apart to their elements
      return;
    }
    var added = of("added", own, rows);
    db.insertInto(table, columns)
        .select(
            DSL.select(
                    columns.stream()
                        .<SelectField<?>>map(
                            it -> own.contains(it) ? in(added, it) : once(it, rows.getFirst()))
                        .toList())
                .from(added))
        .execute();
  }

  private static boolean shared(Field<?> column, List<? extends Record> rows) {
    var first = rows.getFirst().get(column);
    return rows.stream().allMatch(it -> Objects.equals(it.get(column), first));
  }

  private static <T> Field<T> once(Field<T> column, Record row) {
    return DSL.val(row.get(column), column.getDataType()).cast(column.getDataType());
  }

  private static <T> Field<T[]> array(Field<T> column, List<? extends Record> rows) {
    return DSL.val(
        rows.stream().map(it -> it.get(column)).toArray(), column.getDataType().getArrayDataType());
  }
}
