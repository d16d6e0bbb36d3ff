package waymark.governance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.measures.Definition;
import waymark.measures.MeasureId;
import waymark.programme.Objective;
import waymark.programme.ObjectiveId;
import waymark.web.Option;

/** What is asked about a decision. */
final class DecisionForm {

  static final String NONE = "none";

  private static final List<String> MEASURES = List.of("measure", "measure-2", "measure-3");
  private static final List<String> OBJECTIVES = List.of("objective", "objective-2");

  private DecisionForm() {}

  static List<Question> questions(
      List<AgendaItem> items, List<Definition> measures, List<Objective> objectives) {
    var questions = new ArrayList<Question>();
    questions.add(
        Question.line("title", "What it is about")
            .needed("Enter what the decision is about")
            .longest(AgendaForms.LONGEST));
    questions.add(
        Question.fromList("item", "On which item of the agenda", items(items))
            .needed("Choose the item of the agenda, or none"));
    questions.add(
        Question.lines("recommendation", "What was recommended", 3)
            .hint("Leave it empty if nothing was, and the meeting decided by itself"));
    questions.add(
        Question.lines("decided", "What was decided", 3)
            .hint("Leave it empty while the recommendation waits for a decision"));
    questions.add(Question.lines("why", "Why it was decided so", 3));
    questions.add(
        Question.line("by", "Who decided")
            .hint("The body or the post, never a person's name")
            .needed("Enter who decided")
            .longest(120));
    questions.add(Question.day("effective", "From when it holds"));
    questions.add(
        Question.day("call-in", "To which day it can be called in")
            .hint("Leave it empty if it cannot"));
    questions.add(Question.day("review", "When it is to be reviewed"));
    questions.addAll(
        choices(MEASURES, "A measure that it is to move", "Another measure", named(measures)));
    questions.addAll(
        choices(
            OBJECTIVES,
            "The objective that it is for",
            "Another objective",
            objectives.stream()
                .map(it ->
                    Option.of(
                        it.id().value().toString(), "%s. %s".formatted(it.number(), it.title())))
                .toList()));
    return questions;
  }

  private static List<Option> named(List<Definition> measures) {
    return measures.stream().map(it -> Option.of(it.id().value().toString(), it.title())).toList();
  }

  private static List<Option> items(List<AgendaItem> items) {
    return Stream.concat(
            Stream.of(Option.of(NONE, "None of these")),
            items.stream()
                .map(it ->
                    Option.of(
                        it.id().value().toString(), "%d. %s".formatted(it.position(), it.title()))))
        .toList();
  }

  private static List<Question> choices(
      List<String> names, String first, String others, List<Option> options) {
    var all = Stream.concat(Stream.of(Option.of(NONE, "None")), options.stream()).toList();
    return names.stream()
        .map(it ->
            Question.fromList(it, it.equals(names.getFirst()) ? first : others, all)
                .needed("Choose one, or none"))
        .toList();
  }

  static Answers offered(Body body) {
    var answers = Answers.NONE.with("by", body.name()).with("item", NONE);
    for (var it : Stream.concat(MEASURES.stream(), OBJECTIVES.stream()).toList()) {
      answers = answers.with(it, NONE);
    }
    return answers;
  }

  static Answers answers(Body body, Decision it) {
    var answers =
        offered(body)
            .with("title", it.title())
            .with("item", it.item().map(item -> item.value().toString()).orElse(NONE))
            .with("recommendation", it.recommendation())
            .with("decided", it.decided())
            .with("why", it.why())
            .with("by", it.decidedBy())
            .with("effective", it.effectiveOn())
            .with("call-in", it.callInUntil())
            .with("review", it.reviewOn());
    answers = with(answers, MEASURES, it.measures().stream().map(MeasureId::value).toList());
    return with(answers, OBJECTIVES, it.objectives().stream().map(ObjectiveId::value).toList());
  }

  private static Answers with(Answers answers, List<String> names, List<UUID> ids) {
    var all = answers;
    for (var place = 0; place < Math.min(names.size(), ids.size()); place++) {
      all = all.with(names.get(place), ids.get(place).toString());
    }
    return all;
  }

  /** The decision as it is to be from now on. */
  static Checked<Decision> read(Check check, Meeting meeting, DecisionId id) {
    if (check.text("decided").isEmpty()) {
      recommended(check, meeting);
    } else {
      decided(check, meeting);
    }
    var effective = check.day("effective");
    notBefore(check, "effective", effective, meeting.on(), "the meeting");
    notBefore(check, "call-in", check.day("call-in"), meeting.on(), "the meeting");
    notBefore(check, "review", check.day("review"), effective.orElse(meeting.on()), "it holds");
    var callIn = check.day("call-in");
    if (callIn.isPresent() && effective.filter(it -> !it.isAfter(callIn.get())).isPresent()) {
      check.refuse("effective", "It can only hold from a day after the last for calling it in");
    }
    return check.result(() ->
        new Decision(
            id,
            meeting.id(),
            chosen(check, "item").map(ItemId::new),
            check.text("title"),
            check.text("recommendation"),
            check.text("decided"),
            check.text("why"),
            check.text("by"),
            effective,
            callIn,
            check.day("review"),
            chosen(check, MEASURES).map(MeasureId::new).toList(),
            chosen(check, OBJECTIVES).map(ObjectiveId::new).toList()));
  }

  private static void recommended(Check check, Meeting meeting) {
    if (check.text("recommendation").isEmpty()) {
      check.refuse("decided", "Enter what was decided, or what is recommended");
    }
    if (meeting.state() instanceof MeetingState.Cancelled) {
      check.refuse("title", "The meeting was cancelled; recommend it to another");
    }
    for (var day : List.of("effective", "call-in", "review")) {
      if (check.day(day).isPresent()) {
        check.refuse(day, "Leave this empty until it is decided");
      }
    }
  }

  private static void decided(Check check, Meeting meeting) {
    if (!meeting.state().tookPlace()) {
      check.refuse("title", "The meeting has not taken place yet; say first that it did");
    }
    if (check.text("why").isEmpty()) {
      check.refuse("why", "Enter why it was decided so");
    }
  }

  private static void notBefore(
      Check check, String name, Optional<LocalDate> day, LocalDate start, String what) {
    if (day.filter(it -> it.isBefore(start)).isPresent()) {
      check.refuse(name, "The day must not be before " + what);
    }
  }

  private static Stream<UUID> chosen(Check check, List<String> names) {
    return names.stream().flatMap(it -> chosen(check, it).stream()).distinct();
  }

  static Optional<UUID> chosen(Check check, String name) {
    return !check.fine(name) || check.text(name).equals(NONE)
        ? Optional.empty()
        : Optional.of(UUID.fromString(check.text(name)));
  }
}
