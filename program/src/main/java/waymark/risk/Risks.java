package waymark.risk;

import static waymark.ledger.Facts.standing;
import static waymark.risk.db.Tables.LINK;
import static waymark.risk.db.Tables.MATRIX;
import static waymark.risk.db.Tables.REGISTER_NOTE;
import static waymark.risk.db.Tables.REVIEW;
import static waymark.risk.db.Tables.RISK_OR_ISSUE;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import waymark.access.Sight;
import waymark.delivery.Cycle;
import waymark.kernel.KnownAt;
import waymark.ledger.Facts;
import waymark.ledger.Version;
import waymark.risk.db.tables.records.LinkRecord;
import waymark.risk.db.tables.records.MatrixRecord;
import waymark.risk.db.tables.records.ReviewRecord;
import waymark.risk.db.tables.records.RiskOrIssueRecord;

/**
 * Risks and issues of the area in whose transaction this runs. Who may not see what is written down
 * of meetings finds none, and the usual matrix.
 */
@Repository
public class Risks {

  /** The highest score first; then as people count, R2 before R10. */
  private static final Comparator<RiskLine> BY_SCORE =
      Comparator.comparingInt((RiskLine it) -> -it.score().value())
          .thenComparingInt(it -> it.risk().reference().length())
          .thenComparing(it -> it.risk().reference())
          .thenComparing(it -> it.id().value());

  private final DSLContext db;

  public Risks(DSLContext db) {
    this.db = db;
  }

  /** The register as known at a moment, with one query for each kind of fact. */
  public Register known(KnownAt at) {
    if (!Sight.here().record()) {
      return Register.NONE;
    }
    var reviews =
        db.selectFrom(REVIEW)
            .where(standing(REVIEW, at))
            .fetchMap(it -> new RiskId(it.getRiskId()), Risks::review);
    var links =
        db.selectFrom(LINK)
            .where(standing(LINK, at))
            .orderBy(LINK.RISK_ID, LINK.OF_KIND, LINK.TO_ID)
            .fetchGroups(it -> new RiskId(it.getRiskId()), Risks::link);
    var lines =
        db.selectFrom(RISK_OR_ISSUE).where(standing(RISK_OR_ISSUE, at)).fetch(Risks::risk).stream()
            .flatMap(it ->
                Stream.ofNullable(reviews.get(it.id()))
                    .map(
                        review -> new RiskLine(it, review, links.getOrDefault(it.id(), List.of()))))
            .sorted(BY_SCORE)
            .toList();
    return new Register(lines, matrix(at), note(at));
  }

  /** What became of the register between two moments. */
  public RiskChanges changes(KnownAt before, KnownAt after) {
    return RiskChanges.between(known(before), known(after));
  }

  private Matrix matrix(KnownAt at) {
    return db.selectFrom(MATRIX)
        .where(standing(MATRIX, at))
        .fetchOptional(Risks::matrix)
        .orElse(Matrix.USUAL);
  }

  private RegisterNote note(KnownAt at) {
    return db.selectFrom(REGISTER_NOTE)
        .where(standing(REGISTER_NOTE, at))
        .fetchOptional(it -> new RegisterNote(it.getWords(), it.getPaperTitle(), it.getPlace()))
        .orElse(RegisterNote.NONE);
  }

  /** Every version of what a risk is that was known and written by then, in that order. */
  public List<Version<Risk>> versions(RiskId id, KnownAt at) {
    return !Sight.here().record()
        ? List.of()
        : db.selectFrom(RISK_OR_ISSUE)
            .where(Facts.versions(RISK_OR_ISSUE, at))
            .and(RISK_OR_ISSUE.RISK_ID.eq(id.value()))
            .orderBy(RISK_OR_ISSUE.KNOWN_FROM, RISK_OR_ISSUE.SEQ)
            .fetch(it -> Facts.version(RISK_OR_ISSUE, it, risk(it)));
  }

  /** Every review of a risk that was known and written by then, in that order. */
  public List<Version<Review>> reviews(RiskId id, KnownAt at) {
    return !Sight.here().record()
        ? List.of()
        : db.selectFrom(REVIEW)
            .where(Facts.versions(REVIEW, at))
            .and(REVIEW.RISK_ID.eq(id.value()))
            .orderBy(REVIEW.KNOWN_FROM, REVIEW.SEQ)
            .fetch(it -> Facts.version(REVIEW, it, review(it)));
  }

  /** The last command that wrote what a risk is. */
  public long lastWritten(RiskId id) {
    return Facts.lastWritten(db, RISK_OR_ISSUE, RISK_OR_ISSUE.RISK_ID.eq(id.value()));
  }

  /** The last command that reviewed, closed or reopened it. */
  public long lastReviewed(RiskId id) {
    return Facts.lastWritten(db, REVIEW, REVIEW.RISK_ID.eq(id.value()));
  }

  /** The last command that said what it is about. */
  public long lastLinked(RiskId id) {
    return Facts.lastWritten(db, LINK, LINK.RISK_ID.eq(id.value()));
  }

  /** The last command that changed how the area scores; 0 where none did. */
  public long matrixLastWritten() {
    return Facts.lastWritten(db, MATRIX, DSL.noCondition());
  }

  /** The last command that wrote the note on the register; 0 where none did. */
  public long noteLastWritten() {
    return Facts.lastWritten(db, REGISTER_NOTE, DSL.noCondition());
  }

  private static Risk risk(RiskOrIssueRecord it) {
    return new Risk(
        new RiskId(it.getRiskId()),
        Risk.Kind.named(it.getKind()).orElseThrow(),
        it.getKey(),
        it.getReference(),
        it.getEvent(),
        it.getCause(),
        it.getEffect(),
        it.getControls(),
        it.getOwnerRole(),
        Cycle.named(it.getCycle()).orElseThrow());
  }

  private static Review review(ReviewRecord it) {
    return new Review(
        new RiskId(it.getRiskId()),
        it.getState().equals("open"),
        score(it.getInherentLikelihood(), it.getInherentImpact()),
        new Score(it.getCurrentLikelihood(), it.getCurrentImpact()),
        score(it.getTargetLikelihood(), it.getTargetImpact()),
        it.getReviewedOn(),
        it.getReason());
  }

  private static Optional<Score> score(@Nullable Integer likelihood, @Nullable Integer impact) {
    return likelihood == null || impact == null
        ? Optional.empty()
        : Optional.of(new Score(likelihood, impact));
  }

  private static RiskLink link(LinkRecord it) {
    return new RiskLink(
        new RiskId(it.getRiskId()), RiskLink.Of.named(it.getOfKind()), it.getToId());
  }

  private static Matrix matrix(MatrixRecord it) {
    return new Matrix(
        names(it.getLikelihoods(), it.getLikelihoodLevels()),
        names(it.getUrgencies(), it.getLikelihoodLevels()),
        names(it.getImpacts(), it.getImpactLevels()),
        it.getMediumFrom(),
        it.getHighFrom(),
        it.getVeryHighFrom(),
        it.getReason());
  }

  /** As many as there are levels, also where words were taken out. */
  private static List<String> names(String lines, int levels) {
    var names = lines.lines().toList();
    return IntStream.rangeClosed(1, levels)
        .mapToObj(it -> it <= names.size() ? names.get(it - 1) : "Level " + it)
        .toList();
  }
}
