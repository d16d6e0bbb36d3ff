package waymark.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.delivery.ActionId;
import waymark.delivery.Cycle;
import waymark.demo.Sample.Paper;
import waymark.demo.Sample.Row;
import waymark.evidence.EvidenceId;
import waymark.ledger.Writing;
import waymark.notice.Compliance;
import waymark.notice.FormalReview;
import waymark.notice.NextStep;
import waymark.notice.Notice;
import waymark.notice.NoticeFacts;
import waymark.notice.NoticeId;
import waymark.notice.NoticeState;
import waymark.notice.Requirement;
import waymark.notice.RequirementId;
import waymark.notice.ReviewId;
import waymark.notice.ReviewPaper;
import waymark.notice.StepId;
import waymark.programme.ObjectiveId;
import waymark.programme.PlanId;

/** The improvement notices and formal reviews of a sample, as its papers tell of them. */
final class SampleNotices {

  private final Sample sample;

  SampleNotices(Sample sample) {
    this.sample = sample;
  }

  void write(Paper paper, Writing writing) {
    sample.of(paper, "notices").forEach(it -> NoticeFacts.write(writing, notice(it)));
    sample.of(paper, "requirements").forEach(it -> NoticeFacts.write(writing, requirement(it)));
    sample.of(paper, "compliance").forEach(it -> NoticeFacts.write(writing, compliance(it)));
    sample.of(paper, "reviews").forEach(it -> NoticeFacts.write(writing, review(it)));
    sample.of(paper, "next-steps").forEach(it -> NoticeFacts.write(writing, step(it)));
  }

  private Notice notice(Row row) {
    return new Notice(
        notice(row.get("key")),
        row.get("key"),
        row.get("title"),
        row.get("issued_by"),
        day(row, "issued_on"),
        given(row, "answered_by").map(this::plan),
        row.get("consequence"),
        NoticeState.of(row.get("state"), day(row, "state_on")).orElseThrow(),
        row.get("source"));
  }

  private NoticeId notice(String key) {
    return new NoticeId(sample.id("notice", key));
  }

  private PlanId plan(String key) {
    return new PlanId(sample.id("plan", key));
  }

  private Requirement requirement(Row row) {
    return new Requirement(
        requirement(row.get("notice"), row.get("place")),
        notice(row.get("notice")),
        row.get("place"),
        Integer.parseInt(row.get("place")),
        row.get("words"),
        by(row.get("by")),
        list(row, "objectives").map(it -> new ObjectiveId(sample.id("objective", it))).toList(),
        list(row, "actions").map(it -> new ActionId(sample.id("action", it))).toList(),
        row.get("source"));
  }

  private RequirementId requirement(String notice, String place) {
    return new RequirementId(sample.id("requirement", notice + " " + place));
  }

  private static Requirement.By by(String written) {
    return switch (written) {
      case "" -> new Requirement.By.NotStated();
      case "each review" -> new Requirement.By.EachReview();
      default -> new Requirement.By.OnDay(LocalDate.parse(written));
    };
  }

  private Compliance compliance(Row row) {
    return new Compliance(
        requirement(row.get("notice"), row.get("place")),
        LocalDate.parse(row.get("on")),
        Compliance.State.of(row.get("state")).orElseThrow(),
        row.get("words"),
        row.get("reference"),
        given(row, "evidence").map(it -> new EvidenceId(sample.id("evidence", it))),
        row.get("said_by"));
  }

  private FormalReview review(Row row) {
    return new FormalReview(
        review(row.get("key")),
        row.get("key"),
        row.get("title"),
        row.get("body"),
        given(row, "notice")
            .<FormalReview.About>map(it -> new FormalReview.About.OfNotice(notice(it)))
            .orElseGet(() -> new FormalReview.About.OfPlan(plan(row.get("reviewed_plan")))),
        Cycle.named(row.get("cycle")).orElseThrow(),
        FormalReview.Stage.of(row.get("stage")).orElseThrow(),
        day(row, "on"),
        papers(row),
        row.get("findings"),
        row.get("judgement"),
        row.get("source"));
  }

  private ReviewId review(String key) {
    return new ReviewId(sample.id("review", key));
  }

  private static List<ReviewPaper> papers(Row row) {
    return list(row, "papers").map(it -> new ReviewPaper(it, Optional.empty())).toList();
  }

  private NextStep step(Row row) {
    return new NextStep(
        new StepId(sample.id("step", row.get("review") + " " + row.get("words"))),
        review(row.get("review")),
        row.get("words"),
        row.get("owner"),
        day(row, "due"),
        day(row, "done"),
        row.get("reason"),
        row.get("source"));
  }

  private static Optional<String> given(Row row, String column) {
    return Optional.of(row.get(column)).filter(it -> !it.isEmpty());
  }

  private static Optional<LocalDate> day(Row row, String column) {
    return given(row, column).map(LocalDate::parse);
  }

  private static Stream<String> list(Row row, String column) {
    return Stream.of(row.get(column).split("\\|")).filter(it -> !it.isEmpty());
  }
}
