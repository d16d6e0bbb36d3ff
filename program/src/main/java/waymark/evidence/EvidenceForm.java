package waymark.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.delivery.ActionId;
import waymark.forms.AddressKey;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.measures.Definition;
import waymark.measures.MeasureId;
import waymark.programme.ObjectiveId;
import waymark.web.Option;

/** What is asked about a piece of evidence. */
final class EvidenceForm {

  static final String NONE = "none";

  private static final List<String> OBJECTIVES = List.of("objective", "objective-2", "objective-3");

  private EvidenceForm() {}

  static List<Question> questions(EvidencePlan plan) {
    var questions = new ArrayList<Question>();
    questions.add(
        Question.lines("claim", "What has changed for families", 3)
            .hint("In words. No names of children, parents or staff")
            .needed("Enter what has changed for families")
            .longest(600));
    questions.add(
        Question.oneOf(
                "kind",
                "Where it comes from",
                Stream.of(Evidence.Kind.values())
                    .map(it -> Option.of(it.key(), "%s: %s".formatted(it.words(), it.meaning())))
                    .toList())
            .needed("Choose where it comes from"));
    questions.add(
        Question.oneOf(
                "strength",
                "How strong it is",
                Stream.of(Strength.values())
                    .map(it -> Option.of(it.key(), "%s: %s".formatted(it.words(), it.meaning())))
                    .toList())
            .needed("Choose how strong it is"));
    questions.add(
        Question.day("dated", "Which day it tells of")
            .hint("The last day that it covers")
            .needed("Enter which day it tells of"));
    questions.add(
        Question.day("expires", "The last day on which it counts")
            .hint("Leave it empty if it goes on counting"));
    questions.add(
        Question.line("owner", "Who answers for it")
            .hint("The post, never a person’s name: Head of SEND")
            .needed("Enter which post answers for it")
            .longest(120));
    questions.addAll(about(plan));
    questions.add(source());
    return questions;
  }

  private static List<Question> about(EvidencePlan plan) {
    var questions = new ArrayList<Question>();
    var objectives = withNone(objectives(plan));
    OBJECTIVES.forEach(it ->
        questions.add(
            Question.fromList(
                    it,
                    it.equals(OBJECTIVES.getFirst()) ? "About which objective" : "Another one",
                    objectives)
                .needed("Choose one, or none")));
    questions.add(
        Question.fromList(
                "action",
                "The action that brought it about",
                withNone(
                    plan.actions().values().stream()
                        .map(it -> Option.of(it.id().value().toString(), it.named()))
                        .sorted(Comparator.comparing(Option::text))
                        .toList()))
            .needed("Choose an action, or none"));
    questions.add(
        Question.fromList(
                "measure",
                "The measure that shows it",
                withNone(
                    plan.measures().values().stream()
                        .sorted(Comparator.comparing(Definition::title))
                        .map(it -> Option.of(it.id().value().toString(), it.title()))
                        .toList()))
            .needed("Choose a measure, or none"));
    return questions;
  }

  static List<Option> objectives(EvidencePlan plan) {
    return plan.objectives().stream()
        .map(it ->
            Option.of(it.id().value().toString(), "%s. %s".formatted(it.number(), it.title())))
        .toList();
  }

  static List<Option> withNone(List<Option> options) {
    return Stream.concat(Stream.of(Option.of(NONE, "None")), options.stream()).toList();
  }

  static Question source() {
    return Question.line("source", "Where it is told")
        .hint("The paper, and the paragraph or page in it")
        .longest(200);
  }

  static Answers offered() {
    var answers = Answers.NONE.with("action", NONE).with("measure", NONE);
    for (var it : OBJECTIVES) {
      answers = answers.with(it, NONE);
    }
    return answers;
  }

  static Answers answers(Evidence it) {
    var answers =
        offered()
            .with("claim", it.claim())
            .with("kind", it.kind().key())
            .with("strength", it.strength().key())
            .with("dated", Optional.of(it.dated()))
            .with("expires", it.expires())
            .with("owner", it.owner())
            .with("action", it.action().map(id -> id.value().toString()).orElse(NONE))
            .with("measure", it.measure().map(id -> id.value().toString()).orElse(NONE))
            .with("source", it.source());
    for (var place = 0; place < Math.min(OBJECTIVES.size(), it.objectives().size()); place++) {
      answers = answers.with(OBJECTIVES.get(place), it.objectives().get(place).value().toString());
    }
    return answers;
  }

  static Checked<Evidence> read(
      Check check, EvidencePlan plan, @Nullable Evidence was, LocalDate today) {
    var dated = check.day("dated");
    dated
        .filter(it -> it.isAfter(today))
        .ifPresent(_ -> check.refuse("dated", "The day must not lie in the future"));
    check
        .day("expires")
        .filter(it -> dated.filter(it::isBefore).isPresent())
        .ifPresent(_ -> check.refuse("expires", "It cannot expire before the day it tells of"));
    var objectives =
        OBJECTIVES.stream().flatMap(it -> chosen(check, it).stream()).distinct().toList();
    if (objectives.isEmpty()) {
      check.refuse("objective", "Choose at least one objective that it is about");
    }
    return check.result(() ->
        new Evidence(
            was == null ? EvidenceId.fresh() : was.id(),
            plan.plan().id(),
            was == null
                ? AddressKey.of(check.text("claim"), key -> plan.evidence(key).isPresent())
                : was.key(),
            check.text("claim"),
            Evidence.Kind.of(check.text("kind")).orElseThrow(),
            Strength.of(check.text("strength")).orElseThrow(),
            dated.orElseThrow(),
            check.text("owner"),
            check.day("expires"),
            objectives.stream().map(ObjectiveId::new).toList(),
            chosen(check, "action").map(ActionId::new),
            chosen(check, "measure").map(MeasureId::new),
            check.text("source")));
  }

  static Optional<UUID> chosen(Check check, String name) {
    return !check.fine(name) || check.text(name).equals(NONE)
        ? Optional.empty()
        : Optional.of(UUID.fromString(check.text(name)));
  }
}
