package waymark.measures;

import static waymark.measures.db.Tables.CONTEXT_EVENT;
import static waymark.measures.db.Tables.DEFINITION;
import static waymark.measures.db.Tables.READING;
import static waymark.measures.db.Tables.REPORTED;

import waymark.kernel.ReportingPeriod;
import waymark.ledger.Writing;
import waymark.measures.db.tables.records.ContextEventRecord;
import waymark.measures.db.tables.records.DefinitionRecord;
import waymark.measures.db.tables.records.ReadingRecord;
import waymark.measures.db.tables.records.ReportedRecord;

/** The facts of this package, as a command writes them. */
public final class Measuring {

  private Measuring() {}

  /** What a measure is from now on. */
  public static void write(Writing writing, Definition definition) {
    var fact = new DefinitionRecord();
    fact.setMeasureId(definition.id().value());
    fact.setKey(definition.key());
    fact.setTitle(definition.title());
    fact.setQuestion(definition.question());
    fact.setUnit(definition.unit());
    fact.setPolarity(definition.polarity().key());
    fact.setFrequency(definition.frequency());
    fact.setAccumulates(definition.accumulates());
    fact.setLongerPeriods(definition.longerPeriods());
    fact.setOwnerRole(definition.ownerRole());
    fact.setServiceId(definition.service().orElse(null));
    fact.setSourceSystem(definition.sourceSystem());
    fact.setNumerator(definition.numerator());
    fact.setDenominator(definition.denominator());
    fact.setTolerance(definition.tolerance().orElse(null));
    fact.setBenchmark(definition.benchmark());
    fact.setCaveat(definition.caveat());
    fact.setSmallestPublished(definition.smallestPublished().orElse(null));
    fact.setFiguresFrom(definition.figuresFrom().key());
    fact.setCountedBy(definition.countedBy().isEmpty() ? null : definition.countedBy());
    fact.setReason(definition.reason());
    writing.add(DEFINITION, fact);
  }

  /** A reading, or its correction with the reason. */
  public static void reading(
      Writing writing,
      MeasureId measure,
      ReportingPeriod period,
      String asWritten,
      Origin origin,
      String reason) {
    var fact = new ReadingRecord();
    fact.setMeasureId(measure.value());
    fact.setPeriodFrom(period.from());
    fact.setPeriodUntil(period.until());
    fact.setPeriodKind(Measures.kind(period));
    fact.setAsWritten(asWritten);
    fact.setOrigin(origin.way().key());
    fact.setOriginDetail(origin.detail());
    fact.setPlace(origin.place().isEmpty() ? null : origin.place());
    fact.setReason(reason);
    writing.add(READING, fact);
  }

  /** What a paper said. */
  public static void reported(
      Writing writing,
      MeasureId measure,
      ReportingPeriod period,
      String paper,
      String paperTitle,
      String asWritten) {
    writing.add(REPORTED, said(measure, period, paper, paperTitle, asWritten));
  }

  /**
   * What a paper said.
   *
   * @param place where in the paper it stands
   * @param taken whether it is taken as the reading
   */
  public static void reported(
      Writing writing,
      MeasureId measure,
      ReportingPeriod period,
      String paper,
      String paperTitle,
      String asWritten,
      String place,
      boolean taken) {
    var fact = said(measure, period, paper, paperTitle, asWritten);
    fact.setPlace(place);
    fact.setTaken(taken);
    writing.add(REPORTED, fact);
  }

  private static ReportedRecord said(
      MeasureId measure,
      ReportingPeriod period,
      String paper,
      String paperTitle,
      String asWritten) {
    var fact = new ReportedRecord();
    fact.setMeasureId(measure.value());
    fact.setPeriodFrom(period.from());
    fact.setPeriodUntil(period.until());
    fact.setPeriodKind(Measures.kind(period));
    fact.setPaper(paper);
    fact.setPaperTitle(paperTitle);
    fact.setAsWritten(asWritten);
    return fact;
  }

  /** What happened. */
  public static void write(Writing writing, ContextEvent event) {
    var fact = new ContextEventRecord();
    fact.setEventId(event.id());
    fact.setHappenedFrom(event.from());
    fact.setHappenedUntil(event.until());
    fact.setTitle(event.title());
    fact.setNote(event.note());
    fact.setMeasureId(event.measure().map(MeasureId::value).orElse(null));
    fact.setBreaksSeries(event.breaksSeries());
    writing.add(CONTEXT_EVENT, fact);
  }
}
