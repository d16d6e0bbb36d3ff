package waymark.risk.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.kernel.DayWords;
import waymark.risk.Matrix;
import waymark.risk.Review;
import waymark.risk.Risk;
import waymark.risk.RiskId;
import waymark.risk.RiskLine;
import waymark.risk.Score;

/** What is asked when a risk is reviewed, closed or opened again: its scores, the day, and why. */
record RiskReviewForm(ScoreQuestions scores, LocalDate today) {

  static final String ON = "on";
  static final String REASON = "reason";

  static RiskReviewForm of(Matrix matrix, Risk.Kind kind, LocalDate today) {
    return new RiskReviewForm(new ScoreQuestions(matrix, kind), today);
  }

  private static List<Question> with(List<Question> scores, String day, String why) {
    var questions = new ArrayList<>(scores);
    questions.add(Question.day(ON, "Day of the " + day).needed("Enter the day of the " + day));
    questions.add(Question.lines(REASON, why, 3).needed("Say why").longest(1000));
    return questions;
  }

  /** A first score: that somebody raised it counts as a review. */
  List<Question> first() {
    var questions = new ArrayList<>(scores.all());
    questions.add(Question.day(ON, "When it was raised").hint("Leave it empty if that is today"));
    questions.add(
        Question.lines(REASON, "Why it is scored so", 2)
            .hint("Leave it empty if nobody said")
            .longest(1000));
    return questions;
  }

  List<Question> again() {
    return with(scores.all(), "review", "What the review found, or why the score is another one");
  }

  static List<Question> closing() {
    return with(List.of(), "closing", "Why it is closed");
  }

  List<Question> reopening() {
    return with(scores.current(), "opening", "Why it is opened again");
  }

  /** The scores as they stand; the day and the reason are asked anew each time. */
  static Answers answers(Review it) {
    var answers =
        ScoreQuestions.answers(Answers.NONE, ScoreQuestions.CURRENT, Optional.of(it.current()));
    answers = ScoreQuestions.answers(answers, ScoreQuestions.INHERENT, it.inherent());
    return ScoreQuestions.answers(answers, ScoreQuestions.TARGET, it.target());
  }

  /** Why it is closed, where it is. */
  static Answers closed(Review it) {
    return it.open()
        ? Answers.NONE
        : Answers.NONE.with(ON, Optional.of(it.on())).with(REASON, it.reason());
  }

  /** The first review of a risk that is added; it may be asked for where nothing is refused. */
  Supplier<Review> readFirst(Check check, RiskId id) {
    notToCome(check);
    var read = read(check);
    return () ->
        new Review(
            id,
            true,
            read.inherent(),
            read.current().orElseThrow(),
            read.target(),
            check.day(ON).orElse(today),
            check.text(REASON));
  }

  private record Read(Optional<Score> inherent, Optional<Score> current, Optional<Score> target) {}

  private Read read(Check check) {
    return new Read(
        scores.read(check, ScoreQuestions.INHERENT),
        scores.read(check, ScoreQuestions.CURRENT),
        scores.read(check, ScoreQuestions.TARGET));
  }

  /** A further review, which leaves open or closed what was. */
  Checked<Review> readAgain(Check check, RiskLine was) {
    days(check, was);
    var read = read(check);
    return check.result(() ->
        new Review(
            was.id(),
            was.open(),
            read.inherent(),
            read.current().orElseThrow(),
            read.target(),
            check.day(ON).orElseThrow(),
            check.text(REASON)));
  }

  Checked<Review> readClosing(Check check, RiskLine was) {
    days(check, was);
    return check.result(() -> was.review().closed(check.day(ON).orElseThrow(), check.text(REASON)));
  }

  Checked<Review> readReopening(Check check, RiskLine was) {
    days(check, was);
    var current = scores.read(check, ScoreQuestions.CURRENT);
    return check.result(() ->
        was.review()
            .reopened(check.day(ON).orElseThrow(), current.orElseThrow(), check.text(REASON)));
  }

  private void days(Check check, RiskLine was) {
    notToCome(check);
    check
        .day(ON)
        .filter(it -> it.isBefore(was.review().on()))
        .ifPresent(_ ->
            check.refuse(
                ON,
                "It was reviewed on %s; what follows cannot lie before"
                    .formatted(DayWords.of(was.review().on()))));
  }

  private void notToCome(Check check) {
    if (check.day(ON).filter(it -> it.isAfter(today)).isPresent()) {
      check.refuse(ON, "The day must not lie in the future");
    }
  }
}
