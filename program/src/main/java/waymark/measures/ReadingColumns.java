package waymark.measures;

import static waymark.measures.db.Tables.READING;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import waymark.access.Sight;
import waymark.ledger.AreaTransactions.Question;
import waymark.measures.db.tables.records.ReadingRecord;

/** Readings as their columns have them, in a question of many and in a row by itself. */
final class ReadingColumns {

  private ReadingColumns() {}

  /**
   * Asks for them, by measure and in order of time.
   *
   * @param sight whether the words of the reasons are seen
   */
  static Question<Kept> asked(DSLContext db, Condition which, Sight sight) {
    return new Question<>(
        db.select(
                READING.MEASURE_ID,
                READING.PERIOD_FROM,
                READING.PERIOD_UNTIL,
                READING.PERIOD_KIND,
                READING.AS_WRITTEN,
                READING.ORIGIN,
                READING.ORIGIN_DETAIL,
                READING.PLACE,
                READING.REASON,
                READING.KNOWN_FROM,
                READING.SEQ)
            .from(READING)
            .where(which)
            .orderBy(READING.MEASURE_ID, READING.PERIOD_FROM, READING.PERIOD_UNTIL),
        it ->
            new Kept(
                new MeasureId(it.getObject(1, UUID.class)),
                Measures.period(
                    it.getObject(2, LocalDate.class),
                    it.getObject(3, LocalDate.class),
                    it.getString(4)),
                it.getString(5),
                origin(it.getString(6), it.getString(7), it.getString(8), sight),
                sight.words(it.getString(9)),
                it.getObject(10, OffsetDateTime.class).toInstant(),
                it.getLong(11)));
  }

  static Kept of(ReadingRecord it) {
    var sight = Sight.here();
    return new Kept(
        new MeasureId(it.getMeasureId()),
        Measures.period(it.getPeriodFrom(), it.getPeriodUntil(), it.getPeriodKind()),
        it.getAsWritten(),
        origin(it.getOrigin(), it.getOriginDetail(), it.getPlace(), sight),
        sight.words(it.getReason()),
        it.getKnownFrom(),
        it.getSeq());
  }

  /** The title of a paper was issued with it; of what else is said, only who may sees it. */
  private static Origin origin(String key, String detail, @Nullable String place, Sight sight) {
    var way = Origin.Way.of(key);
    return new Origin(
        way,
        way == Origin.Way.DOCUMENT ? detail : sight.words(detail),
        Objects.requireNonNullElse(place, ""));
  }
}
