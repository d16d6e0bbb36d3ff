package waymark.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.forms.AddressKey;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.programme.Plan;
import waymark.programme.PlanId;
import waymark.web.Option;

/** What is asked about an improvement notice. */
final class NoticeForm {

  static final String NONE = "none";

  private NoticeForm() {}

  static List<Question> questions(List<Plan> plans) {
    return List.of(
        Question.line("title", "What the notice is called")
            .hint("Such as: Improvement Notice, October 2026")
            .needed("Enter what the notice is called")
            .longest(200),
        Question.line("by", "Who issued it")
            .hint("The department, never a person’s name: Department for Education")
            .needed("Enter who issued it")
            .longest(120),
        Question.day("issued", "When it was issued")
            .hint("Leave it empty if no paper prints the day"),
        Question.fromList(
                "plan",
                "By which plan the area answers it",
                Stream.concat(
                        Stream.of(Option.of(NONE, "None of them")),
                        plans.stream().map(it -> Option.of(it.id().value().toString(), it.title())))
                    .toList())
            .needed("Choose a plan, or none"),
        Question.lines("consequence", "What happens by law if it is not done", 3),
        Question.oneOf(
                "state",
                "Does it still bind the area?",
                List.of(
                    Option.of("in-force", "Yes, it is in force"),
                    Option.of("lifted", "No, it was lifted"),
                    Option.of("replaced", "No, another notice or a direction took its place")))
            .needed("Say whether it still binds the area"),
        Question.day("ended", "If it no longer binds: since when"),
        source());
  }

  static Question source() {
    return Question.line("source", "Where it is told")
        .hint("The paper, and the paragraph or page in it")
        .longest(200);
  }

  static Answers offered() {
    return Answers.NONE.with("plan", NONE).with("state", "in-force");
  }

  static Answers answers(Notice it) {
    return Answers.NONE
        .with("title", it.title())
        .with("by", it.issuedBy())
        .with("issued", it.issuedOn())
        .with("plan", it.plan().map(id -> id.value().toString()).orElse(NONE))
        .with("consequence", it.consequence())
        .with("state", it.state().key())
        .with("ended", it.state().since())
        .with("source", it.source());
  }

  /** The notice as it is to be from now on, among the others of its area. */
  static Checked<Notice> read(
      Check check, List<Notice> others, @Nullable Notice was, LocalDate today) {
    var issued = check.day("issued");
    issued
        .filter(it -> it.isAfter(today))
        .ifPresent(_ -> check.refuse("issued", "The day must not lie in the future"));
    if (others.stream().anyMatch(it -> it.title().equalsIgnoreCase(check.text("title")))) {
      check.refuse("title", "There is already a notice of that name");
    }
    var state = check.text("state");
    if (state.equals("in-force")) {
      if (check.day("ended").isPresent()) {
        check.refuse("ended", "A notice that is in force has no such day; leave it empty");
      }
    } else if (check.day("ended").isEmpty()) {
      check.refuse("ended", "Enter since when it no longer binds the area");
    }
    check
        .day("ended")
        .filter(it -> issued.filter(it::isBefore).isPresent())
        .ifPresent(_ -> check.refuse("ended", "The day must not be before it was issued"));
    return check.result(() ->
        new Notice(
            was == null ? NoticeId.fresh() : was.id(),
            was == null
                ? AddressKey.of(
                    check.text("title"),
                    key -> others.stream().anyMatch(it -> it.key().equals(key)))
                : was.key(),
            check.text("title"),
            check.text("by"),
            issued,
            chosen(check, "plan").map(PlanId::new),
            check.text("consequence"),
            NoticeState.of(state, check.day("ended")).orElseThrow(),
            check.text("source")));
  }

  static Optional<UUID> chosen(Check check, String name) {
    return check.text(name).equals(NONE)
        ? Optional.empty()
        : Optional.of(UUID.fromString(check.text(name)));
  }
}
