package waymark.governance;

import static waymark.governance.db.Tables.BOARD_ACTION;
import static waymark.governance.db.Tables.DECISION;
import static waymark.governance.db.Tables.DECISION_OPTION;
import static waymark.governance.db.Tables.ESCALATION;
import static waymark.governance.db.Tables.REPORT_OWED;

import waymark.governance.db.tables.records.BoardActionRecord;
import waymark.governance.db.tables.records.DecisionOptionRecord;
import waymark.governance.db.tables.records.DecisionRecord;
import waymark.governance.db.tables.records.EscalationRecord;
import waymark.governance.db.tables.records.ReportOwedRecord;
import waymark.ledger.Writing;

/** The facts about what came of meetings, as a command writes them. */
public final class DecisionFacts {

  private DecisionFacts() {}

  /** What was decided. */
  public static void write(Writing writing, Decision it) {
    var fact = new DecisionRecord();
    fact.setDecisionId(it.id().value());
    fact.setMeetingId(it.meeting().value());
    fact.setItemId(it.item().map(ItemId::value).orElse(null));
    fact.setTitle(it.title());
    fact.setRecommendation(it.recommendation());
    fact.setDecided(it.decided());
    fact.setWhy(it.why());
    fact.setDecidedBy(it.decidedBy());
    fact.setEffectiveOn(it.effectiveOn().orElse(null));
    fact.setCallInUntil(it.callInUntil().orElse(null));
    fact.setReviewOn(it.reviewOn().orElse(null));
    fact.setMeasures(
        it.measures().stream().map(id -> id.value().toString()).toArray(String[]::new));
    fact.setObjectives(
        it.objectives().stream().map(id -> id.value().toString()).toArray(String[]::new));
    writing.add(DECISION, fact);
  }

  /** What could have been decided. */
  public static void write(Writing writing, DecisionOption it) {
    var fact = new DecisionOptionRecord();
    fact.setOptionId(it.id().value());
    fact.setDecisionId(it.decision().value());
    fact.setPosition(it.position());
    fact.setTitle(it.title());
    fact.setEffect(it.effect());
    fact.setChosen(it.chosen());
    fact.setRejectedBecause(it.rejectedBecause());
    writing.add(DECISION_OPTION, fact);
  }

  /** What is to be done. */
  public static void write(Writing writing, BoardAction it) {
    var fact = new BoardActionRecord();
    fact.setActionId(it.id().value());
    fact.setMeetingId(it.meeting().value());
    fact.setItemId(it.item().map(ItemId::value).orElse(null));
    fact.setDecisionId(it.decision().map(DecisionId::value).orElse(null));
    fact.setTitle(it.title());
    fact.setOwnerId(it.owner().value());
    fact.setDueOn(it.due());
    fact.setDoneOn(it.done().orElse(null));
    fact.setReason(it.reason());
    writing.add(BOARD_ACTION, fact);
  }

  /** What was passed up, and what came back. */
  public static void write(Writing writing, Escalation it) {
    var fact = new EscalationRecord();
    fact.setEscalationId(it.id().value());
    fact.setFromBody(it.from().value());
    fact.setToBody(it.to().value());
    fact.setRaisedOn(it.raised());
    fact.setSubject(it.subject());
    fact.setConfidential(it.confidential());
    fact.setAnswerBy(it.answerBy().orElse(null));
    fact.setAnsweredOn(it.answered().orElse(null));
    fact.setAnswer(it.answer());
    writing.add(ESCALATION, fact);
  }

  /** Which report is owed, and whether it was sent. */
  public static void write(Writing writing, Owed it) {
    var fact = new ReportOwedRecord();
    fact.setReportId(it.id().value());
    fact.setBodyId(it.by().value());
    fact.setToBody(it.to().map(BodyId::value).orElse(null));
    fact.setRecipient(it.recipient());
    fact.setTitle(it.title());
    fact.setDueOn(it.due().orElse(null));
    fact.setSentOn(it.sent().orElse(null));
    writing.add(REPORT_OWED, fact);
  }
}
