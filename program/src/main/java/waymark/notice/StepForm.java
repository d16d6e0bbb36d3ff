package waymark.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.forms.Question;
import waymark.kernel.Checked;

/** What is asked about a next step of a formal review, and about how it goes. */
final class StepForm {

  private static final Question REASON =
      Question.line("reason", "Why the day was moved")
          .hint("A day that is moved after it has passed does not make the step in time")
          .longest(300);

  /** How it goes: whoever tells that need not be who may change what was asked for. */
  static final List<Question> PROGRESS =
      List.of(Question.day("done", "When it was done").hint("Leave it empty while it is not"));

  private StepForm() {}

  static List<Question> questions(boolean changed) {
    var questions = new ArrayList<Question>();
    questions.add(
        Question.lines("words", "What is to be done", 3)
            .needed("Enter what is to be done")
            .longest(600));
    questions.add(
        Question.line("owner", "Who sees to it")
            .hint("The post, never a person’s name. Leave it empty if none is named")
            .longest(120));
    questions.add(
        Question.day("due", "By when")
            .hint("The last day on which it is in time. Leave it empty if none was set"));
    if (changed) {
      questions.add(REASON);
    }
    questions.add(NoticeForm.source());
    return questions;
  }

  static Answers answers(NextStep it) {
    return Answers.NONE
        .with("words", it.words())
        .with("owner", it.owner())
        .with("due", it.due())
        .with("reason", it.reason())
        .with("done", it.done())
        .with("source", it.source());
  }

  /** The step as it is to be from now on; a day that stood and is another now asks why. */
  static Checked<NextStep> read(Check check, FormalReview review, @Nullable NextStep was) {
    var due = check.day("due");
    due.filter(it -> review.heldOn().filter(it::isBefore).isPresent())
        .ifPresent(_ -> check.refuse("due", "It cannot be due before the review was held"));
    if (was != null && check.fine("due")) {
      moved(check, was, due);
    }
    return check.result(() ->
        new NextStep(
            was == null ? StepId.fresh() : was.id(),
            review.id(),
            check.text("words"),
            check.text("owner"),
            due,
            was == null ? Optional.empty() : was.done(),
            check.text("reason"),
            check.text("source")));
  }

  /** The reason of an earlier move does not say why it was moved again. */
  private static void moved(Check check, NextStep was, Optional<LocalDate> due) {
    if (was.due().isPresent()
        && !was.due().equals(due)
        && (check.text("reason").isEmpty() || check.text("reason").equals(was.reason()))) {
      check.refuse("reason", "Say why the day was moved");
    }
  }

  /** The same step, done or not. */
  static Checked<NextStep> progress(
      Check check, FormalReview review, NextStep was, LocalDate today) {
    var done = check.day("done");
    done.filter(it -> it.isAfter(today))
        .ifPresent(_ -> check.refuse("done", "The day must not lie in the future"));
    done.filter(it -> review.heldOn().filter(it::isBefore).isPresent())
        .ifPresent(_ -> check.refuse("done", "It cannot be done before the review was held"));
    return check.result(() ->
        new NextStep(
            was.id(),
            was.review(),
            was.words(),
            was.owner(),
            was.due(),
            done,
            was.reason(),
            was.source()));
  }
}
