package waymark.delivery;

import static waymark.delivery.db.Tables.ACTION;
import static waymark.delivery.db.Tables.ACTION_LEAD;
import static waymark.delivery.db.Tables.ACTION_NARRATIVE;
import static waymark.delivery.db.Tables.EXPECTED_EFFECT;
import static waymark.ledger.Facts.standing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import waymark.access.Sight;
import waymark.delivery.db.tables.records.ActionLeadRecord;
import waymark.delivery.db.tables.records.ActionRecord;
import waymark.kernel.KnownAt;
import waymark.ledger.Facts;
import waymark.ledger.Version;
import waymark.measures.MeasureId;
import waymark.measures.Measures;
import waymark.programme.ObjectiveId;
import waymark.programme.PlanId;

/** Plan actions of the area in whose transaction this runs. */
@Repository
public class Actions {

  private final DSLContext db;

  public Actions(DSLContext db) {
    this.db = db;
  }

  /**
   * The actions of a plan with what they serve, by reference as people count: AIP2 before AIP10.
   */
  public List<ActionLine> lines(PlanId plan, KnownAt at) {
    var leads = new LinkedHashMap<ActionId, List<ActionLead>>();
    leads(ofPlan(ACTION_LEAD.ACTION_ID, plan), at)
        .forEach(it -> leads.computeIfAbsent(it.action(), _ -> new ArrayList<>()).add(it));
    return db
        .selectFrom(ACTION)
        .where(standing(ACTION, at))
        .and(ACTION.PLAN_ID.eq(plan.value()))
        .fetch(Actions::action)
        .stream()
        .sorted(ActionOrder.BY_REFERENCE)
        .map(it -> new ActionLine(it, leads.getOrDefault(it.id(), List.of())))
        .toList();
  }

  /** The actions of all plans of the area, without what they serve. */
  public List<Action> actions(KnownAt at) {
    return db.selectFrom(ACTION).where(standing(ACTION, at)).fetch(Actions::action).stream()
        .sorted(ActionOrder.BY_REFERENCE)
        .toList();
  }

  /** Every version of the actions of a plan that was known and written by then, in that order. */
  public Map<ActionId, List<Version<Action>>> versions(PlanId plan, KnownAt at) {
    return versions(ACTION.PLAN_ID.eq(plan.value()), at);
  }

  /** The same of some actions, whichever plans they are in. */
  public Map<ActionId, List<Version<Action>>> versions(Set<ActionId> some, KnownAt at) {
    return some.isEmpty()
        ? Map.of()
        : versions(ACTION.ACTION_ID.in(some.stream().map(ActionId::value).toList()), at);
  }

  private Map<ActionId, List<Version<Action>>> versions(Condition which, KnownAt at) {
    return db.selectFrom(ACTION)
        .where(Facts.versions(ACTION, at))
        .and(which)
        .orderBy(ACTION.KNOWN_FROM, ACTION.SEQ)
        .fetchGroups(
            it -> new ActionId(it.getActionId()), it -> Facts.version(ACTION, it, action(it)));
  }

  /** Every version of what one action serves and who leads it there. */
  public List<Version<ActionLead>> leadVersions(ActionId action, KnownAt at) {
    return db.selectFrom(ACTION_LEAD)
        .where(Facts.versions(ACTION_LEAD, at))
        .and(ACTION_LEAD.ACTION_ID.eq(action.value()))
        .orderBy(ACTION_LEAD.KNOWN_FROM, ACTION_LEAD.SEQ)
        .fetch(it -> Facts.version(ACTION_LEAD, it, lead(it)));
  }

