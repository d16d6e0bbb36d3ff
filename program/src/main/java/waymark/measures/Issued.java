package waymark.measures;

import static waymark.measures.db.Tables.READING;
import static waymark.measures.db.Tables.REPORTED;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import waymark.access.Sight;
import waymark.kernel.KnownAt;
import waymark.ledger.Facts;
import waymark.measures.db.tables.records.ReadingRecord;

/**
 * Which readings were issued: those taken from a paper, and those that a paper gives just so. A
 * reader who sees no drafts sees the last issued version of each, whatever was typed in after it.
 */
final class Issued {

  private Issued() {}

  /** The readings that stand for a reader who may see so much. */
  static Condition standing(KnownAt at, Sight sight) {
    return sight.drafts()
        ? Facts.standing(READING, at)
        : Facts.standingAmong(READING, at, it -> issued(it, at));
  }

  /** Whether that reader sees a version at all. */
  static Condition seen(Table<ReadingRecord> readings, KnownAt at, Sight sight) {
    return sight.drafts() ? DSL.noCondition() : issued(readings, at);
  }

  private static Condition issued(Table<ReadingRecord> readings, KnownAt at) {
    return of(readings, READING.ORIGIN)
        .eq("document")
        .orExists(
            DSL.selectOne()
                .from(REPORTED)
                .where(Facts.standing(REPORTED, at))
                .and(REPORTED.AREA_ID.eq(of(readings, READING.AREA_ID)))
                .and(REPORTED.MEASURE_ID.eq(of(readings, READING.MEASURE_ID)))
                .and(REPORTED.PERIOD_FROM.eq(of(readings, READING.PERIOD_FROM)))
                .and(REPORTED.PERIOD_UNTIL.eq(of(readings, READING.PERIOD_UNTIL)))
                .and(REPORTED.AS_WRITTEN.eq(of(readings, READING.AS_WRITTEN))));
  }

  private static <T> Field<T> of(Table<ReadingRecord> readings, Field<T> field) {
    var there = readings.field(field);
    if (there == null) {
      throw new IllegalStateException(readings + " has no " + field);
    }
    return there;
  }
}
