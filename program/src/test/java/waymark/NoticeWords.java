package waymark;

import static waymark.SightTest.OBJECTIVE;
import static waymark.SightTest.PLAN;
import static waymark.SightTest.word;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import waymark.delivery.Cycle;
import waymark.ledger.Writing;
import waymark.notice.Compliance;
import waymark.notice.FormalReview;
import waymark.notice.NextStep;
import waymark.notice.Notice;
import waymark.notice.NoticeFacts;
import waymark.notice.NoticeId;
import waymark.notice.NoticeState;
import waymark.notice.Requirement;
import waymark.notice.RequirementId;
import waymark.notice.ReviewId;
import waymark.notice.ReviewPaper;
import waymark.notice.StepId;

/** What a notice and a formal review ask for, with a word of its own in each column. */
final class NoticeWords {

  static final NoticeId NOTICE = NoticeId.fresh();
  static final RequirementId REQUIREMENT = RequirementId.fresh();
  static final ReviewId REVIEW = ReviewId.fresh();
  static final StepId STEP = StepId.fresh();

  private NoticeWords() {}

  static void notice(Writing writing) {
    NoticeFacts.write(
        writing,
        new Notice(
            NOTICE,
            "n",
            word("notice.improvement_notice.title"),
            word("notice.improvement_notice.issued_by"),
            Optional.empty(),
            Optional.of(PLAN),
            word("notice.improvement_notice.consequence"),
            new NoticeState.InForce(),
            word("notice.improvement_notice.source")));
    NoticeFacts.write(
        writing,
        new Requirement(
            REQUIREMENT,
            NOTICE,
            "1",
            1,
            word("notice.requirement.words"),
            new Requirement.By.NotStated(),
            List.of(OBJECTIVE),
            List.of(DeliveryWords.ACTION),
            word("notice.requirement.source")));
    NoticeFacts.write(
        writing,
        new Compliance(
            REQUIREMENT,
            LocalDate.of(2026, 1, 5),
            Compliance.State.MET,
            word("notice.compliance.words"),
            word("notice.compliance.reference"),
            Optional.of(EvidenceWords.EVIDENCE),
            word("notice.compliance.said_by")));
    NoticeFacts.write(
        writing,
        new FormalReview(
            REVIEW,
            "r",
            word("notice.formal_review.title"),
            word("notice.formal_review.body"),
            new FormalReview.About.OfNotice(NOTICE),
            Cycle.HALF_YEARLY,
            FormalReview.Stage.FINDINGS_IN,
            Optional.of(LocalDate.of(2026, 1, 5)),
            List.of(new ReviewPaper(word("notice.formal_review.papers"), Optional.empty())),
            word("notice.formal_review.findings"),
            word("notice.formal_review.judgement"),
            word("notice.formal_review.source")));
    step(writing, LocalDate.of(2026, 1, 20), "");
  }

  static void step(Writing writing, LocalDate due, String reason) {
    NoticeFacts.write(
        writing,
        new NextStep(
            STEP,
            REVIEW,
            word("notice.next_step.words"),
            word("notice.next_step.owner_role"),
            Optional.of(due),
            Optional.empty(),
            reason,
            word("notice.next_step.source")));
  }
}
