package waymark.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.delivery.ActionId;
import waymark.delivery.ActionLine;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.programme.Objective;
import waymark.programme.ObjectiveId;
import waymark.web.Option;

/**
 * What is asked about a requirement of a notice.
 *
 * @param objectives of the plan by which the notice is answered
 * @param actions of that plan
 */
record RequirementForm(Notice notice, List<Objective> objectives, List<ActionLine> actions) {

  private static final List<String> OBJECTIVES = List.of("objective", "objective-2", "objective-3");
  private static final List<String> ACTIONS = List.of("action", "action-2", "action-3");

  /** As addresses name it, so nothing in it may read as something else there. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3})?[a-z]?");

  List<Question> questions() {
    var questions = new ArrayList<Question>();
    questions.add(
        Question.line("number", "Number in the notice", 5)
            .hint("Such as 3, 3a or 3.1")
            .needed("Enter its number")
            .longest(8));
    questions.add(Question.lines("words", "What is required", 3).needed("Enter what is required"));
    questions.add(
        Question.oneOf(
                "by",
                "By when",
                List.of(
                    Option.of("day", "By a day"),
                    Option.of("review", "By each formal review of the notice"),
                    Option.of("none", "The notice states no day")))
            .needed("Choose by when it is to be met"));
    questions.add(
        Question.day("due", "If by a day: which").hint("The last day on which it is in time"));
    if (!objectives.isEmpty()) {
      questions.addAll(
          choices(OBJECTIVES, "Objective of the plan that answers it", options(objectives)));
    }
    if (!actions.isEmpty()) {
      questions.addAll(choices(ACTIONS, "Action of the plan that answers it", named(actions)));
    }
    questions.add(NoticeForm.source());
    return questions;
  }

  private static List<Option> options(List<Objective> objectives) {
    return objectives.stream()
        .map(it ->
            Option.of(it.id().value().toString(), "%s. %s".formatted(it.number(), it.title())))
        .toList();
  }

  private static List<Option> named(List<ActionLine> actions) {
    return actions.stream()
        .map(it -> Option.of(it.id().value().toString(), it.action().named()))
        .toList();
  }

  private static List<Question> choices(List<String> names, String first, List<Option> options) {
    var all =
        Stream.concat(Stream.of(Option.of(NoticeForm.NONE, "None")), options.stream()).toList();
    return names.stream()
        .map(it ->
            Question.fromList(it, it.equals(names.getFirst()) ? first : "Another one", all)
                .needed("Choose one, or none"))
        .toList();
  }

  /** The next free number. */
  Answers offered(List<Requirement> others) {
    return nothingChosen().with("number", String.valueOf(others.size() + 1)).with("by", "day");
  }

  private static Answers nothingChosen() {
    var answers = Answers.NONE;
    for (var it : Stream.concat(OBJECTIVES.stream(), ACTIONS.stream()).toList()) {
      answers = answers.with(it, NoticeForm.NONE);
    }
    return answers;
  }

  Answers answers(Requirement it) {
    var answers =
        nothingChosen()
            .with("number", it.number())
            .with("words", it.words())
            .with("source", it.source());
    answers =
        switch (it.by()) {
          case Requirement.By.OnDay(var day) ->
              answers.with("by", "day").with("due", Optional.of(day));
          case Requirement.By.EachReview _ -> answers.with("by", "review");
          case Requirement.By.NotStated _ -> answers.with("by", "none");
        };
    var objectivesAsked = objectives.stream().map(Objective::id).toList();
    var actionsAsked = actions.stream().map(ActionLine::id).toList();
    answers =
        with(
            answers,
            OBJECTIVES,
            it.objectives().stream()
                .filter(objectivesAsked::contains)
                .map(ObjectiveId::value)
                .toList());
    return with(
        answers,
        ACTIONS,
        it.actions().stream().filter(actionsAsked::contains).map(ActionId::value).toList());
  }

  private static Answers with(Answers answers, List<String> names, List<UUID> ids) {
    var all = answers;
    for (var place = 0; place < Math.min(names.size(), ids.size()); place++) {
      all = all.with(names.get(place), ids.get(place).toString());
    }
    return all;
  }

  /** The requirement as it is to be from now on, among the others of its notice. */
  Checked<Requirement> read(Check check, List<Requirement> others, @Nullable Requirement was) {
    var number = check.text("number");
    if (!NUMBER.matcher(number).matches()) {
      check.refuse("number", "Enter a number such as 3, 3a or 3.1");
    }
    if (others.stream().anyMatch(it -> it.number().equals(number))) {
      check.refuse("number", "The notice has a requirement of that number already");
    }
    if (check.text("by").equals("day")) {
      if (check.day("due").isEmpty()) {
        check.refuse("due", "Enter by which day it is to be met");
      }
      check
          .day("due")
          .filter(it -> notice.issuedOn().filter(it::isBefore).isPresent())
          .ifPresent(_ -> check.refuse("due", "It cannot be due before the notice was issued"));
    } else if (check.day("due").isPresent()) {
      check.refuse("due", "Leave the day empty, or choose that it is to be met by a day");
    }
    return check.result(() ->
        new Requirement(
            was == null ? RequirementId.fresh() : was.id(),
            notice.id(),
            number,
            was == null ? position(others) : was.position(),
            check.text("words"),
            by(check),
            objectives(check, was),
            actions(check, was),
            check.text("source")));
  }

  /** What was named before and is not asked about here stays: the plan may be another by now. */
  private List<ObjectiveId> objectives(Check check, @Nullable Requirement was) {
    var asked = objectives.stream().map(Objective::id).toList();
    return Stream.concat(
            objectives.isEmpty() ? Stream.empty() : chosen(check, OBJECTIVES).map(ObjectiveId::new),
            was == null
                ? Stream.empty()
                : was.objectives().stream().filter(it -> !asked.contains(it)))
        .toList();
  }

  private List<ActionId> actions(Check check, @Nullable Requirement was) {
    var asked = actions.stream().map(ActionLine::id).toList();
    return Stream.concat(
            actions.isEmpty() ? Stream.empty() : chosen(check, ACTIONS).map(ActionId::new),
            was == null ? Stream.empty() : was.actions().stream().filter(it -> !asked.contains(it)))
        .toList();
  }

  private static int position(List<Requirement> others) {
    return others.stream().mapToInt(Requirement::position).max().orElse(0) + 1;
  }

  private static Requirement.By by(Check check) {
    return switch (check.text("by")) {
      case "day" -> new Requirement.By.OnDay(check.day("due").orElseThrow());
      case "review" -> new Requirement.By.EachReview();
      default -> new Requirement.By.NotStated();
    };
  }

  private static Stream<UUID> chosen(Check check, List<String> names) {
    return names.stream().flatMap(it -> NoticeForm.chosen(check, it).stream()).distinct();
  }
}
