package waymark.notice;

import static waymark.notice.db.Tables.COMPLIANCE;
import static waymark.notice.db.Tables.FORMAL_REVIEW;
import static waymark.notice.db.Tables.IMPROVEMENT_NOTICE;
import static waymark.notice.db.Tables.NEXT_STEP;
import static waymark.notice.db.Tables.REQUIREMENT;

import waymark.evidence.EvidenceId;
import waymark.ledger.Writing;
import waymark.notice.db.tables.records.ComplianceRecord;
import waymark.notice.db.tables.records.FormalReviewRecord;
import waymark.notice.db.tables.records.ImprovementNoticeRecord;
import waymark.notice.db.tables.records.NextStepRecord;
import waymark.notice.db.tables.records.RequirementRecord;
import waymark.programme.PlanId;

/** The facts about notices and reviews, as a command writes them. */
public final class NoticeFacts {

  private NoticeFacts() {}

  /** What a notice is, and whether it still binds. */
  public static void write(Writing writing, Notice it) {
    var fact = new ImprovementNoticeRecord();
    fact.setNoticeId(it.id().value());
    fact.setKey(it.key());
    fact.setTitle(it.title());
    fact.setIssuedBy(it.issuedBy());
    fact.setIssuedOn(it.issuedOn().orElse(null));
    fact.setPlanId(it.plan().map(PlanId::value).orElse(null));
    fact.setConsequence(it.consequence());
    fact.setState(it.state().key());
    fact.setStateOn(it.state().since().orElse(null));
    fact.setSource(it.source());
    writing.add(IMPROVEMENT_NOTICE, fact);
  }

  /** What a notice asks for. */
  public static void write(Writing writing, Requirement it) {
    var fact = new RequirementRecord();
    fact.setRequirementId(it.id().value());
    fact.setNoticeId(it.notice().value());
    fact.setNumber(it.number());
    fact.setPosition(it.position());
    fact.setWords(it.words());
    fact.setEachReview(it.by() instanceof Requirement.By.EachReview);
    fact.setDueOn(it.by() instanceof Requirement.By.OnDay(var day) ? day : null);
    fact.setObjectives(
        it.objectives().stream().map(id -> id.value().toString()).toArray(String[]::new));
    fact.setActions(it.actions().stream().map(id -> id.value().toString()).toArray(String[]::new));
    fact.setSource(it.source());
    writing.add(REQUIREMENT, fact);
  }

  /** How far a requirement was met on a day. */
  public static void write(Writing writing, Compliance it) {
    var fact = new ComplianceRecord();
    fact.setRequirementId(it.requirement().value());
    fact.setOnDay(it.on());
    fact.setState(it.state().key());
    fact.setWords(it.words());
    fact.setReference(it.reference());
    fact.setEvidenceId(it.evidence().map(EvidenceId::value).orElse(null));
    fact.setSaidBy(it.saidBy());
    writing.add(COMPLIANCE, fact);
  }

  /** A formal review, and how far it has come. */
  public static void write(Writing writing, FormalReview it) {
    var fact = new FormalReviewRecord();
    fact.setReviewId(it.id().value());
    fact.setKey(it.key());
    fact.setTitle(it.title());
    fact.setBody(it.body());
    switch (it.about()) {
      case FormalReview.About.OfNotice(var notice) -> {
        fact.setAbout("notice");
        fact.setAboutId(notice.value());
      }
      case FormalReview.About.OfPlan(var plan) -> {
        fact.setAbout("plan");
        fact.setAboutId(plan.value());
      }
    }
    fact.setCycle(it.cycle().word());
    fact.setStage(it.stage().key());
    fact.setOnDay(it.on().orElse(null));
    fact.setPapers(ReviewPaper.lines(it.papers()));
    fact.setFindings(it.findings());
    fact.setJudgement(it.judgement());
    fact.setSource(it.source());
    writing.add(FORMAL_REVIEW, fact);
  }

  /** What a review asked for next. */
  public static void write(Writing writing, NextStep it) {
    var fact = new NextStepRecord();
    fact.setStepId(it.id().value());
    fact.setReviewId(it.review().value());
    fact.setWords(it.words());
    fact.setOwnerRole(it.owner());
    fact.setDueOn(it.due().orElse(null));
    fact.setDoneOn(it.done().orElse(null));
    fact.setReason(it.reason());
    fact.setSource(it.source());
    writing.add(NEXT_STEP, fact);
  }
}
