package waymark.programme;

import static waymark.ledger.Facts.standing;
import static waymark.programme.db.Tables.AREA;
import static waymark.programme.db.Tables.OBJECTIVE;
import static waymark.programme.db.Tables.PLAN;
import static waymark.programme.db.Tables.SERVICE;
import static waymark.programme.db.Tables.WORKSTREAM;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import waymark.access.Sight;
import waymark.kernel.KnownAt;
import waymark.ledger.AreaTransactions.Question;
import waymark.ledger.Asked;
import waymark.ledger.Facts;
import waymark.ledger.Look;
import waymark.ledger.Version;
import waymark.programme.db.tables.records.ObjectiveRecord;
import waymark.programme.db.tables.records.PlanRecord;

/** Plans, objectives and services of the area in whose transaction this runs. */
@Repository
public class Programmes {

  private final DSLContext db;

  private final Asked<Sight, Plan> planNamed;
  private final Asked<Sight, Objective> objectivesOf;
  private final Asked<Sight, Objective> objectivesOfNamed;

  public Programmes(DSLContext db) {
    this.db = db;
    this.planNamed =
        new Asked<>((at, sight) ->
            new Question<>(
                db.select(
                        PLAN.PLAN_ID,
                        PLAN.KEY,
                        PLAN.KIND,
                        PLAN.TITLE,
                        PLAN.BEGINS,
                        PLAN.ENDS,
                        PLAN.SUCCEEDS,
                        PLAN.NOTE,
                        PLAN.REQUIREMENTS,
                        PLAN.CONSEQUENCE)
                    .from(PLAN)
                    .where(PLAN.KEY.eq(""))
                    .and(standing(PLAN, at)),
                it -> plan(it, sight)));
    this.objectivesOf =
        new Asked<>((at, _) -> objectives(OBJECTIVE.PLAN_ID.eq(new UUID(0, 0)), at));
    this.objectivesOfNamed =
        new Asked<>((at, _) ->
            objectives(
                OBJECTIVE.PLAN_ID.in(
                    DSL.select(PLAN.PLAN_ID)
                        .from(PLAN)
                        .where(PLAN.KEY.eq(""))
                        .and(standing(PLAN, at))),
                at));
  }

  private Question<Objective> objectives(Condition which, KnownAt at) {
    return new Question<>(
        db.select(
                OBJECTIVE.OBJECTIVE_ID,
                OBJECTIVE.PLAN_ID,
                OBJECTIVE.NUMBER,
                OBJECTIVE.POSITION,
                OBJECTIVE.TITLE,
                OBJECTIVE.LEAD_ROLE,
                OBJECTIVE.STATE,
                OBJECTIVE.STATE_FROM,
                OBJECTIVE.STATE_DECISION)
            .from(OBJECTIVE)
            .where(which)
            .and(standing(OBJECTIVE, at))
            .orderBy(OBJECTIVE.POSITION),
        it ->
            new Objective(
                new ObjectiveId(it.getObject(1, UUID.class)),
                new PlanId(it.getObject(2, UUID.class)),
                it.getString(3),
                it.getInt(4),
                it.getString(5),
                it.getString(6),
                new Objective.Standing(
                    Objective.State.of(it.getString(7)).orElseThrow(),
                    Optional.ofNullable(it.getObject(8, LocalDate.class)),
                    it.getString(9))));
  }

  private static Plan plan(ResultSet it, Sight sight) throws SQLException {
    return new Plan(
        new PlanId(it.getObject(1, UUID.class)),
        it.getString(2),
        Plan.Kind.of(it.getString(3)).orElseThrow(),
        it.getString(4),
        it.getString(5),
        it.getString(6),
        Optional.ofNullable(it.getObject(7, UUID.class)).map(PlanId::new),
        sight.words(it.getString(8)),
        it.getString(9).lines().toList(),
        it.getString(10));
  }

  /** A look in which nothing is asked yet. */
  public Look look() {
    return new Look(db);
  }

  /** The plan that addresses name so. */
  public Look.Answer<Plan> plan(String key, KnownAt at, Look look) {
    return look.ask(planNamed.at(at, Sight.here()), key);
  }

  /** The objectives of the plan that addresses name so, in their order. */
  public Look.Answer<Objective> objectives(String plan, KnownAt at, Look look) {
    return look.ask(objectivesOfNamed.at(at, Sight.here()), plan);
  }

  /** The objectives of one plan, in their order. */
  public Look.Answer<Objective> objectives(PlanId plan, KnownAt at, Look look) {
    return look.ask(objectivesOf.at(at, Sight.here()), plan.value());
  }

  /** The area itself; empty before its first fact. */
  public Optional<Area> area(KnownAt at) {
    return db.selectFrom(AREA)
        .where(standing(AREA, at))
        .fetchOptional(it ->
            new Area(
                it.getName(),
                it.getGssCode() == null ? "" : it.getGssCode(),
                it.getInvented(),
                it.getCaption(),
                it.getColour()));
  }

