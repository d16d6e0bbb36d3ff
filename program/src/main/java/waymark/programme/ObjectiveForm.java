package waymark.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.web.Option;

/** What is asked about an objective. */
final class ObjectiveForm {

  static final List<Question> QUESTIONS =
      List.of(
          Question.line("number", "Number", 5)
              .hint("As the plan prints it, such as 4 or 2b")
              .needed("Enter the number that the plan gives the objective")
              .longest(10),
          Question.line("title", "Objective").needed("Enter what is to be achieved"),
          Question.line("lead", "Who leads it")
              .hint("The post, never a person's name: Head of SEND")
              .longest(120),
          Question.oneOf(
                  "state",
                  "What is done about it?",
                  Stream.of(Objective.State.values())
                      .map(it -> Option.of(it.key(), it.words()))
                      .toList())
              .needed("Choose what is done about the objective"),
          Question.day("from", "Since when")
              .hint("Leave it empty if the date is not stated; the pages then say so"),
          Question.line("decision", "By which decision")
              .hint("Such as the board's meeting of that day; leave it empty if none is stated"),
          Question.line("position", "Its place among the objectives", 3)
              .hint("1 for the first")
              .needed("Enter its place, such as 1 for the first"));

  private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.]*");
  private static final Pattern PLACE = Pattern.compile("[1-9]\\d{0,2}");

  private ObjectiveForm() {}

  /** A new one comes last. */
  static Answers offered(List<Objective> others) {
    return Answers.NONE
        .with("state", Objective.State.ACTIVE.key())
        .with("position", String.valueOf(others.size() + 1));
  }

  static Answers answers(Objective it) {
    return Answers.NONE
        .with("number", it.number())
        .with("title", it.title())
        .with("lead", it.leadRole())
        .with("state", it.standing().state().key())
        .with("from", it.standing().from())
        .with("decision", it.standing().decision())
        .with("position", String.valueOf(it.position()));
  }

  /** The objective as it is to be from now on, among the others of its plan. */
  static Checked<Objective> read(
      Check check, List<Objective> others, ObjectiveId id, PlanId plan, LocalDate today) {
    var number = check.text("number");
    if (!NUMBER.matcher(number).matches() || number.equals("new")) {
      check.refuse(
          "number", "The number must be digits, letters and full stops, such as 2b or 1.4");
    }
    if (others.stream().anyMatch(it -> it.number().equalsIgnoreCase(number))) {
      check.refuse("number", "Objective " + number + " is already in this plan");
    }
    if (!PLACE.matcher(check.text("position")).matches()) {
      check.refuse("position", "Its place must be a number from 1 to 999");
    }
    if (check.day("from").filter(it -> it.isAfter(today)).isPresent()) {
      check.refuse("from", "The day must not lie in the future");
    }
    return check.result(() ->
        new Objective(
            id,
            plan,
            number,
            Integer.parseInt(check.text("position")),
            check.text("title"),
            check.text("lead"),
            new Objective.Standing(
                Objective.State.of(check.text("state")).orElseThrow(),
                check.day("from"),
                check.text("decision"))));
  }
}
