package waymark.papers;

import static waymark.ledger.Facts.standing;
import static waymark.papers.db.Tables.METRIC_ROW;
import static waymark.papers.db.Tables.PAPER;
import static waymark.papers.db.Tables.PROMISED;
import static waymark.papers.db.Tables.REMEMBERED;
import static waymark.papers.db.Tables.STATED_CLAIM;
import static waymark.papers.db.Tables.TOLD;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import waymark.access.Sight;
import waymark.kernel.KnownAt;
import waymark.kernel.PeriodKey;
import waymark.kernel.ReportingPeriod;
import waymark.measures.MeasureId;
import waymark.measures.Measures;
import waymark.papers.db.tables.records.PaperRecord;
import waymark.programme.PlanId;

/** Papers that were accepted, in the area in whose transaction this runs. */
@Repository
public class AcceptedPapers {

  private final DSLContext db;

  AcceptedPapers(DSLContext db) {
    this.db = db;
  }

  /** All papers known at a moment, in the order of their issue. */
  public List<AcceptedPaper> papers(KnownAt at) {
    return db.selectFrom(PAPER)
        .where(standing(PAPER, at))
        .orderBy(PAPER.ISSUED, PAPER.SEQ)
        .fetch(AcceptedPapers::paper);
  }

  /** The paper that addresses name so. */
  public Optional<AcceptedPaper> paper(String key, KnownAt at) {
    return db.selectFrom(PAPER)
        .where(standing(PAPER, at))
        .and(PAPER.KEY.eq(key))
        .fetchOptional(AcceptedPapers::paper);
  }

  /** The ids of all papers known at a moment, by what addresses name them. */
  Map<String, UUID> ids(KnownAt at) {
    return db.select(PAPER.KEY, PAPER.PAPER_ID)
        .from(PAPER)
        .where(standing(PAPER, at))
        .fetchMap(PAPER.KEY, PAPER.PAPER_ID);
  }

  private static AcceptedPaper paper(PaperRecord it) {
    return new AcceptedPaper(
        it.getPaperId(),
        it.getKey(),
        it.getTitle(),
        it.getIssued(),
        Optional.ofNullable(it.getPlanId()).map(PlanId::new),
        it.getSha256(),
        it.getFileName(),
        it.getPlaces(),
        Sight.here().words(it.getNote()),
        it.getSeq());
  }

  /**
   * A row of a paper's metric tables.
   *
   * @param measure that it was taken for; empty where it was left out
   * @param because what said so
   */
  public record Row(
      String place, String name, String objective, Optional<MeasureId> measure, String because) {}

  /** The rows of a paper's metric tables, in its order. */
  public List<Row> rows(UUID paper, KnownAt at) {
    return db.selectFrom(METRIC_ROW)
        .where(standing(METRIC_ROW, at))
        .and(METRIC_ROW.PAPER_ID.eq(paper))
        .orderBy(METRIC_ROW.POSITION)
        .fetch(it ->
            new Row(
                it.getPlace(),
                it.getName(),
                it.getObjective(),
                Optional.ofNullable(it.getMeasureId()).map(MeasureId::new),
                it.getBecause()));
  }

  /** The names under which accepted papers had each measure. */
  Map<MeasureId, Set<String>> names() {
    var names = new HashMap<MeasureId, Set<String>>();
    db.selectDistinct(METRIC_ROW.MEASURE_ID, METRIC_ROW.NAME)
        .from(METRIC_ROW)
        .where(standing(METRIC_ROW, KnownAt.LATEST))
        .and(METRIC_ROW.MEASURE_ID.isNotNull())
        .forEach(it ->
            names
                .computeIfAbsent(new MeasureId(it.value1()), _ -> new HashSet<>())
                .add(it.value2()));
    return names;
  }

  /** Which measure a person said that a name is; empty where rows of that name are left out. */
  Map<UUID, Optional<MeasureId>> remembered() {
    return db.selectFrom(REMEMBERED)
        .where(standing(REMEMBERED, KnownAt.LATEST))
        .fetchMap(
            it -> it.getNameId(), it -> Optional.ofNullable(it.getMeasureId()).map(MeasureId::new));
  }

  /**
   * What a paper promised.
   *
   * @param place where in the paper it stands
   * @param taken whether it was taken as what is promised
   */
  public record PromisedThere(
      UUID paper,
      MeasureId measure,
      CellKey.Kind kind,
      ReportingPeriod period,
      String asWritten,
      String place,
      boolean taken) {}

  /** What some papers promised, and where they say that measures started. */
  public List<PromisedThere> promised(Collection<UUID> papers, KnownAt at) {
    return db.selectFrom(PROMISED)
        .where(standing(PROMISED, at))
        .and(PROMISED.PAPER_ID.eq(DSL.any(papers.toArray(UUID[]::new))))
        .orderBy(PROMISED.PAPER_ID, PROMISED.MEASURE_ID, PROMISED.KIND, PROMISED.PERIOD_FROM)
        .fetch(it ->
            new PromisedThere(
                it.getPaperId(),
                new MeasureId(it.getMeasureId()),
                CellKey.Kind.of(it.getKind()).orElseThrow(),
                Measures.period(it.getPeriodFrom(), it.getPeriodUntil(), it.getPeriodKind()),
                it.getAsWritten(),
                it.getPlace(),
                it.getTaken()));
  }

  /**
   * A claim in the text of a paper, and what the figures said to it when it was accepted.
   *
   * @param verdict {@code holds}, {@code differs}, {@code cannot-be-reproduced} or {@code
   *     cannot-be-checked}
   */
  public record Claim(
      String words,
      String place,
      Optional<ReportingPeriod> period,
      String stated,
      String found,
      String verdict,
      String reason) {}

  /** The claims of a paper, in its order. */
  public List<Claim> claims(UUID paper, KnownAt at) {
    return db.selectFrom(STATED_CLAIM)
        .where(standing(STATED_CLAIM, at))
        .and(STATED_CLAIM.PAPER_ID.eq(paper))
        .orderBy(STATED_CLAIM.POSITION)
        .fetch(it ->
            new Claim(
                it.getWords(),
                it.getPlace(),
                PeriodKey.period(it.getPeriod()),
                it.getStated(),
                it.getFound(),
                it.getVerdict(),
                it.getReason()));
  }

  /** A text that a paper tells. */
  public record Told(String kind, String place, String objective, String words) {}

  /** What a paper tells in words, as a person let it be kept; words only for who may see them. */
  public List<Told> told(UUID paper, KnownAt at) {
    var sight = Sight.here();
    return db.selectFrom(TOLD)
        .where(standing(TOLD, at))
        .and(TOLD.PAPER_ID.eq(paper))
        .orderBy(TOLD.POSITION)
        .fetch(it ->
            new Told(it.getKind(), it.getPlace(), it.getObjective(), sight.words(it.getWords())));
  }
}
