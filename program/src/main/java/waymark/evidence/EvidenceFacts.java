package waymark.evidence;

import static waymark.evidence.db.Tables.ATTACHMENT;
import static waymark.evidence.db.Tables.IMPACT;
import static waymark.evidence.db.Tables.STAFFING;
import static waymark.evidence.db.Tables.SUPPORT;

import waymark.delivery.ActionId;
import waymark.evidence.db.tables.records.AttachmentRecord;
import waymark.evidence.db.tables.records.ImpactRecord;
import waymark.evidence.db.tables.records.StaffingRecord;
import waymark.evidence.db.tables.records.SupportRecord;
import waymark.ledger.Writing;
import waymark.measures.MeasureId;
import waymark.programme.ObjectiveId;

/** The facts about evidence, support and staff, as a command writes them. */
public final class EvidenceFacts {

  private EvidenceFacts() {}

  /** What shows that something has changed for families. */
  public static void write(Writing writing, Evidence it) {
    var fact = new ImpactRecord();
    fact.setEvidenceId(it.id().value());
    fact.setPlanId(it.plan().value());
    fact.setKey(it.key());
    fact.setClaim(it.claim());
    fact.setKind(it.kind().key());
    fact.setStrength(it.strength().key());
    fact.setDatedOn(it.dated());
    fact.setOwnerRole(it.owner());
    fact.setExpiresOn(it.expires().orElse(null));
    fact.setObjectives(
        it.objectives().stream().map(id -> id.value().toString()).toArray(String[]::new));
    fact.setActionId(it.action().map(ActionId::value).orElse(null));
    fact.setMeasureId(it.measure().map(MeasureId::value).orElse(null));
    fact.setSource(it.source());
    writing.add(IMPACT, fact);
  }

  /** Support that the area had. */
  public static void write(Writing writing, Support it) {
    var fact = new SupportRecord();
    fact.setSupportId(it.id().value());
    fact.setPlanId(it.plan().value());
    fact.setProvider(it.provider());
    fact.setActivity(it.activity());
    fact.setBegins(it.begins().kept());
    fact.setEnds(it.ends().kept());
    fact.setFundedBy(it.fundedBy());
    fact.setObjectiveId(it.objective().map(ObjectiveId::value).orElse(null));
    fact.setImpact(it.impact());
    fact.setStrength(it.strength().map(Strength::key).orElse("not-stated"));
    fact.setSource(it.source());
    writing.add(SUPPORT, fact);
  }

  /** A change of staff. */
  public static void write(Writing writing, Staffing it) {
    var fact = new StaffingRecord();
    fact.setChangeId(it.id().value());
    fact.setPost(it.post());
    fact.setChange(it.change().key());
    fact.setHappened(it.happened().kept());
    fact.setEffect(it.effect());
    fact.setSource(it.source());
    writing.add(STAFFING, fact);
  }

  /** That a file shows what a piece of evidence claims. */
  public static void write(Writing writing, Attachment it) {
    var fact = new AttachmentRecord();
    fact.setFileId(it.id().value());
    fact.setEvidenceId(it.evidence().value());
    fact.setFileName(it.fileName());
    fact.setSha256(it.sha256());
    fact.setSize(it.size());
    writing.add(ATTACHMENT, fact);
  }
}
