package waymark;

import static waymark.SightTest.MEASURE;
import static waymark.SightTest.OBJECTIVE;
import static waymark.SightTest.PLAN;
import static waymark.SightTest.word;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import waymark.delivery.Due;
import waymark.evidence.Attachment;
import waymark.evidence.Evidence;
import waymark.evidence.EvidenceFacts;
import waymark.evidence.EvidenceId;
import waymark.evidence.FileId;
import waymark.evidence.Staffing;
import waymark.evidence.StaffingId;
import waymark.evidence.Strength;
import waymark.evidence.Support;
import waymark.evidence.SupportId;
import waymark.ledger.Writing;

/** What shows that families are better off, with a word of its own in each column. */
final class EvidenceWords {

  static final EvidenceId EVIDENCE = EvidenceId.fresh();
  static final FileId FILE = FileId.fresh();
  static final SupportId SUPPORT = SupportId.fresh();
  static final StaffingId STAFFING = StaffingId.fresh();

  private EvidenceWords() {}

  static void evidence(Writing writing) {
    EvidenceFacts.write(
        writing,
        new Evidence(
            EVIDENCE,
            PLAN,
            "e",
            word("evidence.impact.claim"),
            Evidence.Kind.VOICE,
            Strength.WEAK,
            LocalDate.of(2026, 1, 5),
            word("evidence.impact.owner_role"),
            Optional.empty(),
            List.of(OBJECTIVE),
            Optional.of(DeliveryWords.ACTION),
            Optional.of(MEASURE),
            word("evidence.impact.source")));
    EvidenceFacts.write(
        writing,
        new Attachment(FILE, EVIDENCE, word("evidence.attachment.file_name"), "0".repeat(64), 1));
    EvidenceFacts.write(
        writing,
        new Support(
            SUPPORT,
            PLAN,
            word("evidence.support.provider"),
            word("evidence.support.activity"),
            Due.of(""),
            Due.of(""),
            word("evidence.support.funded_by"),
            Optional.of(OBJECTIVE),
            word("evidence.support.impact"),
            Optional.of(Strength.WEAK),
            word("evidence.support.source")));
    EvidenceFacts.write(
        writing,
        new Staffing(
            STAFFING,
            word("evidence.staffing.post"),
            Staffing.Change.VACANT,
            Due.of(""),
            word("evidence.staffing.effect"),
            word("evidence.staffing.source")));
  }
}
