package waymark.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.delivery.Cycle;
import waymark.forms.AddressKey;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.programme.Plan;
import waymark.programme.PlanId;
import waymark.web.Option;

/** What is asked about a formal review. */
final class ReviewForm {

  private static final String NOTICE = "notice ";
  private static final String PLAN = "plan ";

  private ReviewForm() {}

  static List<Question> questions(List<Notice> notices, List<Plan> plans) {
    return List.of(
        Question.line("title", "What the review is called")
            .hint("Such as: First formal review of the notice")
            .needed("Enter what the review is called")
            .longest(200),
        Question.line("body", "Who reviews")
            .hint("Never a person’s name: Department for Education and NHS England")
            .needed("Enter who reviews")
            .longest(200),
        Question.fromList("about", "What is reviewed", about(notices, plans))
            .needed("Choose what is reviewed"),
        Question.fromList(
                "cycle",
                "How often it is reviewed",
                Stream.of(Cycle.values())
                    .map(it -> Option.of(it.word(), NoticeCells.capital(it.said())))
                    .toList())
            .needed("Choose how often it is reviewed"),
        Question.oneOf(
                "stage",
                "How far it has come",
                Stream.of(FormalReview.Stage.values())
                    .map(it -> Option.of(it.key(), NoticeCells.capital(it.words())))
                    .toList())
            .needed("Choose how far it has come"),
        Question.day("on", "The day on which it was held, or is to be"),
        Question.lines("papers", "Papers that it had before it", 4)
            .hint("One a line: the title, and its web address behind it if it has one"),
        Question.lines("findings", "What was found", 5)
            .hint("In words. No names of children, parents or staff"),
        Question.lines("judgement", "What the reviewers said of progress", 3)
            .hint("In their own words"),
        NoticeForm.source());
  }

  private static List<Option> about(List<Notice> notices, List<Plan> plans) {
    return Stream.of(
            Stream.of(Option.of("", "Choose one")),
            notices.stream()
                .map(it -> Option.of(NOTICE + it.id().value(), "Notice: " + it.title())),
            plans.stream().map(it -> Option.of(PLAN + it.id().value(), "Plan: " + it.title())))
        .flatMap(it -> it)
        .toList();
  }

  static Answers offered(List<Notice> notices) {
    return Answers.NONE
        .with("cycle", Cycle.NOT_STATED.word())
        .with("stage", FormalReview.Stage.PLANNED.key())
        .with("about", notices.isEmpty() ? "" : NOTICE + notices.getFirst().id().value());
  }

  static Answers answers(FormalReview it) {
    return Answers.NONE
        .with("title", it.title())
        .with("body", it.body())
        .with(
            "about",
            switch (it.about()) {
              case FormalReview.About.OfNotice(var id) -> NOTICE + id.value();
              case FormalReview.About.OfPlan(var id) -> PLAN + id.value();
            })
        .with("cycle", it.cycle().word())
        .with("stage", it.stage().key())
        .with("on", it.on())
        .with("papers", ReviewPaper.lines(it.papers()))
        .with("findings", it.findings())
        .with("judgement", it.judgement())
        .with("source", it.source());
  }

  /** The review as it is to be from now on, among the others of its area. */
  static Checked<FormalReview> read(
      Check check, List<FormalReview> others, @Nullable FormalReview was, LocalDate today) {
    if (others.stream().anyMatch(it -> it.title().equalsIgnoreCase(check.text("title")))) {
      check.refuse("title", "There is already a review of that name");
    }
    FormalReview.Stage.of(check.text("stage")).ifPresent(it -> day(check, it, today));
    return check.result(() ->
        new FormalReview(
            was == null ? ReviewId.fresh() : was.id(),
            was == null
                ? AddressKey.of(
                    check.text("title"),
                    key -> others.stream().anyMatch(it -> it.key().equals(key)))
                : was.key(),
            check.text("title"),
            check.text("body"),
            about(check.text("about")),
            Cycle.named(check.text("cycle")).orElseThrow(),
            FormalReview.Stage.of(check.text("stage")).orElseThrow(),
            check.day("on"),
            ReviewPaper.read(check.text("papers")),
            check.text("findings"),
            check.text("judgement"),
            check.text("source")));
  }

  private static void day(Check check, FormalReview.Stage stage, LocalDate today) {
    var on = check.day("on");
    if (stage.held() && on.isEmpty()) {
      check.refuse("on", "Enter the day on which it was held");
    }
    if (stage.held() && on.filter(it -> it.isAfter(today)).isPresent()) {
      check.refuse("on", "It cannot have been held on a day that is still to come");
    }
    if (stage != FormalReview.Stage.FINDINGS_IN && !check.text("judgement").isEmpty()) {
      check.refuse("judgement", "Choose first that the findings have been received");
    }
  }

  private static FormalReview.About about(String chosen) {
    Optional<UUID> plan =
        chosen.startsWith(PLAN)
            ? Optional.of(UUID.fromString(chosen.substring(PLAN.length())))
            : Optional.empty();
    return plan.<FormalReview.About>map(it -> new FormalReview.About.OfPlan(new PlanId(it)))
        .orElseGet(() ->
            new FormalReview.About.OfNotice(
                new NoticeId(UUID.fromString(chosen.substring(NOTICE.length())))));
  }
}
