package waymark.measures;

import static waymark.ledger.Facts.known;
import static waymark.ledger.Facts.standing;
import static waymark.measures.db.Tables.CONTEXT_EVENT;
import static waymark.measures.db.Tables.DEFINITION;
import static waymark.measures.db.Tables.READING;
import static waymark.measures.db.Tables.REPORTED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import waymark.kernel.KnownAt;
import waymark.kernel.Polarity;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.Facts;
import waymark.ledger.Version;
import waymark.measures.db.tables.records.DefinitionRecord;
import waymark.measures.db.tables.records.ReadingRecord;

/** Definitions, readings and events of the area in whose transaction this runs. */
@Repository
public class Measures {

  private final DSLContext db;

  public Measures(DSLContext db) {
    this.db = db;
  }

  /** All definitions, by title. */
  public List<Definition> definitions(KnownAt at) {
    return db.selectFrom(DEFINITION)
        .where(standing(DEFINITION, at))
        .orderBy(DEFINITION.TITLE)
        .fetch(Measures::definition);
  }

  /** The measure that addresses name so. */
  public Optional<Definition> definition(String key, KnownAt at) {
    return db.selectFrom(DEFINITION)
        .where(standing(DEFINITION, at))
        .and(DEFINITION.KEY.eq(key))
        .fetchOptional(Measures::definition);
  }

  /** The readings of every measure that has any, each in order of time. */
  public Map<MeasureId, List<Kept>> readings(KnownAt at) {
    var readings = new LinkedHashMap<MeasureId, List<Kept>>();
    db.selectFrom(READING)
        .where(standing(READING, at))
        .orderBy(READING.MEASURE_ID, READING.PERIOD_FROM, READING.PERIOD_UNTIL)
        .forEach(it ->
            readings
                .computeIfAbsent(new MeasureId(it.getMeasureId()), _ -> new ArrayList<>())
                .add(kept(it)));
    return readings;
  }

  /** The readings of one measure, in order of time. */
  public List<Kept> readings(MeasureId measure, KnownAt at) {
    return db.selectFrom(READING)
        .where(standing(READING, at))
        .and(READING.MEASURE_ID.eq(measure.value()))
        .orderBy(READING.PERIOD_FROM, READING.PERIOD_UNTIL)
        .fetch(Measures::kept);
  }

  /**
   * Every version of each reading of a measure that was known and written by then, the periods in
   * order of time, the versions of each in the order in which they were known.
   */
  public List<Version<Kept>> versions(MeasureId measure, KnownAt at) {
    return db.selectFrom(READING)
        .where(Facts.versions(READING, at))
        .and(READING.MEASURE_ID.eq(measure.value()))
        .orderBy(READING.PERIOD_FROM, READING.PERIOD_UNTIL, READING.KNOWN_FROM, READING.SEQ)
        .fetch(it -> Facts.version(READING, it, kept(it)));
  }

  /** Every version of what a measure is that was known and written by then, in that order. */
  public List<Version<Definition>> definitions(MeasureId measure, KnownAt at) {
    return db.selectFrom(DEFINITION)
        .where(Facts.versions(DEFINITION, at))
        .and(DEFINITION.MEASURE_ID.eq(measure.value()))
        .orderBy(DEFINITION.KNOWN_FROM, DEFINITION.SEQ)
        .fetch(it -> Facts.version(DEFINITION, it, definition(it)));
  }

  /** From when the readings of the area were known, each moment once. */
  public List<Instant> knownFrom() {
    return db.selectDistinct(READING.KNOWN_FROM).from(READING).fetch(it -> it.value1());
  }

  /** What papers said about a measure, in order of time and of the papers. */
  public List<ReportedFigure> reported(MeasureId measure, KnownAt at) {
    return db.selectFrom(REPORTED)
        .where(known(REPORTED, at))
        .and(REPORTED.MEASURE_ID.eq(measure.value()))
        .orderBy(REPORTED.PERIOD_FROM, REPORTED.PERIOD_UNTIL, REPORTED.KNOWN_FROM)
        .fetch(it ->
            new ReportedFigure(
                new MeasureId(it.getMeasureId()),
                period(it.getPeriodFrom(), it.getPeriodUntil(), it.getPeriodKind()),
                it.getPaper(),
                it.getPaperTitle(),
                it.getAsWritten(),
                it.getKnownFrom()));
  }

  /** What happened in the area, in order of time. */
  public List<ContextEvent> events(KnownAt at) {
    return db.selectFrom(CONTEXT_EVENT)
        .where(standing(CONTEXT_EVENT, at))
        .orderBy(CONTEXT_EVENT.HAPPENED_FROM, CONTEXT_EVENT.TITLE)
        .fetch(it ->
            new ContextEvent(
                it.getEventId(),
                it.getHappenedFrom(),
                it.getHappenedUntil(),
                it.getTitle(),
                it.getNote(),
                Optional.ofNullable(it.getMeasureId()).map(MeasureId::new),
                it.getBreaksSeries()));
  }

  /** The last command that wrote what a measure is. */
  long lastWritten(MeasureId measure) {
    return Facts.lastWritten(db, DEFINITION, DEFINITION.MEASURE_ID.eq(measure.value()));
  }

  /** The last command that wrote a measure's reading for a period. */
  long lastWritten(MeasureId measure, ReportingPeriod period) {
    return Facts.lastWritten(
        db,
        READING,
        READING
            .MEASURE_ID
            .eq(measure.value())
            .and(READING.PERIOD_FROM.eq(period.from()))
            .and(READING.PERIOD_UNTIL.eq(period.until())));
  }

  /** The last command that wrote an event. */
  long lastWritten(UUID event) {
    return Facts.lastWritten(db, CONTEXT_EVENT, CONTEXT_EVENT.EVENT_ID.eq(event));
  }

  private static Kept kept(ReadingRecord it) {
    return new Kept(
        new MeasureId(it.getMeasureId()),
        period(it.getPeriodFrom(), it.getPeriodUntil(), it.getPeriodKind()),
        it.getAsWritten(),
        new Origin(Origin.Way.of(it.getOrigin()), it.getOriginDetail()),
        it.getReason(),
        it.getKnownFrom(),
        it.getSeq());
  }

  /** A period from its columns. */
  public static ReportingPeriod period(LocalDate from, LocalDate until, String kind) {
    return new ReportingPeriod(
        from, until, ReportingPeriod.Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  /** The kind of a period as its column has it. */
  public static String kind(ReportingPeriod period) {
    return period.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Definition definition(DefinitionRecord it) {
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
        it.getReason());
  }
}
