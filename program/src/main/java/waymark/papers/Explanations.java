package waymark.papers;

import static waymark.papers.db.Tables.EXPLAINED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import waymark.access.Sight;
import waymark.kernel.KnownAt;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.Facts;
import waymark.ledger.Writing;
import waymark.measures.MeasureId;
import waymark.measures.Measures;
import waymark.measures.ReportedFigure;
import waymark.measures.SaidAndKnown;
import waymark.papers.db.tables.records.ExplainedRecord;
import waymark.trajectory.PaperReasons;

/** Why figures of papers are not what is known, in the area in whose transaction this runs. */
@Repository
public class Explanations implements PaperReasons {

  private final DSLContext db;
  private final AcceptedPapers papers;

  Explanations(DSLContext db, AcceptedPapers papers) {
    this.db = db;
    this.papers = papers;
  }

  /** What a reason is about. */
  private record Figure(UUID paper, MeasureId measure, ReportingPeriod period) {}

  /** The reasons of one figure, as they followed each other. */
  private static final class Told {

    private final List<Reason> reasons = new ArrayList<>();
    private boolean stands;

    void add(ExplainedRecord it, Sight sight) {
      stands = !it.getWithdrawn();
      if (stands) {
        reasons.add(
            new Reason(
                sight.words(it.getReason()), it.getKnownFrom(), it.getSeq(), words(reasons)));
      }
    }

    private static List<String> words(List<Reason> reasons) {
      return reasons.stream().map(Reason::words).filter(it -> !it.isEmpty()).toList();
    }
  }

  /** Two questions, however many figures there are; a reason that was taken back is none. */
  @Override
  public Map<ReportedFigure, Reason> of(List<ReportedFigure> figures, KnownAt at) {
    if (figures.isEmpty()) {
      return Map.of();
    }
    var told = told(figures.stream().map(ReportedFigure::measure).distinct().toList(), at);
    if (told.isEmpty()) {
      return Map.of();
    }
    var ids = papers.ids(at);
    var reasons = new HashMap<ReportedFigure, Reason>();
    for (var it : figures) {
      var of = told.get(new Figure(id(it.paper(), ids), it.measure(), it.period()));
      if (of != null && of.stands) {
        reasons.put(it, of.reasons.getLast());
      }
    }
    return reasons;
  }

  private Map<Figure, Told> told(List<MeasureId> measures, KnownAt at) {
    var sight = Sight.here();
    var told = new HashMap<Figure, Told>();
    db.selectFrom(EXPLAINED)
        .where(Facts.versions(EXPLAINED, at))
        .and(EXPLAINED.MEASURE_ID.eq(DSL.any(Measures.ids(measures))))
        .orderBy(EXPLAINED.KNOWN_FROM, EXPLAINED.SEQ)
        .forEach(it -> told.computeIfAbsent(figure(it), _ -> new Told()).add(it, sight));
    return told;
  }

  private static Figure figure(ExplainedRecord it) {
    return new Figure(
        it.getPaperId(),
        new MeasureId(it.getMeasureId()),
        Measures.period(it.getPeriodFrom(), it.getPeriodUntil(), it.getPeriodKind()));
  }

  /** The id under which reasons for the figures of a paper are kept. */
  private static UUID id(String paper, Map<String, UUID> ids) {
    var accepted = ids.get(paper);
    return accepted == null ? Ids.ofPaper(paper) : accepted;
  }

  private UUID id(String paper) {
    return id(paper, papers.ids(KnownAt.LATEST));
  }

  /** The last command that wrote why a figure differs; 0 where there is none. */
  public long lastWritten(ReportedFigure it) {
    return Facts.lastWritten(
        db,
        EXPLAINED,
        EXPLAINED
            .PAPER_ID
            .eq(id(it.paper()))
            .and(EXPLAINED.MEASURE_ID.eq(it.measure().value()))
            .and(EXPLAINED.PERIOD_FROM.eq(it.period().from()))
            .and(EXPLAINED.PERIOD_UNTIL.eq(it.period().until())));
  }

  /** Writes why a figure of a paper is not what is known. */
  public void write(Writing writing, ReportedFigure it, String reason) {
    PaperFacts.explained(writing, id(it.paper()), it.measure(), it.period(), reason);
  }

  /** What in the words of a reason may name a person, by the rule that papers are screened by. */
  public static List<PossibleName> possibleNames(SaidAndKnown about, String reason) {
    return NameScreen.of(
            List.of(reason), List.of(about.measure().title(), about.said().paperTitle()))
        .in(reason);
  }
}
