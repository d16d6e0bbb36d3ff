package waymark.delivery;

import static waymark.delivery.db.Tables.ACTION;
import static waymark.delivery.db.Tables.ACTION_LEAD;
import static waymark.delivery.db.Tables.ACTION_NARRATIVE;
import static waymark.delivery.db.Tables.ASSURANCE;
import static waymark.delivery.db.Tables.ASSURANCE_TOLD;
import static waymark.delivery.db.Tables.EXPECTED_EFFECT;

import waymark.delivery.db.tables.records.ActionLeadRecord;
import waymark.delivery.db.tables.records.ActionNarrativeRecord;
import waymark.delivery.db.tables.records.ActionRecord;
import waymark.delivery.db.tables.records.AssuranceRecord;
import waymark.delivery.db.tables.records.AssuranceToldRecord;
import waymark.delivery.db.tables.records.ExpectedEffectRecord;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.Writing;
import waymark.measures.Measures;
import waymark.programme.ObjectiveId;

/** The facts of actions and assurance, as a command writes them. */
public final class Delivering {

  private Delivering() {}

  /** What an action is and how it stands. */
  public static void write(Writing writing, Action it) {
    var fact = new ActionRecord();
    fact.setActionId(it.id().value());
    fact.setPlanId(it.plan().value());
    fact.setKey(it.key());
    fact.setReference(it.reference());
    fact.setTitle(it.title());
    fact.setState(it.state().word());
    fact.setStateAsWritten(it.standing().asWritten());
    fact.setReason(it.standing().reason());
    fact.setMitigation(it.standing().mitigation());
    fact.setStarts(it.starts().kept());
    fact.setDue(it.due().kept());
    fact.setDueReason(it.dueReason());
    fact.setBarriers(it.barriers());
    fact.setCost(it.means().cost());
    fact.setFunding(it.means().funding());
    fact.setResources(it.means().resources());
    fact.setEvidence(it.evidence());
    fact.setMergedInto(it.lineage().into().map(ActionId::value).orElse(null));
    fact.setSplitFrom(it.lineage().from().map(ActionId::value).orElse(null));
    fact.setPaperTitle(it.paper());
    writing.add(ACTION, fact);
  }

  /** That an action serves an objective, and who leads it there. */
  public static void write(Writing writing, ActionLead it) {
    var fact = new ActionLeadRecord();
    fact.setActionId(it.action().value());
    fact.setObjectiveId(it.objective().value());
    fact.setLeadRole(it.role());
    fact.setState(it.otherwise().map(ActionState::word).orElse(null));
    fact.setStateAsWritten(it.asWritten());
    writing.add(ACTION_LEAD, fact);
  }

  /** How an action went in a period. */
  public static void narrative(
      Writing writing, ActionId action, ReportingPeriod period, String words) {
    var fact = new ActionNarrativeRecord();
    fact.setActionId(action.value());
    fact.setPeriodFrom(period.from());
    fact.setPeriodUntil(period.until());
    fact.setPeriodKind(Measures.kind(period));
    fact.setWords(words);
    writing.add(ACTION_NARRATIVE, fact);
  }

  /** What an assurance activity is. */
  public static void write(Writing writing, Assurance it) {
    var fact = new AssuranceRecord();
    fact.setAssuranceId(it.id().value());
    fact.setPlanId(it.plan().value());
    fact.setKey(it.key());
    fact.setObjectiveId(it.objective().map(ObjectiveId::value).orElse(null));
    fact.setActivity(it.activity());
    fact.setCycle(it.cycle().word());
    fact.setLeadRole(it.lead());
    fact.setEnded(it.ended());
    fact.setPaperTitle(it.paper());
    writing.add(ASSURANCE, fact);
  }

  /** Whether an assurance activity was done in a period. */
  public static void write(Writing writing, AssuranceTold it) {
    var fact = new AssuranceToldRecord();
    fact.setAssuranceId(it.assurance().value());
    fact.setPeriodFrom(it.period().from());
    fact.setPeriodUntil(it.period().until());
    fact.setPeriodKind(Measures.kind(it.period()));
    fact.setComplete(it.complete().word());
    fact.setCompleteAsWritten(it.asWritten());
    fact.setDoneOn(it.doneOn().orElse(null));
    fact.setImpact(it.impact());
    fact.setPaperTitle(it.paper());
    writing.add(ASSURANCE_TOLD, fact);
  }

  /** What an action is to change. */
  public static void write(Writing writing, ExpectedEffect it) {
    var fact = new ExpectedEffectRecord();
    fact.setActionId(it.action().value());
    fact.setMeasureId(it.measure().value());
    fact.setHowMuch(it.howMuch());
    fact.setByWhen(it.byWhen());
    writing.add(EXPECTED_EFFECT, fact);
  }
}
