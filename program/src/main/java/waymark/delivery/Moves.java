package waymark.delivery;

import static waymark.delivery.db.Tables.MOVE_DECISION;
import static waymark.delivery.db.Tables.MOVE_RULE;
import static waymark.ledger.Facts.standing;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import waymark.access.Sight;
import waymark.delivery.db.tables.records.MoveDecisionRecord;
import waymark.delivery.db.tables.records.MoveRuleRecord;
import waymark.kernel.KnownAt;
import waymark.ledger.Facts;
import waymark.ledger.Version;
import waymark.ledger.Writing;
import waymark.programme.ObjectiveId;
import waymark.programme.PlanId;

/** Rules and decisions about business as usual, in the area in whose transaction this runs. */
@Repository
public class Moves {

  private final DSLContext db;

  public Moves(DSLContext db) {
    this.db = db;
  }

  /** The plan's own rule; empty where it has none. */
  public Optional<BusinessAsUsual.Rule> rule(PlanId plan, KnownAt at) {
    return db.selectFrom(MOVE_RULE)
        .where(standing(MOVE_RULE, at))
        .and(MOVE_RULE.PLAN_ID.eq(plan.value()))
        .fetchOptional(
            it -> new BusinessAsUsual.Rule(it.getQuarters(), it.getEvidence(), it.getAssurance()));
  }

  /** Everything that was decided about an objective, the latest first. */
  public List<Version<MoveDecision>> decisions(ObjectiveId objective, KnownAt at) {
    return db.selectFrom(MOVE_DECISION)
        .where(Facts.versions(MOVE_DECISION, at))
        .and(MOVE_DECISION.OBJECTIVE_ID.eq(objective.value()))
        .orderBy(MOVE_DECISION.KNOWN_FROM.desc(), MOVE_DECISION.SEQ.desc())
        .fetch(it -> Facts.version(MOVE_DECISION, it, decision(it)));
  }

  private static MoveDecision decision(MoveDecisionRecord it) {
    var sight = Sight.here();
    return new MoveDecision(
        new ObjectiveId(it.getObjectiveId()),
        it.getMoved(),
        it.getDecidedOn(),
        it.getDecidedBy(),
        sight.words(it.getReason()),
        it.getRule(),
        it.getConditions().lines().toList());
  }

  public long lastWritten(PlanId plan) {
    return Facts.lastWritten(db, MOVE_RULE, MOVE_RULE.PLAN_ID.eq(plan.value()));
  }

  /** The rule that a plan states. */
  public static void write(Writing writing, PlanId plan, BusinessAsUsual.Rule rule) {
    var fact = new MoveRuleRecord();
    fact.setPlanId(plan.value());
    fact.setQuarters(rule.quarters());
    fact.setEvidence(rule.evidence());
    fact.setAssurance(rule.assurance());
    writing.add(MOVE_RULE, fact);
  }

  /** What was decided about an objective. */
  public static void write(Writing writing, MoveDecision it) {
    var fact = new MoveDecisionRecord();
    fact.setObjectiveId(it.objective().value());
    fact.setMoved(it.moved());
    fact.setDecidedOn(it.on());
    fact.setDecidedBy(it.by());
    fact.setReason(it.reason());
    fact.setRule(it.rule());
    fact.setConditions(String.join("\n", it.conditions()));
    writing.add(MOVE_DECISION, fact);
  }
}
