package waymark.measures;

import static waymark.measures.db.Tables.DEFINITION;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import waymark.access.Sight;
import waymark.kernel.Polarity;
import waymark.ledger.AreaTransactions.Question;
import waymark.measures.db.tables.records.DefinitionRecord;

/** Definitions as their columns have them, in a question of many and in a row by itself. */
final class DefinitionColumns {

  private DefinitionColumns() {}

  /**
   * Asks for them, by title.
   *
   * @param sight whether the words of the reasons are seen
   */
  static Question<Definition> asked(DSLContext db, Condition which, Sight sight) {
    return new Question<>(
        db.select(
                DEFINITION.MEASURE_ID,
                DEFINITION.KEY,
                DEFINITION.TITLE,
                DEFINITION.QUESTION,
                DEFINITION.UNIT,
                DEFINITION.POLARITY,
                DEFINITION.FREQUENCY,
                DEFINITION.ACCUMULATES,
                DEFINITION.LONGER_PERIODS,
                DEFINITION.OWNER_ROLE,
                DEFINITION.SERVICE_ID,
                DEFINITION.SOURCE_SYSTEM,
                DEFINITION.NUMERATOR,
                DEFINITION.DENOMINATOR,
                DEFINITION.TOLERANCE,
                DEFINITION.BENCHMARK,
                DEFINITION.CAVEAT,
                DEFINITION.SMALLEST_PUBLISHED,
                DEFINITION.FIGURES_FROM,
                DEFINITION.COUNTED_BY,
                DEFINITION.REASON)
            .from(DEFINITION)
            .where(which)
            .orderBy(DEFINITION.TITLE),
        it ->
            new Definition(
                new MeasureId(it.getObject(1, UUID.class)),
                it.getString(2),
                it.getString(3),
                it.getString(4),
                it.getString(5),
                Polarity.of(it.getString(6)).orElseThrow(),
                it.getString(7),
                it.getString(8),
                it.getString(9),
                it.getString(10),
                Optional.ofNullable(it.getObject(11, UUID.class)),
                it.getString(12),
                it.getString(13),
                it.getString(14),
                Optional.ofNullable(it.getBigDecimal(15)),
                it.getString(16),
                it.getString(17),
                Optional.ofNullable(it.getObject(18, Integer.class)),
                figuresFrom(it.getString(19)),
                Objects.requireNonNullElse(it.getString(20), ""),
                sight.words(it.getString(21))));
  }

  static Definition of(DefinitionRecord it) {
    return new Definition(
        new MeasureId(it.getMeasureId()),
        it.getKey(),
        it.getTitle(),
        it.getQuestion(),
        it.getUnit(),
        Polarity.of(it.getPolarity()).orElseThrow(),
        it.getFrequency(),
        it.getAccumulates(),
        it.getLongerPeriods(),
        it.getOwnerRole(),
        Optional.ofNullable(it.getServiceId()),
        it.getSourceSystem(),
        it.getNumerator(),
        it.getDenominator(),
        Optional.ofNullable(it.getTolerance()),
        it.getBenchmark(),
        it.getCaveat(),
        Optional.ofNullable(it.getSmallestPublished()),
        figuresFrom(it.getFiguresFrom()),
        Objects.requireNonNullElse(it.getCountedBy(), ""),
        Sight.here().words(it.getReason()));
  }

  /** Before it was asked, figures were taken from papers. */
  private static FiguresFrom figuresFrom(@Nullable String key) {
    return key == null ? FiguresFrom.PAPERS : FiguresFrom.of(key).orElseThrow();
  }
}