  /** All services, by name. */
  public List<Service> services(KnownAt at) {
    return db.selectFrom(SERVICE)
        .where(standing(SERVICE, at))
        .orderBy(SERVICE.NAME)
        .fetch(it ->
            new Service(
                new ServiceId(it.getServiceId()), it.getKey(), it.getName(), it.getOrganisation()));
  }

  /** All plans, the latest to begin first; those without a stated beginning last. */
  public List<Plan> plans(KnownAt at) {
    return db.selectFrom(PLAN)
        .where(standing(PLAN, at))
        .orderBy(PLAN.BEGINS.desc(), PLAN.TITLE)
        .fetch(Programmes::plan);
  }

  /** The plan that addresses name so. */
  public Optional<Plan> plan(String key, KnownAt at) {
    return db.selectFrom(PLAN)
        .where(standing(PLAN, at))
        .and(PLAN.KEY.eq(key))
        .fetchOptional(Programmes::plan);
  }

  /** The objectives of all plans, plan by plan in their order. */
  public List<Objective> objectives(KnownAt at) {
    return db.selectFrom(OBJECTIVE)
        .where(standing(OBJECTIVE, at))
        .orderBy(OBJECTIVE.PLAN_ID, OBJECTIVE.POSITION)
        .fetch(Programmes::objective);
  }

  /** The objectives of one plan, in their order. */
  public List<Objective> objectives(PlanId plan, KnownAt at) {
    return db.selectFrom(OBJECTIVE)
        .where(standing(OBJECTIVE, at))
        .and(OBJECTIVE.PLAN_ID.eq(plan.value()))
        .orderBy(OBJECTIVE.POSITION)
        .fetch(Programmes::objective);
  }

  /** Every version of a plan that was known and written by then, in that order. */
  public List<Version<Plan>> versions(PlanId plan, KnownAt at) {
    return db.selectFrom(PLAN)
        .where(Facts.versions(PLAN, at))
        .and(PLAN.PLAN_ID.eq(plan.value()))
        .orderBy(PLAN.KNOWN_FROM, PLAN.SEQ)
        .fetch(it -> Facts.version(PLAN, it, plan(it)));
  }

  /** Every version of an objective that was known and written by then, in that order. */
  public List<Version<Objective>> versions(ObjectiveId objective, KnownAt at) {
    return db.selectFrom(OBJECTIVE)
        .where(Facts.versions(OBJECTIVE, at))
        .and(OBJECTIVE.OBJECTIVE_ID.eq(objective.value()))
        .orderBy(OBJECTIVE.KNOWN_FROM, OBJECTIVE.SEQ)
        .fetch(it -> Facts.version(OBJECTIVE, it, objective(it)));
  }

  /** The workstreams of one plan, in their order. */
  public List<Workstream> workstreams(PlanId plan, KnownAt at) {
    return db.selectFrom(WORKSTREAM)
        .where(standing(WORKSTREAM, at))
        .and(WORKSTREAM.PLAN_ID.eq(plan.value()))
        .orderBy(WORKSTREAM.POSITION)
        .fetch(it ->
            new Workstream(
                new WorkstreamId(it.getWorkstreamId()),
                new PlanId(it.getPlanId()),
                it.getPosition(),
                it.getTitle(),
                it.getLeadRole()));
  }

  /** The last command that wrote what the area is. */
  long lastWritten() {
    return Facts.lastWritten(db, AREA, DSL.noCondition());
  }

  long lastWritten(ServiceId service) {
    return Facts.lastWritten(db, SERVICE, SERVICE.SERVICE_ID.eq(service.value()));
  }

  long lastWritten(PlanId plan) {
    return Facts.lastWritten(db, PLAN, PLAN.PLAN_ID.eq(plan.value()));
  }

  long lastWritten(ObjectiveId objective) {
    return Facts.lastWritten(db, OBJECTIVE, OBJECTIVE.OBJECTIVE_ID.eq(objective.value()));
  }

  long lastWritten(WorkstreamId workstream) {
    return Facts.lastWritten(db, WORKSTREAM, WORKSTREAM.WORKSTREAM_ID.eq(workstream.value()));
  }

  private static Plan plan(PlanRecord it) {
    return new Plan(
        new PlanId(it.getPlanId()),
        it.getKey(),
        Plan.Kind.of(it.getKind()).orElseThrow(),
        it.getTitle(),
        it.getBegins(),
        it.getEnds(),
        Optional.ofNullable(it.getSucceeds()).map(PlanId::new),
        Sight.here().words(it.getNote()),
        it.getRequirements().lines().toList(),
        it.getConsequence());
  }

  private static Objective objective(ObjectiveRecord it) {
    return new Objective(
        new ObjectiveId(it.getObjectiveId()),
        new PlanId(it.getPlanId()),
        it.getNumber(),
        it.getPosition(),
        it.getTitle(),
        it.getLeadRole(),
        new Objective.Standing(
            Objective.State.of(it.getState()).orElseThrow(),
            Optional.ofNullable(it.getStateFrom()),
            it.getStateDecision()));
  }
}
