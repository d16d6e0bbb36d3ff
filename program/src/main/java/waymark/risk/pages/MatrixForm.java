package waymark.risk.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.kernel.CountWords;
import waymark.risk.Matrix;
import waymark.risk.Register;

/** What is asked about how an area scores its risks. */
final class MatrixForm {

  private static final String LIKELIHOODS = "likelihoods";
  private static final String URGENCIES = "urgencies";
  private static final String IMPACTS = "impacts";
  private static final String MEDIUM = "medium";
  private static final String HIGH = "high";
  private static final String VERY_HIGH = "very-high";
  private static final String REASON = "reason";

  private static final int LONGEST_NAME = 40;
  private static final String ONE_A_LINE = "One on each line, the lowest first";

  static final List<Question> QUESTIONS =
      List.of(
          levels(LIKELIHOODS, "Levels of likelihood", ONE_A_LINE),
          levels(
              URGENCIES,
              "Levels of urgency, for issues",
              ONE_A_LINE + ", and as many as of likelihood"),
          levels(IMPACTS, "Levels of impact", ONE_A_LINE),
          from(MEDIUM, "Medium from"),
          from(HIGH, "High from"),
          from(VERY_HIGH, "Very high from"),
          Question.lines(REASON, "Why it is changed", 2)
              .needed("Say why it is changed")
              .longest(500));

  private MatrixForm() {}

  private static Question levels(String name, String label, String hint) {
    return Question.lines(name, label, 5).hint(hint).needed("Enter: " + label).longest(400);
  }

  private static Question from(String name, String label) {
    return Question.line(name, label, 3)
        .hint("The smallest score, likelihood times impact, that counts so")
        .needed("Enter the smallest score that is: " + label);
  }

  static Answers answers(Matrix it) {
    return Answers.NONE
        .with(LIKELIHOODS, String.join("\n", it.likelihoods()))
        .with(URGENCIES, String.join("\n", it.urgencies()))
        .with(IMPACTS, String.join("\n", it.impacts()))
        .with(MEDIUM, String.valueOf(it.mediumFrom()))
        .with(HIGH, String.valueOf(it.highFrom()))
        .with(VERY_HIGH, String.valueOf(it.veryHighFrom()));
  }

  /** The matrix as it is to be; refused while an open risk would stand outside. */
  static Checked<Matrix> read(Check check, Register register) {
    var likelihoods = names(check, LIKELIHOODS);
    var urgencies = names(check, URGENCIES);
    var impacts = names(check, IMPACTS);
    if (urgencies.size() != likelihoods.size() && check.fine(LIKELIHOODS)) {
      check.refuse(
          URGENCIES,
          "Enter as many levels of urgency as of likelihood, so that the bands fit both: %d"
              .formatted(likelihoods.size()));
    }
    var levels = check.fine(LIKELIHOODS) && check.fine(IMPACTS);
    var most = levels ? likelihoods.size() * impacts.size() : Matrix.MOST * Matrix.MOST;
    var medium = from(check, MEDIUM, 2, most);
    var high = from(check, HIGH, medium.orElse(1) + 1, most);
    var veryHigh = from(check, VERY_HIGH, high.orElse(1) + 1, most);
    if (levels) {
      inside(check, register, likelihoods, impacts);
    }
    return check.result(() ->
        new Matrix(
            likelihoods,
            urgencies,
            impacts,
            medium.orElseThrow(),
            high.orElseThrow(),
            veryHigh.orElseThrow(),
            check.text(REASON)));
  }

  private static List<String> names(Check check, String name) {
    var names = check.text(name).lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    if (names.size() < Matrix.FEWEST || names.size() > Matrix.MOST) {
      check.refuse(
          name,
          "Enter from %d to %d levels; there are %d"
              .formatted(Matrix.FEWEST, Matrix.MOST, names.size()));
    }
    if (names.stream().distinct().count() < names.size()) {
      check.refuse(name, "Two levels must not be called the same");
    }
    names.stream()
        .filter(it -> it.length() > LONGEST_NAME)
        .findFirst()
        .ifPresent(it ->
            check.refuse(
                name,
                "“%s…” is too long: %d characters or fewer"
                    .formatted(it.substring(0, 20), LONGEST_NAME)));
    return names;
  }

  private static Optional<Integer> from(Check check, String name, int least, int most) {
    var text = check.text(name);
    var number =
        text.matches("\\d{1,3}") ? Optional.of(Integer.valueOf(text)) : Optional.<Integer>empty();
    if (number.filter(it -> it >= least && it <= most).isEmpty()) {
      check.refuse(
          name,
          least > most
              ? "The bands do not fit on this matrix, whose highest score is %d".formatted(most)
              : "Enter a whole number from %d to %d, the highest score".formatted(least, most));
    }
    return number;
  }

  private static void inside(
      Check check, Register register, List<String> likelihoods, List<String> impacts) {
    var smaller = new Matrix(likelihoods, likelihoods, impacts, 2, 3, 4, "");
    var outside = smaller.outside(register.lines());
    if (!outside.isEmpty()) {
      var names = new ArrayList<String>();
      outside.forEach(it -> names.add(it.risk().named()));
      var fewerLikelihoods = likelihoods.size() < register.matrix().likelihoods().size();
      check.refuse(
          fewerLikelihoods ? LIKELIHOODS : IMPACTS,
          "With so few levels %s outside: %s. Score or close %s first"
              .formatted(
                  names.size() == 1 ? "one would stand" : names.size() + " would stand",
                  CountWords.listed(names),
                  names.size() == 1 ? "it" : "them"));
    }
  }
}
