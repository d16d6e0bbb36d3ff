package waymark.measures;

import static waymark.ledger.Facts.known;
import static waymark.ledger.Facts.standing;
import static waymark.measures.db.Tables.REPORTED;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import waymark.kernel.KnownAt;
import waymark.measures.db.tables.records.ReportedRecord;

/** What papers said about measures, in the area in whose transaction this runs. */
@Repository
public class ReportedFigures {

  private final DSLContext db;

  public ReportedFigures(DSLContext db) {
    this.db = db;
  }

  /** What papers said about a measure, in order of time and of the papers. */
  public List<ReportedFigure> of(MeasureId measure, KnownAt at) {
    return db.selectFrom(REPORTED)
        .where(known(REPORTED, at))
        .and(REPORTED.MEASURE_ID.eq(measure.value()))
        .orderBy(
            REPORTED.PERIOD_FROM,
            REPORTED.PERIOD_UNTIL,
            REPORTED.KNOWN_FROM,
            REPORTED.PAPER_TITLE,
            REPORTED.PAPER)
        .fetch(ReportedFigures::figure);
  }

  /** What papers said about some measures, in order of time and of the papers. */
  public List<ReportedFigure> of(Collection<MeasureId> measures, KnownAt at) {
    return db.selectFrom(REPORTED)
        .where(REPORTED.MEASURE_ID.eq(DSL.any(Measures.ids(measures))))
        .and(standing(REPORTED, at))
        .orderBy(
            REPORTED.MEASURE_ID,
            REPORTED.PERIOD_FROM,
            REPORTED.PERIOD_UNTIL,
            REPORTED.KNOWN_FROM,
            REPORTED.PAPER_TITLE,
            REPORTED.PAPER)
        .fetch(ReportedFigures::figure);
  }

  /** What all papers said, by measure, in order of time and of the papers. */
  public List<ReportedFigure> all(KnownAt at) {
    return db.selectFrom(REPORTED)
        .where(standing(REPORTED, at))
        .orderBy(
            REPORTED.MEASURE_ID,
            REPORTED.PERIOD_FROM,
            REPORTED.PERIOD_UNTIL,
            REPORTED.KNOWN_FROM,
            REPORTED.PAPER_TITLE,
            REPORTED.PAPER)
        .fetch(ReportedFigures::figure);
  }

  /** What some papers said, by the keys of the papers. */
  public List<ReportedFigure> by(Collection<String> papers) {
    return db.selectFrom(REPORTED)
        .where(REPORTED.PAPER.eq(DSL.any(papers.toArray(String[]::new))))
        .and(standing(REPORTED, KnownAt.LATEST))
        .fetch(ReportedFigures::figure);
  }

  /** The papers from which figures of some measures were taken, the latest first. */
  public List<PaperNamed> papers(Collection<MeasureId> measures, KnownAt at) {
    var since = DSL.min(REPORTED.KNOWN_FROM);
    return db.select(REPORTED.PAPER, DSL.max(REPORTED.PAPER_TITLE), since)
        .from(REPORTED)
        .where(known(REPORTED, at))
        .and(REPORTED.MEASURE_ID.eq(DSL.any(Measures.ids(measures))))
        .groupBy(REPORTED.PAPER)
        .orderBy(since.desc(), REPORTED.PAPER)
        .fetch(it -> new PaperNamed(it.value1(), it.value2(), it.value3()));
  }

  private static ReportedFigure figure(ReportedRecord it) {
    return new ReportedFigure(
        new MeasureId(it.getMeasureId()),
        Measures.period(it.getPeriodFrom(), it.getPeriodUntil(), it.getPeriodKind()),
        it.getPaper(),
        it.getPaperTitle(),
        it.getAsWritten(),
        it.getKnownFrom(),
        Objects.requireNonNullElse(it.getPlace(), ""),
        it.getTaken() == null || it.getTaken());
  }
}
