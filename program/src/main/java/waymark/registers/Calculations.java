package waymark.registers;

import static waymark.ledger.Facts.standing;
import static waymark.registers.db.Tables.CALCULATION;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import waymark.kernel.KnownAt;
import waymark.ledger.Facts;
import waymark.registers.db.tables.records.CalculationRecord;

/** The calculations of the area in whose transaction this runs. */
@Repository
public class Calculations {

  private final DSLContext db;

  public Calculations(DSLContext db) {
    this.db = db;
  }

  /** All of them, by title. */
  public List<DefinedCalculation> calculations(KnownAt at) {
    return db.selectFrom(CALCULATION)
        .where(standing(CALCULATION, at))
        .orderBy(CALCULATION.TITLE, CALCULATION.CALCULATION_ID)
        .fetch(Calculations::calculation);
  }

  public Optional<DefinedCalculation> calculation(String key, KnownAt at) {
    return db.selectFrom(CALCULATION)
        .where(standing(CALCULATION, at))
        .and(CALCULATION.KEY.eq(key))
        .fetchOptional(Calculations::calculation);
  }

  /** The last command that wrote of it. */
  public long lastWritten(CalculationId id) {
    return Facts.lastWritten(db, CALCULATION, CALCULATION.CALCULATION_ID.eq(id.value()));
  }

  private static DefinedCalculation calculation(CalculationRecord it) {
    return new DefinedCalculation(
        new CalculationId(it.getCalculationId()),
        it.getKey(),
        it.getTitle(),
        it.getRegister(),
        Span.of(it.getSpan()).orElseThrow(),
        Calculation.of(
            new Calculation.Kept(
                it.getKind(),
                it.getField(),
                it.getOverField(),
                Condition.kept(it.getCounted()),
                Condition.kept(it.getAmong()))),
        it.getCounts());
  }
}
