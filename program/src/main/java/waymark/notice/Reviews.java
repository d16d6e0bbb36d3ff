package waymark.notice;

import static waymark.ledger.Facts.standing;
import static waymark.notice.db.Tables.FORMAL_REVIEW;
import static waymark.notice.db.Tables.NEXT_STEP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import waymark.access.Sight;
import waymark.delivery.Cycle;
import waymark.kernel.KnownAt;
import waymark.ledger.Facts;
import waymark.ledger.Version;
import waymark.notice.db.tables.records.FormalReviewRecord;
import waymark.notice.db.tables.records.NextStepRecord;
import waymark.programme.PlanId;

/** Formal reviews and their next steps, in the area in whose transaction this runs. */
@Repository
public class Reviews {

  private static final Comparator<Optional<LocalDate>> LAST_WITHOUT_DAY =
      Comparator.comparing(it -> it.orElse(LocalDate.MAX));

  private final DSLContext db;

  public Reviews(DSLContext db) {
    this.db = db;
  }

  /** All formal reviews, the latest day first; those without a day last. */
  public List<FormalReview> reviews(KnownAt at) {
    return db.selectFrom(FORMAL_REVIEW)
        .where(standing(FORMAL_REVIEW, at))
        .orderBy(FORMAL_REVIEW.ON_DAY.desc().nullsLast(), FORMAL_REVIEW.TITLE)
        .fetch(Reviews::review);
  }

  /**
   * The next steps that stand, each with every version of it that was known and written by then; in
   * the order of the days that stand.
   */
  public List<List<Version<NextStep>>> steps(KnownAt at) {
    Map<StepId, List<Version<NextStep>>> byStep = new LinkedHashMap<>();
    db.selectFrom(NEXT_STEP)
        .where(Facts.versions(NEXT_STEP, at))
        .and(
            NEXT_STEP.STEP_ID.in(
                DSL.select(NEXT_STEP.STEP_ID).from(NEXT_STEP).where(standing(NEXT_STEP, at))))
        .orderBy(NEXT_STEP.KNOWN_FROM, NEXT_STEP.SEQ)
        .fetch(it -> Facts.version(NEXT_STEP, it, step(it)))
        .forEach(it -> byStep.computeIfAbsent(it.fact().id(), _ -> new ArrayList<>()).add(it));
    return byStep.values().stream()
        .sorted(Comparator.comparing(it -> it.getLast().fact().due(), LAST_WITHOUT_DAY))
        .toList();
  }

  long lastWritten(ReviewId it) {
    return Facts.lastWritten(db, FORMAL_REVIEW, FORMAL_REVIEW.REVIEW_ID.eq(it.value()));
  }

  long lastWritten(StepId it) {
    return Facts.lastWritten(db, NEXT_STEP, NEXT_STEP.STEP_ID.eq(it.value()));
  }

  private static FormalReview review(FormalReviewRecord it) {
    return new FormalReview(
        new ReviewId(it.getReviewId()),
        it.getKey(),
        it.getTitle(),
        it.getBody(),
        it.getAbout().equals("plan")
            ? new FormalReview.About.OfPlan(new PlanId(it.getAboutId()))
            : new FormalReview.About.OfNotice(new NoticeId(it.getAboutId())),
        Cycle.named(it.getCycle()).orElseThrow(),
        FormalReview.Stage.of(it.getStage()).orElseThrow(),
        Optional.ofNullable(it.getOnDay()),
        ReviewPaper.read(it.getPapers()),
        it.getFindings(),
        it.getJudgement(),
        it.getSource());
  }

  private static NextStep step(NextStepRecord it) {
    return new NextStep(
        new StepId(it.getStepId()),
        new ReviewId(it.getReviewId()),
        it.getWords(),
        it.getOwnerRole(),
        Optional.ofNullable(it.getDueOn()),
        Optional.ofNullable(it.getDoneOn()),
        Sight.here().words(it.getReason()),
        it.getSource());
  }
}
