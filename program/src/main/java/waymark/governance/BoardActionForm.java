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
import waymark.web.Option;

/**
 * What is asked about a board action.
 *
 * @param members those of the body who may be its owner
 */
record BoardActionForm(
    Meeting meeting,
    List<AgendaItem> items,
    List<Decision> decisions,
    List<Member> members,
    LocalDate today) {

  private static final String ITEM = "item ";
  private static final String DECISION = "decision ";
  private static final String NONE = "none";

  List<Question> questions(boolean changed) {
    var questions = new ArrayList<Question>();
    questions.add(
        Question.line("title", "What is to be done")
            .needed("Enter what is to be done")
            .longest(300));
    questions.add(
        Question.fromList("about", "What it comes from", about())
            .needed("Choose what it comes from, or the meeting as a whole"));
    questions.add(
        Question.fromList("owner", "Who sees to it", owners())
            .needed("Choose the member who sees to it"));
    questions.add(
        Question.day("due", "By when")
            .hint("The last day on which it is in time")
            .needed("Enter by when it is to be done"));
    questions.add(Question.day("done", "When it was done").hint("Leave it empty while it is not"));
    if (changed) {
      questions.add(
          Question.line("reason", "Why the day was moved or the owner changed")
              .hint("A day that is moved after it has passed does not make the action in time")
              .longest(300));
    }
    return questions;
  }

  private List<Option> about() {
    return Stream.of(
            Stream.of(Option.of(NONE, "The meeting as a whole")),
            decisions.stream()
                .map(it -> Option.of(DECISION + it.id().value(), "Decision: " + it.title())),
            items.stream()
                .map(it ->
                    Option.of(
                        ITEM + it.id().value(),
                        "Item %d: %s".formatted(it.position(), it.title()))))
        .flatMap(it -> it)
        .toList();
  }

  private List<Option> owners() {
    return Stream.concat(
            Stream.of(Option.of("", "Choose one")),
            members.stream().map(it -> Option.of(it.id().value().toString(), it.words())))
        .toList();
  }

  static Answers offered() {
    return Answers.NONE.with("about", NONE);
  }

  static Answers answers(BoardAction it) {
    return Answers.NONE
        .with("title", it.title())
        .with(
            "about",
            it.decision()
                .map(id -> DECISION + id.value())
                .or(() -> it.item().map(id -> ITEM + id.value()))
                .orElse(NONE))
        .with("owner", it.owner().value().toString())
        .with("due", Optional.of(it.due()))
        .with("done", it.done());
  }

  /** The action as it is to be from now on. */
  Checked<BoardAction> read(Check check, BoardActionId id, Optional<BoardAction> was) {
    if (!meeting.state().tookPlace()) {
      check.refuse("title", "The meeting has not taken place yet; say first that it did");
    }
    days(check);
    was.ifPresent(it -> reason(check, it));
    return check.result(() -> {
      var about = check.text("about");
      var decision = decision(about);
      return new BoardAction(
          id,
          meeting.id(),
          decision
              .map(Decision::item)
              .orElseGet(() -> about.startsWith(ITEM) ? item(about) : Optional.empty()),
          decision.map(Decision::id),
          check.text("title"),
          new MemberId(UUID.fromString(check.text("owner"))),
          check.day("due").orElseThrow(),
          check.day("done"),
          check.text("reason"));
    });
  }

  private void days(Check check) {
    if (check.day("due").filter(it -> it.isBefore(meeting.on())).isPresent()) {
      check.refuse(
          "due", "It cannot be due before the meeting that asked for it, " + meeting.when());
    }
    if (check.day("done").filter(it -> it.isBefore(meeting.on())).isPresent()) {
      check.refuse(
          "done", "It cannot be done before the meeting that asked for it, " + meeting.when());
    }
    if (check.day("done").filter(it -> it.isAfter(today)).isPresent()) {
      check.refuse("done", "The day must not lie in the future");
    }
  }

  private static void reason(Check check, BoardAction was) {
    var moved = check.day("due").filter(it -> !it.equals(was.due())).isPresent();
    var handedOn = !check.text("owner").equals(was.owner().value().toString());
    if ((moved || handedOn) && check.text("reason").isEmpty()) {
      check.refuse("reason", "Say why the day was moved or the owner changed");
    }
  }

  private Optional<Decision> decision(String about) {
    return decisions.stream().filter(it -> about.equals(DECISION + it.id().value())).findFirst();
  }

  private static Optional<ItemId> item(String about) {
    return Optional.of(new ItemId(UUID.fromString(about.substring(ITEM.length()))));
  }
}
