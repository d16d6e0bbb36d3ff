package waymark.caseload.pages;

import java.util.List;
import java.util.Optional;
import waymark.caseload.AreaPolicies;
import waymark.forms.Answers;
import waymark.forms.Change;
import waymark.forms.Check;
import waymark.forms.Form;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.kernel.CountWords;
import waymark.web.Link;

/** What is asked of who sets how many cases a caseworker should have at most. */
final class LimitForm {

  private static final String MOST = "most";
  private static final String REASON = "reason";
  private static final int HIGHEST = 2_000;

  private static final List<Question> QUESTIONS =
      List.of(
          Question.line(MOST, "How many cases should a caseworker have at most?", 4)
              .hint("Cases with an open request or a plan in force, such as 150")
              .needed("Enter how many cases a caseworker should have at most"),
          Question.lines(REASON, "Why", 2)
              .hint("Such as the paper that decided it. Without names")
              .needed("Say why it is so many")
              .longest(300));

  private LimitForm() {}

  static Form of(Optional<Integer> now, long version, String then) {
    var form =
        Form.changing(
            "Limit of cases for each caseworker",
            QUESTIONS,
            Answers.NONE.with(MOST, now.map(String::valueOf).orElse("")),
            version,
            Link.to(then, "How cases are counted"),
            check -> most(check).map(it -> change(it, check.text(REASON), then)));
    return now.isEmpty()
        ? form
        : form.withTakingBack(
            "There is no limit any more, and no caseload is called above it.",
            reason ->
                Change.now(
                    "Took back the limit of cases for each caseworker. " + reason,
                    then,
                    writing ->
                        writing.withdraw(
                            () -> AreaPolicies.limit(writing, now.orElseThrow(), reason))));
  }

  private static Checked<Integer> most(Check check) {
    var text = check.text(MOST);
    if (!text.matches("\\d{1,4}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > HIGHEST) {
      check.refuse(MOST, "Enter a whole number from 1 to 2,000");
    }
    return check.result(() -> Integer.parseInt(text));
  }

  private static Change change(int most, String reason, String then) {
    return Change.now(
        "Set the limit of cases for each caseworker: %s. %s"
            .formatted(CountWords.of(most, "case"), reason),
        then,
        writing -> AreaPolicies.limit(writing, most, reason));
  }
}
