package waymark.risk.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.forms.Question;
import waymark.risk.Matrix;
import waymark.risk.Risk;
import waymark.risk.Score;
import waymark.web.Option;

/** How a score is asked for: two levels of the area's matrix, each by its number and its name. */
record ScoreQuestions(Matrix matrix, Risk.Kind kind) {

  private static final String LIKELIHOOD = "-likelihood";
  private static final String IMPACT = "-impact";

  static final String CURRENT = "current";
  static final String INHERENT = "inherent";
  static final String TARGET = "target";

  /** Those of a risk; of an issue, which has happened, only how it stands now. */
  List<Question> all() {
    var questions = new ArrayList<>(current());
    if (kind == Risk.Kind.RISK) {
      questions.addAll(pair(INHERENT, " as if there were no controls", false));
      questions.addAll(pair(TARGET, " when the responses are done", false));
    }
    return questions;
  }

  List<Question> current() {
    return pair(CURRENT, " as it is now", true);
  }

  private List<Question> pair(String score, String when, boolean needed) {
    return List.of(
        question(score + LIKELIHOOD, kind.scoredBy() + when, matrix.levels(kind), needed),
        question(score + IMPACT, "Impact" + when, matrix.impacts(), needed));
  }

  private Question question(String name, String label, List<String> levels, boolean needed) {
    var options =
        IntStream.rangeClosed(1, levels.size())
            .mapToObj(it -> Option.of(String.valueOf(it), it + " " + levels.get(it - 1)));
    var question =
        Question.fromList(
            name,
            label,
            Stream.concat(Stream.of(Option.of("", needed ? "Choose one" : "Not scored")), options)
                .toList());
    return needed ? question.needed("Choose the level of: " + label) : question;
  }

  static Answers answers(Answers before, String score, Optional<Score> stands) {
    return before
        .with(score + LIKELIHOOD, stands.map(it -> String.valueOf(it.likelihood())).orElse(""))
        .with(score + IMPACT, stands.map(it -> String.valueOf(it.impact())).orElse(""));
  }

  /** The score that was chosen; empty where none was, or where it cannot be taken. */
  Optional<Score> read(Check check, String score) {
    var likelihood = level(check, score + LIKELIHOOD, kind.scoredBy(), matrix.levels(kind));
    var impact = level(check, score + IMPACT, "Impact", matrix.impacts());
    if (likelihood.isPresent() != impact.isPresent()
        && check.fine(score + LIKELIHOOD)
        && check.fine(score + IMPACT)) {
      check.refuse(
          score + (likelihood.isEmpty() ? LIKELIHOOD : IMPACT),
          "Choose both levels of this score, or neither");
    }
    return likelihood.flatMap(it -> impact.map(other -> new Score(it, other)));
  }

  /** Says which levels there are, rather than that it is none of the answers offered. */
  private static Optional<Integer> level(
      Check check, String name, String what, List<String> levels) {
    var given = check.text(name);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    var refusal = Matrix.refusal(what, levels, given);
    refusal.ifPresent(it -> {
      check.notAsked(name);
      check.refuse(name, it);
    });
    return refusal.isPresent() ? Optional.empty() : Optional.of(Integer.valueOf(given));
  }
}
