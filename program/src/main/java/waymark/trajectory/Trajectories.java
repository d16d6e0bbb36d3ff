package waymark.trajectory;

import static waymark.ledger.Facts.standing;
import static waymark.trajectory.db.Tables.BASELINE;
import static waymark.trajectory.db.Tables.PLACEMENT;
import static waymark.trajectory.db.Tables.PROMISE;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import waymark.kernel.KnownAt;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.Facts;
import waymark.ledger.Version;
import waymark.ledger.Writing;
import waymark.measures.MeasureId;
import waymark.measures.Measures;
import waymark.programme.ObjectiveId;
import waymark.trajectory.db.tables.records.BaselineRecord;
import waymark.trajectory.db.tables.records.PlacementRecord;
import waymark.trajectory.db.tables.records.PromiseRecord;

/** Placements, promises and stated baselines of the area in whose transaction this runs. */
@Repository
public class Trajectories {

  private final DSLContext db;

  public Trajectories(DSLContext db) {
    this.db = db;
  }

  /** Which measure stands where, in the order of each objective. */
  public List<Placement> placements(KnownAt at) {
    return db.selectFrom(PLACEMENT)
        .where(standing(PLACEMENT, at))
        .orderBy(PLACEMENT.OBJECTIVE_ID, PLACEMENT.POSITION)
        .fetch(it ->
            new Placement(
                new ObjectiveId(it.getObjectiveId()),
                new MeasureId(it.getMeasureId()),
                it.getPosition()));
  }

  /** Milestones and final targets of all measures, each in order of time. */
  public List<Promised> promises(KnownAt at) {
    return db.selectFrom(PROMISE)
        .where(standing(PROMISE, at))
        .orderBy(PROMISE.MEASURE_ID, PROMISE.PERIOD_FROM, PROMISE.PERIOD_UNTIL)
        .fetch(Trajectories::promised);
  }

  /** Milestones and final target of one measure, in order of time. */
  public List<Promised> promises(MeasureId measure, KnownAt at) {
    return db.selectFrom(PROMISE)
        .where(standing(PROMISE, at))
        .and(PROMISE.MEASURE_ID.eq(measure.value()))
        .orderBy(PROMISE.PERIOD_FROM, PROMISE.PERIOD_UNTIL)
        .fetch(Trajectories::promised);
  }

  /** Every version of the promises for one measure that was known and written by then. */
  public List<Version<Promised>> versions(MeasureId measure, KnownAt at) {
    return db.selectFrom(PROMISE)
        .where(Facts.versions(PROMISE, at))
        .and(PROMISE.MEASURE_ID.eq(measure.value()))
        .orderBy(
            PROMISE.PERIOD_FROM,
            PROMISE.PERIOD_UNTIL,
            PROMISE.KIND,
            PROMISE.KNOWN_FROM,
            PROMISE.SEQ)
        .fetch(it -> Facts.version(PROMISE, it, promised(it)));
  }

  /** From when the promises of the area were known, each moment once. */
  public List<Instant> knownFrom() {
    return db.selectDistinct(PROMISE.KNOWN_FROM).from(PROMISE).fetch(it -> it.value1());
  }

  /** The baselines that are stated apart from the readings, as written. */
  public Map<MeasureId, String> baselines(KnownAt at) {
    var baselines = new LinkedHashMap<MeasureId, String>();
    db.selectFrom(BASELINE)
        .where(standing(BASELINE, at))
        .forEach(it -> baselines.put(new MeasureId(it.getMeasureId()), it.getAsWritten()));
    return baselines;
  }

  /**
   * A baseline as it is stated.
   *
   * @param period when that was, as {@code yyyy-MM-dd}, {@code yyyy-MM} or {@code yyyy}; may be
   *     empty
   * @param asWritten empty where none is stated
   */
  record Stated(String period, String asWritten) {}

  /** The baseline that is stated of a measure. */
  Stated baseline(MeasureId measure) {
    return db.selectFrom(BASELINE)
        .where(standing(BASELINE, KnownAt.LATEST))
        .and(BASELINE.MEASURE_ID.eq(measure.value()))
        .fetchOptional(it -> new Stated(it.getPeriod(), it.getAsWritten()))
        .orElse(new Stated("", ""));
  }

  /** The last command that stated the baseline of a measure. */
  long lastWritten(MeasureId measure) {
    return Facts.lastWritten(db, BASELINE, BASELINE.MEASURE_ID.eq(measure.value()));
  }

  /** The last command that set a promise. */
  long lastWritten(MeasureId measure, Promised.Kind kind, ReportingPeriod period) {
    return Facts.lastWritten(
        db,
        PROMISE,
        PROMISE
            .MEASURE_ID
            .eq(measure.value())
            .and(PROMISE.KIND.eq(kind.name().toLowerCase(Locale.ROOT)))
            .and(PROMISE.PERIOD_FROM.eq(period.from()))
            .and(PROMISE.PERIOD_UNTIL.eq(period.until())));
  }

  /** The last command that placed a measure under an objective, or took it away. */
  long lastWritten(Placement placement) {
    return Facts.lastWritten(
        db,
        PLACEMENT,
        PLACEMENT
            .OBJECTIVE_ID
            .eq(placement.objective().value())
            .and(PLACEMENT.MEASURE_ID.eq(placement.measure().value())));
  }

  private static Promised promised(PromiseRecord it) {
    return new Promised(
        new MeasureId(it.getMeasureId()),
        Promised.Kind.valueOf(it.getKind().toUpperCase(Locale.ROOT)),
        Measures.period(it.getPeriodFrom(), it.getPeriodUntil(), it.getPeriodKind()),
        it.getAsWritten(),
        it.getSetBy(),
        it.getReason(),
        it.getKnownFrom(),
        it.getSeq());
  }

  /** Places a measure under an objective, or elsewhere among those there. */
  public static void write(Writing writing, Placement placement) {
    var fact = new PlacementRecord();
    fact.setObjectiveId(placement.objective().value());
    fact.setMeasureId(placement.measure().value());
    fact.setPosition(placement.position());
    writing.add(PLACEMENT, fact);
  }

  /** Sets or moves a milestone or a final target. */
  public static void promise(
      Writing writing,
      MeasureId measure,
      Promised.Kind kind,
      ReportingPeriod period,
      String asWritten,
      String setBy,
      String reason) {
    var fact = new PromiseRecord();
    fact.setMeasureId(measure.value());
    fact.setKind(kind.name().toLowerCase(Locale.ROOT));
    fact.setPeriodFrom(period.from());
    fact.setPeriodUntil(period.until());
    fact.setPeriodKind(Measures.kind(period));
    fact.setAsWritten(asWritten);
    fact.setSetBy(setBy);
    fact.setReason(reason);
    writing.add(PROMISE, fact);
  }

  /** States where a measure started. */
  public static void baseline(Writing writing, MeasureId measure, String period, String asWritten) {
    var fact = new BaselineRecord();
    fact.setMeasureId(measure.value());
    fact.setPeriod(period);
    fact.setAsWritten(asWritten);
    writing.add(BASELINE, fact);
  }
}
