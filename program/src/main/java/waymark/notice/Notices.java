package waymark.notice;

import static waymark.ledger.Facts.standing;
import static waymark.notice.db.Tables.COMPLIANCE;
import static waymark.notice.db.Tables.IMPROVEMENT_NOTICE;
import static waymark.notice.db.Tables.REQUIREMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import waymark.access.Sight;
import waymark.delivery.ActionId;
import waymark.evidence.EvidenceId;
import waymark.kernel.KnownAt;
import waymark.ledger.Facts;
import waymark.notice.db.tables.records.ComplianceRecord;
import waymark.notice.db.tables.records.ImprovementNoticeRecord;
import waymark.notice.db.tables.records.RequirementRecord;
import waymark.programme.ObjectiveId;
import waymark.programme.PlanId;

/** Improvement notices and what they ask for, in the area in whose transaction this runs. */
@Repository
public class Notices {

  private final DSLContext db;

  public Notices(DSLContext db) {
    this.db = db;
  }

  /** All notices, the latest issued first; those whose day is not stated last. */
  public List<Notice> notices(KnownAt at) {
    return db.selectFrom(IMPROVEMENT_NOTICE)
        .where(standing(IMPROVEMENT_NOTICE, at))
        .orderBy(IMPROVEMENT_NOTICE.ISSUED_ON.desc().nullsLast(), IMPROVEMENT_NOTICE.TITLE)
        .fetch(Notices::notice);
  }

  /** What all notices ask for, in their order. */
  public List<Requirement> requirements(KnownAt at) {
    return db.selectFrom(REQUIREMENT)
        .where(standing(REQUIREMENT, at))
        .orderBy(REQUIREMENT.NOTICE_ID, REQUIREMENT.POSITION, REQUIREMENT.NUMBER)
        .fetch(Notices::requirement);
  }

  /** All that was told of each requirement, the latest day first. */
  public Map<RequirementId, List<Compliance>> told(KnownAt at) {
    return db.selectFrom(COMPLIANCE)
        .where(standing(COMPLIANCE, at))
        .orderBy(COMPLIANCE.ON_DAY.desc())
        .fetchGroups(it -> new RequirementId(it.getRequirementId()), Notices::compliance);
  }

  long lastWritten(NoticeId it) {
    return Facts.lastWritten(db, IMPROVEMENT_NOTICE, IMPROVEMENT_NOTICE.NOTICE_ID.eq(it.value()));
  }

  long lastWritten(RequirementId it) {
    return Facts.lastWritten(db, REQUIREMENT, REQUIREMENT.REQUIREMENT_ID.eq(it.value()));
  }

  /** The last command that told of a requirement on a day. */
  long lastWritten(RequirementId it, LocalDate on) {
    return Facts.lastWritten(
        db, COMPLIANCE, COMPLIANCE.REQUIREMENT_ID.eq(it.value()).and(COMPLIANCE.ON_DAY.eq(on)));
  }

  private static Notice notice(ImprovementNoticeRecord it) {
    return new Notice(
        new NoticeId(it.getNoticeId()),
        it.getKey(),
        it.getTitle(),
        it.getIssuedBy(),
        Optional.ofNullable(it.getIssuedOn()),
        Optional.ofNullable(it.getPlanId()).map(PlanId::new),
        it.getConsequence(),
        NoticeState.of(it.getState(), Optional.ofNullable(it.getStateOn())).orElseThrow(),
        it.getSource());
  }

  private static Requirement requirement(RequirementRecord it) {
    return new Requirement(
        new RequirementId(it.getRequirementId()),
        new NoticeId(it.getNoticeId()),
        it.getNumber(),
        it.getPosition(),
        it.getWords(),
        by(it),
        Stream.of(it.getObjectives()).map(id -> new ObjectiveId(UUID.fromString(id))).toList(),
        Stream.of(it.getActions()).map(id -> new ActionId(UUID.fromString(id))).toList(),
        it.getSource());
  }

  private static Requirement.By by(RequirementRecord it) {
    if (it.getEachReview()) {
      return new Requirement.By.EachReview();
    }
    return Optional.ofNullable(it.getDueOn())
        .<Requirement.By>map(Requirement.By.OnDay::new)
        .orElseGet(Requirement.By.NotStated::new);
  }

  private static Compliance compliance(ComplianceRecord it) {
    var sight = Sight.here();
    return new Compliance(
        new RequirementId(it.getRequirementId()),
        it.getOnDay(),
        Compliance.State.of(it.getState()).orElseThrow(),
        sight.words(it.getWords()),
        sight.words(it.getReference()),
        Optional.ofNullable(it.getEvidenceId()).filter(_ -> sight.record()).map(EvidenceId::new),
        sight.words(it.getSaidBy()));
  }
}
