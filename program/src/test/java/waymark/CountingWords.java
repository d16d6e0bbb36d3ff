package waymark;

import static waymark.SightTest.word;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import waymark.caseload.AreaPolicies;
import waymark.caseload.PolicySetting;
import waymark.caseload.Retention;
import waymark.caseload.Retentions;
import waymark.caseload.db.Tables;
import waymark.caseload.db.tables.records.CaseNameRecord;
import waymark.caseload.db.tables.records.CaseVersionRecord;
import waymark.casework.OpenPoint;
import waymark.kernel.PersonId;
import waymark.ledger.Writing;

/** How an area counts and keeps cases, with a word of its own in each column. */
final class CountingWords {

  private CountingWords() {}

  /** What an area decided, and a case whose events are none, so that it must not stand for long. */
  static void decided(Writing writing) {
    AreaPolicies.write(
        writing,
        new PolicySetting(
            OpenPoint.REMITTAL,
            LocalDate.of(2026, 3, 1),
            "3",
            word("caseload.policy_setting.reason"),
            Instant.EPOCH));
    Retentions.write(
        writing,
        Retention.proposed(10, new PersonId(UUID.randomUUID()), word("caseload.retention.reason")));
    var name = new CaseNameRecord();
    name.setCaseKey("#000099");
    name.setName(word("caseload.case_name.name"));
    name.setMark("none");
    writing.add(Tables.CASE_NAME, name);
    writing.add(Tables.CASE_VERSION, noCase());
  }

  /** The case stands no more; the ledger alone shows what was written of it. */
  static void ended(Writing writing) {
    writing.withdraw(() -> writing.add(Tables.CASE_VERSION, noCase()));
  }

  private static CaseVersionRecord noCase() {
    var fact = new CaseVersionRecord();
    fact.setCaseKey("W-1");
    fact.setExtractId(new UUID(0, 1));
    fact.setSeen(true);
    fact.setEvents(word("caseload.case_version.events"));
    return fact;
  }
}