  /** How an action went, the latest period first. */
  public List<Narrative> narratives(ActionId action, KnownAt at) {
    return db.selectFrom(ACTION_NARRATIVE)
        .where(standing(ACTION_NARRATIVE, at))
        .and(ACTION_NARRATIVE.ACTION_ID.eq(action.value()))
        .orderBy(ACTION_NARRATIVE.PERIOD_FROM.desc(), ACTION_NARRATIVE.PERIOD_UNTIL.desc())
        .fetch(it ->
            new Narrative(
                action,
                Measures.period(it.getPeriodFrom(), it.getPeriodUntil(), it.getPeriodKind()),
                Sight.here().words(it.getWords()),
                it.getKnownFrom()));
  }

  /** What the actions of a plan are to change. */
  public List<ExpectedEffect> effects(PlanId plan, KnownAt at) {
    return effects(ofPlan(EXPECTED_EFFECT.ACTION_ID, plan), at);
  }

  /** What the actions of all plans are to change. */
  public List<ExpectedEffect> effects(KnownAt at) {
    return effects(DSL.noCondition(), at);
  }

  private List<ExpectedEffect> effects(Condition which, KnownAt at) {
    return db.selectFrom(EXPECTED_EFFECT)
        .where(standing(EXPECTED_EFFECT, at))
        .and(which)
        .fetch(it ->
            new ExpectedEffect(
                new ActionId(it.getActionId()),
                new MeasureId(it.getMeasureId()),
                it.getHowMuch(),
                it.getByWhen()));
  }

  /** The last command that wrote of an action, what it serves or how it went. */
  public long lastWritten(ActionId action) {
    return Math.max(
        Facts.lastWritten(db, ACTION, ACTION.ACTION_ID.eq(action.value())),
        Facts.lastWritten(db, ACTION_LEAD, ACTION_LEAD.ACTION_ID.eq(action.value())));
  }

  /** The last command that said what an action is to do to a measure. */
  public long lastWritten(ActionId action, MeasureId measure) {
    return Facts.lastWritten(
        db,
        EXPECTED_EFFECT,
        EXPECTED_EFFECT
            .ACTION_ID
            .eq(action.value())
            .and(EXPECTED_EFFECT.MEASURE_ID.eq(measure.value())));
  }

  private List<ActionLead> leads(Condition which, KnownAt at) {
    return db.selectFrom(ACTION_LEAD)
        .where(standing(ACTION_LEAD, at))
        .and(which)
        .orderBy(ACTION_LEAD.ACTION_ID, ACTION_LEAD.OBJECTIVE_ID)
        .fetch(Actions::lead);
  }

  /** An action never leaves its plan, so any of its versions says which it is in. */
  private static Condition ofPlan(Field<UUID> action, PlanId plan) {
    return action.in(
        DSL.select(ACTION.ACTION_ID).from(ACTION).where(ACTION.PLAN_ID.eq(plan.value())));
  }

  private static ActionLead lead(ActionLeadRecord it) {
    return new ActionLead(
        new ActionId(it.getActionId()),
        new ObjectiveId(it.getObjectiveId()),
        it.getLeadRole(),
        Optional.ofNullable(it.getState()).flatMap(ActionState::named),
        it.getStateAsWritten());
  }

  private static Action action(ActionRecord it) {
    var sight = Sight.here();
    return new Action(
        new ActionId(it.getActionId()),
        new PlanId(it.getPlanId()),
        it.getKey(),
        it.getReference(),
        it.getTitle(),
        new Action.Standing(
            ActionState.named(it.getState()).orElseThrow(),
            it.getStateAsWritten(),
            sight.words(it.getReason()),
            sight.words(it.getMitigation())),
        Due.of(it.getStarts()),
        Due.of(it.getDue()),
        sight.words(it.getDueReason()),
        sight.words(it.getBarriers()),
        new Action.Means(
            sight.words(it.getCost()),
            sight.words(it.getFunding()),
            sight.words(it.getResources())),
        sight.words(it.getEvidence()),
        new Action.Lineage(
            Optional.ofNullable(it.getMergedInto()).map(ActionId::new),
            Optional.ofNullable(it.getSplitFrom()).map(ActionId::new)),
        it.getPaperTitle());
  }
}
