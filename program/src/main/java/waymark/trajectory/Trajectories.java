package waymark.trajectory;

import static waymark.ledger.Facts.standing;
import static waymark.trajectory.db.Tables.BASELINE;
import static waymark.trajectory.db.Tables.PLACEMENT;
import static waymark.trajectory.db.Tables.PROMISE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import waymark.access.Sight;
import waymark.kernel.KnownAt;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.AreaTransactions.Question;
import waymark.ledger.Asked;
import waymark.ledger.Facts;
import waymark.ledger.Look;
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

  private final Asked<Sight, Placement> placements;
  private final Asked<Sight, Promised> promises;
  private final Asked<Sight, Promised> promisesOf;
  private final Asked<Sight, Based> baselines;
  private final Question<Instant> knownFrom;

  public Trajectories(DSLContext db) {
    this.db = db;
    this.placements =
        new Asked<>((at, _) ->
            new Question<>(
                db.select(PLACEMENT.OBJECTIVE_ID, PLACEMENT.MEASURE_ID, PLACEMENT.POSITION)
                    .from(PLACEMENT)
                    .where(standing(PLACEMENT, at))
                    .orderBy(PLACEMENT.OBJECTIVE_ID, PLACEMENT.POSITION),
                it ->
                    new Placement(
                        new ObjectiveId(it.getObject(1, UUID.class)),
                        new MeasureId(it.getObject(2, UUID.class)),
                        it.getInt(3))));
    this.promises = new Asked<>((at, sight) -> promises(standing(PROMISE, at), sight));
    this.promisesOf =
        new Asked<>((at, sight) ->
            promises(PROMISE.MEASURE_ID.eq(DSL.any(ANY)).and(standing(PROMISE, at)), sight));
    this.baselines =
        new Asked<>((at, _) ->
            new Question<>(
                db.select(BASELINE.MEASURE_ID, BASELINE.AS_WRITTEN)
                    .from(BASELINE)
                    .where(standing(BASELINE, at)),
                it -> new Based(new MeasureId(it.getObject(1, UUID.class)), it.getString(2))));
    this.knownFrom =
        new Question<>(
            Facts.knownFrom(db, PROMISE, DSL.noCondition()),
            it -> it.getObject(1, OffsetDateTime.class).toInstant());
  }

  /** Stands for those that a question is asked about. */
  private static final UUID[] ANY = {};

  /** The baseline of a measure as written. */
  record Based(MeasureId measure, String asWritten) {}

  /** Which measure stands where, in the order of each objective. */
  public List<Placement> placements(KnownAt at) {
    return Look.at(db, placements.at(at, Sight.here()));
  }

  Look.Answer<Placement> placements(KnownAt at, Look look) {
    return look.ask(placements.at(at, Sight.here()));
  }

  /** Milestones and final targets of all measures, each in order of time. */
  public List<Promised> promises(KnownAt at) {
    return Look.at(db, promises.at(at, Sight.here()));
  }

  /** Milestones and final targets of some measures, each in order of time. */
  Look.Answer<Promised> promises(Collection<MeasureId> of, KnownAt at, Look look) {
    return look.ask(promisesOf.at(at, Sight.here()), (Object) Measures.ids(of));
  }

  private Question<Promised> promises(Condition which, Sight sight) {
    return new Question<>(
        db.select(
                PROMISE.MEASURE_ID,
                PROMISE.KIND,
                PROMISE.PERIOD_FROM,
                PROMISE.PERIOD_UNTIL,
                PROMISE.PERIOD_KIND,
                PROMISE.AS_WRITTEN,
                PROMISE.SET_BY,
                PROMISE.REASON,
                PROMISE.KNOWN_FROM,
                PROMISE.SEQ)
            .from(PROMISE)
            .where(which)
            .orderBy(PROMISE.MEASURE_ID, PROMISE.PERIOD_FROM, PROMISE.PERIOD_UNTIL),
        it ->
            new Promised(
                new MeasureId(it.getObject(1, UUID.class)),
                Promised.Kind.valueOf(it.getString(2).toUpperCase(Locale.ROOT)),
                Measures.period(
                    it.getObject(3, LocalDate.class),
                    it.getObject(4, LocalDate.class),
                    it.getString(5)),
                it.getString(6),
                sight.words(it.getString(7)),
                sight.words(it.getString(8)),
                it.getObject(9, OffsetDateTime.class).toInstant(),
                it.getLong(10)));
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

  /** The promise of a kind for a measure and a period. */
  public record Cell(MeasureId measure, Promised.Kind kind, ReportingPeriod period) {}

  /**
   * From when promises are known that became known after an instant: of each the first such
   * version, whether or not it counts by now.
   */
  public Map<Cell, Instant> firstKnownAfter(Instant after) {
    return db.select(
            PROMISE.MEASURE_ID,
            PROMISE.KIND,
            PROMISE.PERIOD_FROM,
            PROMISE.PERIOD_UNTIL,
            PROMISE.PERIOD_KIND,
            DSL.min(PROMISE.KNOWN_FROM))
        .from(PROMISE)
        .where(PROMISE.KNOWN_FROM.gt(after))
        .groupBy(
            PROMISE.MEASURE_ID,
            PROMISE.KIND,
            PROMISE.PERIOD_FROM,
            PROMISE.PERIOD_UNTIL,
            PROMISE.PERIOD_KIND)
        .fetchMap(
            it ->
                new Cell(
                    new MeasureId(it.value1()),
                    Promised.Kind.valueOf(it.value2().toUpperCase(Locale.ROOT)),
                    Measures.period(it.value3(), it.value4(), it.value5())),
            it -> it.value6());
  }

  /** The same of the baselines that are stated apart from the readings. */
  public Map<MeasureId, Instant> baselineFirstKnownAfter(Instant after) {
    return db.select(BASELINE.MEASURE_ID, DSL.min(BASELINE.KNOWN_FROM))
        .from(BASELINE)
        .where(BASELINE.KNOWN_FROM.gt(after))
        .groupBy(BASELINE.MEASURE_ID)
        .fetchMap(it -> new MeasureId(it.value1()), it -> it.value2());
  }

  /** The promises for some measures that were taken back and have not been set again. */
  List<Promised> takenBack(Collection<MeasureId> of, KnownAt at) {
    return db.selectFrom(PROMISE)
        .where(Facts.known(PROMISE, at))
        .and(PROMISE.WITHDRAWN.isTrue())
        .and(PROMISE.MEASURE_ID.eq(DSL.any(Measures.ids(of))))
        .fetch(Trajectories::promised);
  }

  /** From when promises of the area were known before an instant, the latest of each day. */
  Look.Answer<Instant> knownFrom(OffsetDateTime before, long most, Look look) {
    return look.ask(knownFrom, before, most);
  }

  /** The baselines that are stated apart from the readings, as written. */
  public Map<MeasureId, String> baselines(KnownAt at) {
    return byMeasure(Look.at(db, baselines.at(at, Sight.here())));
  }

  Look.Answer<Based> baselines(KnownAt at, Look look) {
    return look.ask(baselines.at(at, Sight.here()));
  }

  static Map<MeasureId, String> byMeasure(List<Based> baselines) {
    return baselines.stream()
        .collect(Collectors.toMap(Based::measure, Based::asWritten, (_, last) -> last));
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
    var sight = Sight.here();
    return new Promised(
        new MeasureId(it.getMeasureId()),
        Promised.Kind.valueOf(it.getKind().toUpperCase(Locale.ROOT)),
        Measures.period(it.getPeriodFrom(), it.getPeriodUntil(), it.getPeriodKind()),
        it.getAsWritten(),
        sight.words(it.getSetBy()),
        sight.words(it.getReason()),
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
