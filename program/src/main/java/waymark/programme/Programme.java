package waymark.programme;

import static waymark.programme.db.Tables.AREA;
import static waymark.programme.db.Tables.OBJECTIVE;
import static waymark.programme.db.Tables.PLAN;
import static waymark.programme.db.Tables.SERVICE;
import static waymark.programme.db.Tables.WORKSTREAM;

import waymark.ledger.Writing;
import waymark.programme.db.tables.records.AreaRecord;
import waymark.programme.db.tables.records.ObjectiveRecord;
import waymark.programme.db.tables.records.PlanRecord;
import waymark.programme.db.tables.records.ServiceRecord;
import waymark.programme.db.tables.records.WorkstreamRecord;

/** The facts of this package, as a command writes them. */
public final class Programme {

  private Programme() {}

  /** What the area is. */
  public static void write(Writing writing, Area area) {
    var fact = new AreaRecord();
    fact.setName(area.name());
    fact.setGssCode(area.gssCode().isEmpty() ? null : area.gssCode());
    fact.setInvented(area.invented());
    fact.setCaption(area.caption());
    fact.setColour(area.colour());
    writing.add(AREA, fact);
  }

  /** What a service is. */
  public static void write(Writing writing, Service service) {
    var fact = new ServiceRecord();
    fact.setServiceId(service.id().value());
    fact.setKey(service.key());
    fact.setName(service.name());
    fact.setOrganisation(service.organisation());
    writing.add(SERVICE, fact);
  }

  /** What a plan is. */
  public static void write(Writing writing, Plan plan) {
    var fact = new PlanRecord();
    fact.setPlanId(plan.id().value());
    fact.setKey(plan.key());
    fact.setKind(plan.kind().key());
    fact.setTitle(plan.title());
    fact.setBegins(plan.begins());
    fact.setEnds(plan.ends());
    fact.setSucceeds(plan.succeeds().map(PlanId::value).orElse(null));
    fact.setNote(plan.note());
    fact.setRequirements(String.join("\n", plan.requirements()));
    fact.setConsequence(plan.consequence());
    writing.add(PLAN, fact);
  }

  /** What an objective is and how it stands. */
  public static void write(Writing writing, Objective objective) {
    var fact = new ObjectiveRecord();
    fact.setObjectiveId(objective.id().value());
    fact.setPlanId(objective.plan().value());
    fact.setNumber(objective.number());
    fact.setPosition(objective.position());
    fact.setTitle(objective.title());
    fact.setLeadRole(objective.leadRole());
    fact.setState(objective.standing().state().key());
    fact.setStateFrom(objective.standing().from().orElse(null));
    fact.setStateDecision(objective.standing().decision());
    writing.add(OBJECTIVE, fact);
  }

  /** What a workstream is and who leads it. */
  public static void write(Writing writing, Workstream workstream) {
    var fact = new WorkstreamRecord();
    fact.setWorkstreamId(workstream.id().value());
    fact.setPlanId(workstream.plan().value());
    fact.setPosition(workstream.position());
    fact.setTitle(workstream.title());
    fact.setLeadRole(workstream.leadRole());
    writing.add(WORKSTREAM, fact);
  }
}
