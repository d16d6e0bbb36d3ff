package waymark.systems;

import static waymark.ledger.Facts.standing;
import static waymark.systems.db.Tables.SHEET;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import waymark.access.Sight;
import waymark.kernel.KnownAt;
import waymark.ledger.Facts;
import waymark.ledger.Writing;
import waymark.measures.MeasureId;
import waymark.systems.db.tables.records.SheetRecord;

/**
 * The definition sheets of the area in whose transaction this runs. Whoever may not see the record
 * of an area reads none of them.
 */
@Repository
public class DefinitionSheets {

  private final DSLContext db;

  public DefinitionSheets(DSLContext db) {
    this.db = db;
  }

  /** Those that were requested, by measure. */
  public Map<MeasureId, DefinitionSheet> sheets(KnownAt at) {
    return Sight.here().record()
        ? db.selectFrom(SHEET)
            .where(standing(SHEET, at))
            .fetchMap(it -> new MeasureId(it.getMeasureId()), DefinitionSheets::sheet)
        : Map.of();
  }

  /** The last command that wrote of it; 0 where none did. */
  public long lastWritten(MeasureId measure) {
    return Facts.lastWritten(db, SHEET, SHEET.MEASURE_ID.eq(measure.value()));
  }

  private static DefinitionSheet sheet(SheetRecord it) {
    return new DefinitionSheet(
        new MeasureId(it.getMeasureId()),
        it.getRequested(),
        it.getDue(),
        Optional.ofNullable(it.getChased()),
        it.getTimesChased(),
        Optional.ofNullable(it.getSigned()),
        Objects.requireNonNullElse(it.getSignedFor(), ""));
  }

  /** A step of a sheet, as a command writes it. */
  public static void write(Writing writing, DefinitionSheet it) {
    var fact = new SheetRecord();
    fact.setMeasureId(it.measure().value());
    fact.setRequested(it.requested());
    fact.setDue(it.due());
    fact.setChased(it.chased().orElse(null));
    fact.setTimesChased(it.timesChased());
    fact.setSigned(it.signed().orElse(null));
    fact.setSignedFor(it.signedFor().isEmpty() ? null : it.signedFor());
    writing.add(SHEET, fact);
  }
}
