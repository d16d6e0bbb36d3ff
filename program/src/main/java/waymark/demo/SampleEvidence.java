package waymark.demo;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.delivery.ActionId;
import waymark.delivery.Due;
import waymark.demo.Sample.Paper;
import waymark.demo.Sample.Row;
import waymark.evidence.Evidence;
import waymark.evidence.EvidenceFacts;
import waymark.evidence.EvidenceId;
import waymark.evidence.Staffing;
import waymark.evidence.StaffingId;
import waymark.evidence.Strength;
import waymark.evidence.Support;
import waymark.evidence.SupportId;
import waymark.ledger.Writing;
import waymark.programme.ObjectiveId;
import waymark.programme.PlanId;

/** The evidence, support and changes of staff of a sample, as its papers tell of them. */
final class SampleEvidence {

  private final Sample sample;

  SampleEvidence(Sample sample) {
    this.sample = sample;
  }

  void write(Paper paper, Writing writing) {
    sample.of(paper, "evidence").forEach(it -> EvidenceFacts.write(writing, evidence(it)));
    sample.of(paper, "support").forEach(it -> EvidenceFacts.write(writing, support(it)));
    sample.of(paper, "staffing").forEach(it -> EvidenceFacts.write(writing, staffing(it)));
  }

  private Evidence evidence(Row row) {
    return new Evidence(
        new EvidenceId(sample.id("evidence", row.get("key"))),
        plan(row),
        row.get("key"),
        row.get("claim"),
        Evidence.Kind.of(row.get("kind")).orElseThrow(),
        Strength.of(row.get("strength")).orElseThrow(),
        LocalDate.parse(row.get("dated")),
        row.get("owner"),
        given(row, "expires").map(LocalDate::parse),
        Stream.of(row.get("objectives").split("\\|")).map(it -> objective(row, it)).toList(),
        given(row, "action")
            .map(it -> new ActionId(sample.id("action", row.get("plan") + " " + it))),
        given(row, "shown_by").map(sample::measure),
        row.get("source"));
  }

  private PlanId plan(Row row) {
    return new PlanId(sample.id("plan", row.get("plan")));
  }

  private ObjectiveId objective(Row row, String number) {
    return new ObjectiveId(sample.id("objective", row.get("plan") + " " + number));
  }

  private Support support(Row row) {
    return new Support(
        new SupportId(sample.id("support", row.get("key"))),
        plan(row),
        row.get("provider"),
        row.get("activity"),
        Due.of(row.get("begins")),
        Due.of(row.get("ends")),
        row.get("funded_by"),
        given(row, "for_objective").map(it -> objective(row, it)),
        row.get("impact"),
        Strength.of(row.get("strength")),
        row.get("source"));
  }

  private Staffing staffing(Row row) {
    return new Staffing(
        new StaffingId(sample.id("staffing", row.get("key"))),
        row.get("post"),
        Staffing.Change.of(row.get("change")).orElseThrow(),
        Due.of(row.get("happened")),
        row.get("effect"),
        row.get("source"));
  }

  private static Optional<String> given(Row row, String column) {
    return Optional.of(row.get(column)).filter(it -> !it.isEmpty());
  }
}
