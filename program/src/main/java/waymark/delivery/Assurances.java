package waymark.delivery;

import static waymark.delivery.db.Tables.ASSURANCE;
import static waymark.delivery.db.Tables.ASSURANCE_TOLD;
import static waymark.ledger.Facts.standing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import waymark.access.Sight;
import waymark.delivery.db.tables.records.AssuranceRecord;
import waymark.delivery.db.tables.records.AssuranceToldRecord;
import waymark.kernel.KnownAt;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.Facts;
import waymark.measures.Measures;
import waymark.programme.ObjectiveId;
import waymark.programme.PlanId;

/** Assurance activities of the area in whose transaction this runs. */
@Repository
public class Assurances {

  private final DSLContext db;

  public Assurances(DSLContext db) {
    this.db = db;
  }

  /** The activities of a plan, by their words. */
  public List<Assurance> activities(PlanId plan, KnownAt at) {
    return db.selectFrom(ASSURANCE)
        .where(standing(ASSURANCE, at))
        .and(ASSURANCE.PLAN_ID.eq(plan.value()))
        .orderBy(ASSURANCE.ACTIVITY, ASSURANCE.ASSURANCE_ID)
        .fetch(Assurances::assurance);
  }

  /** All that was told of the activities of a plan, the latest period first. */
  public Map<AssuranceId, List<AssuranceTold>> told(PlanId plan, KnownAt at) {
    var ids =
        DSL.select(ASSURANCE.ASSURANCE_ID)
            .from(ASSURANCE)
            .where(ASSURANCE.PLAN_ID.eq(plan.value()));
    return db.selectFrom(ASSURANCE_TOLD)
        .where(standing(ASSURANCE_TOLD, at))
        .and(ASSURANCE_TOLD.ASSURANCE_ID.in(ids))
        .orderBy(ASSURANCE_TOLD.PERIOD_UNTIL.desc(), ASSURANCE_TOLD.PERIOD_FROM.desc())
        .fetchGroups(it -> new AssuranceId(it.getAssuranceId()), Assurances::told);
  }

  /** The last command that wrote what an activity is. */
  public long lastWritten(AssuranceId id) {
    return Facts.lastWritten(db, ASSURANCE, ASSURANCE.ASSURANCE_ID.eq(id.value()));
  }

  /** The last command that told of it in a period. */
  public long lastWritten(AssuranceId id, ReportingPeriod period) {
    return Facts.lastWritten(
        db,
        ASSURANCE_TOLD,
        ASSURANCE_TOLD
            .ASSURANCE_ID
            .eq(id.value())
            .and(ASSURANCE_TOLD.PERIOD_FROM.eq(period.from()))
            .and(ASSURANCE_TOLD.PERIOD_UNTIL.eq(period.until())));
  }

  private static Assurance assurance(AssuranceRecord it) {
    return new Assurance(
        new AssuranceId(it.getAssuranceId()),
        new PlanId(it.getPlanId()),
        it.getKey(),
        Optional.ofNullable(it.getObjectiveId()).map(ObjectiveId::new),
        it.getActivity(),
        Cycle.named(it.getCycle()).orElseThrow(),
        it.getLeadRole(),
        it.getEnded(),
        it.getPaperTitle());
  }

  private static AssuranceTold told(AssuranceToldRecord it) {
    return new AssuranceTold(
        new AssuranceId(it.getAssuranceId()),
        Measures.period(it.getPeriodFrom(), it.getPeriodUntil(), it.getPeriodKind()),
        Completion.named(it.getComplete()).orElseThrow(),
        it.getCompleteAsWritten(),
        Optional.ofNullable(it.getDoneOn()),
        // what a paper printed is for every reader
        it.getPaperTitle().isEmpty() ? Sight.here().words(it.getImpact()) : it.getImpact(),
        it.getPaperTitle());
  }
}
