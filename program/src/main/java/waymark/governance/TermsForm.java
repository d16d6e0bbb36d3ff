package waymark.governance;

import java.util.List;
import java.util.Optional;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.forms.Question;
import waymark.kernel.Checked;

/** What is asked about the terms of reference of a body. */
final class TermsForm {

  static final List<Question> QUESTIONS =
      List.of(
          Question.lines("purpose", "What it is there for", 4)
              .needed("Enter what the body is there for")
              .longest(2000),
          Question.line("meetings", "How many meetings are expected", 3)
              .hint(
                  "In the time that the next two questions name. Leave all three empty if the"
                      + " terms do not say"),
          Question.day("from", "From which day"),
          Question.day("until", "To which day"),
          Question.line("quorum", "How many voting members make it able to decide", 3)
              .hint("The quorum. Leave it empty if the terms do not say"),
          Question.day("review", "When the terms are to be reviewed"),
          Question.line("days", "Within how many days it answers what is escalated to it", 3)
              .hint(
                  "Counted from the day after it was raised. Leave it empty if the terms do not"
                      + " say"));

  private TermsForm() {}

  static Answers answers(Terms it) {
    return Answers.NONE
        .with("purpose", it.purpose())
        .with("meetings", words(it.expected().map(Terms.Expected::meetings)))
        .with("from", it.expected().map(Terms.Expected::from))
        .with("until", it.expected().map(Terms.Expected::until))
        .with("quorum", words(it.quorum()))
        .with("review", it.reviewOn())
        .with("days", words(it.responseDays()));
  }

  private static String words(Optional<Integer> number) {
    return number.map(String::valueOf).orElse("");
  }

  /** The terms as they are to be from now on. */
  static Checked<Terms> read(Check check, BodyId body) {
    var meetings = number(check, "meetings", 999, "The number of meetings");
    var quorum = number(check, "quorum", 99, "The quorum");
    var days = number(check, "days", 365, "The number of days");
    var expected = expected(check, meetings);
    return check.result(
        () -> new Terms(body, check.text("purpose"), expected, quorum, check.day("review"), days));
  }

  private static Optional<Terms.Expected> expected(Check check, Optional<Integer> meetings) {
    var from = check.day("from");
    var until = check.day("until");
    if (check.text("meetings").isEmpty() && (from.isPresent() || until.isPresent())) {
      check.refuse("meetings", "Enter how many meetings are expected in that time");
    }
    if (meetings.isEmpty()) {
      return Optional.empty();
    }
    if (from.isEmpty()) {
      check.refuse("from", "Enter the day from which the meetings are counted");
      return Optional.empty();
    }
    if (until.isEmpty()) {
      check.refuse("until", "Enter the day to which the meetings are counted");
      return Optional.empty();
    }
    if (until.get().isBefore(from.get())) {
      check.refuse("until", "The last day must not be before the first");
      return Optional.empty();
    }
    return Optional.of(new Terms.Expected(meetings.get(), from.get(), until.get()));
  }

  private static Optional<Integer> number(Check check, String name, int most, String what) {
    var text = check.text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.matches("[1-9]\\d{0,2}") && Integer.parseInt(text) <= most) {
      return Optional.of(Integer.valueOf(text));
    }
    check.refuse(name, "%s must be a whole number from 1 to %d".formatted(what, most));
    return Optional.empty();
  }
}
