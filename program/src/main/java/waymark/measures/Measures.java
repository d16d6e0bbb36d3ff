package waymark.measures;

import static waymark.ledger.Facts.known;
import static waymark.ledger.Facts.standing;
import static waymark.measures.db.Tables.CONTEXT_EVENT;
import static waymark.measures.db.Tables.DEFINITION;
import static waymark.measures.db.Tables.READING;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import waymark.access.Sight;
import waymark.kernel.KnownAt;
import waymark.kernel.PeriodKey;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.AreaTransactions.Question;
import waymark.ledger.Asked;
import waymark.ledger.Facts;
import waymark.ledger.Look;
import waymark.ledger.Version;

/** Definitions, readings and events of the area in whose transaction this runs. */
@Repository
public class Measures {

  private static final Map<String, ReportingPeriod.Kind> KINDS =
      Stream.of(ReportingPeriod.Kind.values())
          .collect(Collectors.toMap(PeriodKey::word, Function.identity()));

  private final DSLContext db;

  private final Asked<Sight, Definition> definitions;
  private final Asked<Sight, Definition> definitionsOf;
  private final Asked<Sight, Kept> readings;
  private final Asked<Sight, Kept> readingsOf;
  private final Asked<Sight, Instant> knownFrom;

  public Measures(DSLContext db) {
    this.db = db;
    this.definitions =
        new Asked<>((at, sight) -> DefinitionColumns.asked(db, standing(DEFINITION, at), sight));
    this.definitionsOf =
        new Asked<>((at, sight) ->
            DefinitionColumns.asked(
                db, DEFINITION.MEASURE_ID.eq(DSL.any(ANY)).and(standing(DEFINITION, at)), sight));
    this.readings =
        new Asked<>((at, sight) -> ReadingColumns.asked(db, Issued.standing(at, sight), sight));
    this.readingsOf =
        new Asked<>((at, sight) ->
            ReadingColumns.asked(
                db, READING.MEASURE_ID.eq(DSL.any(ANY)).and(Issued.standing(at, sight)), sight));
    this.knownFrom =
        new Asked<>((at, sight) ->
            new Question<>(
                Facts.knownFrom(db, READING, Issued.seen(READING, at, sight)),
                it -> it.getObject(1, OffsetDateTime.class).toInstant()));
  }

  /** Stands for those that a question is asked about. */
  private static final UUID[] ANY = {};

  /** All definitions, by title. */
  public List<Definition> definitions(KnownAt at) {
    return Look.at(db, definitions.at(at, Sight.here()));
  }

  /** The definitions of some measures, by title. */
  public Look.Answer<Definition> definitions(Collection<MeasureId> of, KnownAt at, Look look) {
    return look.ask(definitionsOf.at(at, Sight.here()), (Object) ids(of));
  }

  /** The measure that addresses name so. */
  public Optional<Definition> definition(String key, KnownAt at) {
    return db.selectFrom(DEFINITION)
        .where(standing(DEFINITION, at))
        .and(DEFINITION.KEY.eq(key))
        .fetchOptional(DefinitionColumns::of);
  }

  /** The readings of every measure that has any, each in order of time. */
  public Map<MeasureId, List<Kept>> readings(KnownAt at) {
    return byMeasure(Look.at(db, readings.at(at, Sight.here())));
  }

  /** The readings of some measures, by measure and in order of time. */
  public Look.Answer<Kept> readings(Collection<MeasureId> of, KnownAt at, Look look) {
    return look.ask(readingsOf.at(at, Sight.here()), (Object) ids(of));
  }

  /** Readings that stand in the order of their measures. */
  public static Map<MeasureId, List<Kept>> byMeasure(List<Kept> readings) {
    var byMeasure = new LinkedHashMap<MeasureId, List<Kept>>();
    for (var it : readings) {
      byMeasure.computeIfAbsent(it.measure(), _ -> new ArrayList<>()).add(it);
    }
    return byMeasure;
  }

  /** The values of a question about some measures. */
  public static UUID[] ids(Collection<MeasureId> measures) {
    return measures.stream().map(MeasureId::value).toArray(UUID[]::new);
  }

  /** The readings of one measure, in order of time. */
  public List<Kept> readings(MeasureId measure, KnownAt at) {
    return db.selectFrom(READING)
        .where(Issued.standing(at, Sight.here()))
        .and(READING.MEASURE_ID.eq(measure.value()))
        .orderBy(READING.PERIOD_FROM, READING.PERIOD_UNTIL)
        .fetch(ReadingColumns::of);
  }

  /**
   * Every version of each reading of a measure that was known and written by then, the periods in
   * order of time, the versions of each in the order in which they were known.
   */
  public List<Version<Kept>> versions(MeasureId measure, KnownAt at) {
    return db.selectFrom(READING)
        .where(Facts.versions(READING, at))
        .and(READING.MEASURE_ID.eq(measure.value()))
        .and(Issued.seen(READING, at, Sight.here()))
        .orderBy(READING.PERIOD_FROM, READING.PERIOD_UNTIL, READING.KNOWN_FROM, READING.SEQ)
        .fetch(it -> Facts.version(READING, it, ReadingColumns.of(it)));
  }

  /** Every version of what a measure is that was known and written by then, in that order. */
  public List<Version<Definition>> definitions(MeasureId measure, KnownAt at) {
    return db.selectFrom(DEFINITION)
        .where(Facts.versions(DEFINITION, at))
        .and(DEFINITION.MEASURE_ID.eq(measure.value()))
        .orderBy(DEFINITION.KNOWN_FROM, DEFINITION.SEQ)
        .fetch(it -> Facts.version(DEFINITION, it, DefinitionColumns.of(it)));
  }

  /** From when readings of the area were known before an instant, the latest of each day. */
  public Look.Answer<Instant> knownFrom(OffsetDateTime before, long most, Look look) {
    return look.ask(knownFrom.at(KnownAt.LATEST, Sight.here()), before, most);
  }

  /** The reading of a measure for a period. */
  public record Cell(MeasureId measure, ReportingPeriod period) {}

  /**
   * From when readings are known that became known after an instant: of each the first such
   * version, whether or not it counts by now.
   */
  public Map<Cell, Instant> firstKnownAfter(Instant after) {
    return db.select(
            READING.MEASURE_ID,
            READING.PERIOD_FROM,
            READING.PERIOD_UNTIL,
            READING.PERIOD_KIND,
            DSL.min(READING.KNOWN_FROM))
        .from(READING)
        .where(READING.KNOWN_FROM.gt(after))
        .groupBy(READING.MEASURE_ID, READING.PERIOD_FROM, READING.PERIOD_UNTIL, READING.PERIOD_KIND)
        .fetchMap(
            it ->
                new Cell(new MeasureId(it.value1()), period(it.value2(), it.value3(), it.value4())),
            it -> it.value5());
  }

  /** The readings of some measures that were taken back and have not been given again. */
  public List<Kept> takenBack(Collection<MeasureId> of, KnownAt at) {
    return db.selectFrom(READING)
        .where(known(READING, at))
        .and(READING.WITHDRAWN.isTrue())
        .and(READING.MEASURE_ID.eq(DSL.any(ids(of))))
        .fetch(ReadingColumns::of);
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
                Sight.here().words(it.getNote()),
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

  /** A period from its columns. */
  public static ReportingPeriod period(LocalDate from, LocalDate until, String kind) {
    return new ReportingPeriod(from, until, Objects.requireNonNull(KINDS.get(kind)));
  }

  /** The kind of a period as its column has it. */
  public static String kind(ReportingPeriod period) {
    return PeriodKey.word(period.kind());
  }
}
