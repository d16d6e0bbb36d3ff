package waymark.evidence;

import static waymark.evidence.db.Tables.IMPACT;
import static waymark.evidence.db.Tables.STAFFING;
import static waymark.evidence.db.Tables.SUPPORT;
import static waymark.ledger.Facts.standing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import waymark.access.Sight;
import waymark.delivery.ActionId;
import waymark.delivery.Due;
import waymark.evidence.db.tables.records.ImpactRecord;
import waymark.evidence.db.tables.records.SupportRecord;
import waymark.kernel.KnownAt;
import waymark.ledger.Facts;
import waymark.measures.MeasureId;
import waymark.programme.ObjectiveId;
import waymark.programme.PlanId;

/**
 * Evidence, support and changes of staff, in the area in whose transaction this runs. Whoever may
 * not see the record of an area reads none of it.
 */
@Repository
public class EvidenceKept {

  private final DSLContext db;

  public EvidenceKept(DSLContext db) {
    this.db = db;
  }

  /** The evidence of a plan, the latest first. */
  public List<Evidence> evidence(PlanId plan, KnownAt at) {
    return Sight.here().record()
        ? db.selectFrom(IMPACT)
            .where(standing(IMPACT, at))
            .and(IMPACT.PLAN_ID.eq(plan.value()))
            .orderBy(IMPACT.DATED_ON.desc(), IMPACT.CLAIM)
            .fetch(EvidenceKept::evidence)
        : List.of();
  }

  /** The support that was had under a plan, by who gave it. */
  public List<Support> support(PlanId plan, KnownAt at) {
    return Sight.here().record()
        ? db.selectFrom(SUPPORT)
            .where(standing(SUPPORT, at))
            .and(SUPPORT.PLAN_ID.eq(plan.value()))
            .orderBy(SUPPORT.BEGINS.desc(), SUPPORT.PROVIDER, SUPPORT.ACTIVITY)
            .fetch(EvidenceKept::support)
        : List.of();
  }

  /** Changes of staff, the latest first; those without a day last. */
  public List<Staffing> staffing(KnownAt at) {
    return Sight.here().record()
        ? db.selectFrom(STAFFING)
            .where(standing(STAFFING, at))
            .orderBy(STAFFING.HAPPENED.desc(), STAFFING.POST)
            .fetch(it ->
                new Staffing(
                    new StaffingId(it.getChangeId()),
                    it.getPost(),
                    Staffing.Change.of(it.getChange()).orElseThrow(),
                    Due.of(it.getHappened()),
                    it.getEffect(),
                    it.getSource()))
        : List.of();
  }

  long lastWritten(EvidenceId it) {
    return Facts.lastWritten(db, IMPACT, IMPACT.EVIDENCE_ID.eq(it.value()));
  }

  long lastWritten(SupportId it) {
    return Facts.lastWritten(db, SUPPORT, SUPPORT.SUPPORT_ID.eq(it.value()));
  }

  long lastWritten(StaffingId it) {
    return Facts.lastWritten(db, STAFFING, STAFFING.CHANGE_ID.eq(it.value()));
  }

  private static Evidence evidence(ImpactRecord it) {
    return new Evidence(
        new EvidenceId(it.getEvidenceId()),
        new PlanId(it.getPlanId()),
        it.getKey(),
        it.getClaim(),
        Evidence.Kind.of(it.getKind()).orElseThrow(),
        Strength.of(it.getStrength()).orElseThrow(),
        it.getDatedOn(),
        it.getOwnerRole(),
        Optional.ofNullable(it.getExpiresOn()),
        Stream.of(it.getObjectives()).map(id -> new ObjectiveId(UUID.fromString(id))).toList(),
        Optional.ofNullable(it.getActionId()).map(ActionId::new),
        Optional.ofNullable(it.getMeasureId()).map(MeasureId::new),
        it.getSource());
  }

  private static Support support(SupportRecord it) {
    return new Support(
        new SupportId(it.getSupportId()),
        new PlanId(it.getPlanId()),
        it.getProvider(),
        it.getActivity(),
        Due.of(it.getBegins()),
        Due.of(it.getEnds()),
        it.getFundedBy(),
        Optional.ofNullable(it.getObjectiveId()).map(ObjectiveId::new),
        it.getImpact(),
        Strength.of(it.getStrength()),
        it.getSource());
  }
}
