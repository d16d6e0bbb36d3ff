package waymark.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * A table of facts: nothing in it changes, a later fact with the same key follows an earlier one.
 * The generated tables implement it; its primary key begins with the area and ends with {@code
 * seq}.
 */
public interface Versioned<R extends Record> extends Table<R> {

  default Field<UUID> areaId() {
    return named("area_id", UUID.class);
  }

  default Field<Long> seq() {
    return named("seq", Long.class);
  }

  default Field<Instant> knownFrom() {
    return named("known_from", Instant.class);
  }

  default Field<Long> supersededSeq() {
    return named("superseded_seq", Long.class);
  }

  default Field<Instant> supersededKnownFrom() {
    return named("superseded_known_from", Instant.class);
  }

  default Field<Boolean> withdrawn() {
    return named("withdrawn", Boolean.class);
  }

  /** What two versions of one fact have in common, the area among it. */
  default List<TableField<R, ?>> versionKey() {
    var key = getPrimaryKey();
    if (key == null) {
      throw new IllegalStateException(this + " has no primary key");
    }
    return key.getFields().stream().filter(it -> !it.getName().equals("seq")).toList();
  }

  private <T> Field<T> named(String name, Class<T> type) {
    var field = field(DSL.name(name), type);
    if (field == null) {
      throw new IllegalStateException(this + " has no " + name);
    }
    return field;
  }
}
