package waymark.caseload.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import waymark.caseload.PolicySetting;
import waymark.casework.OpenPoint;
import waymark.casework.Policy;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.kernel.DayWords;
import waymark.web.Option;

/** What is asked of who decides how a point is counted. */
final class PolicyForm {

  private static final String ANSWER = "answer";
  private static final String FROM = "from";
  private static final String REASON = "reason";

  /** More answers than this are chosen from a list. */
  private static final int AT_ONCE = 4;

  /** A limit that begins in the future is nobody's yet. */
  private static final int YEARS_AHEAD = 1;

  private PolicyForm() {}

  static List<Question> questions(OpenPoint point) {
    var options = point.answers().stream().map(it -> Option.of(it.word(), it.words())).toList();
    var answer =
        options.size() <= AT_ONCE
            ? Question.oneOf(ANSWER, point.question(), options)
            : Question.fromList(ANSWER, point.question(), options);
    return List.of(
        answer.hint("Default: " + point.usual().words()).needed("Choose how it is counted"),
        Question.day(FROM, "For limits that begin from")
            .hint("The first day, like 1 9 2014, on which the law came into force")
            .needed("Enter the first day"),
        Question.lines(REASON, "Why", 2)
            .hint("Who decided it, and on what grounds. Without names")
            .needed("Say why it is counted so")
            .longest(500));
  }

  /** What stands, the last day first; the default where the area decided nothing. */
  static Answers standing(OpenPoint point, List<PolicySetting> settings) {
    var last =
        settings.isEmpty() ? Optional.<PolicySetting>empty() : Optional.of(settings.getLast());
    return Answers.NONE
        .with(ANSWER, last.map(PolicySetting::answer).orElse(point.usual().word()))
        .with(FROM, Optional.of(last.map(PolicySetting::from).orElse(Policy.ACT)));
  }

  static Checked<PolicySetting> read(Check check, OpenPoint point, LocalDate today) {
    var from = check.day(FROM);
    if (from.filter(it -> it.isBefore(Policy.ACT)).isPresent()) {
      check.refuse(FROM, "The first day must be %s or later".formatted(DayWords.of(Policy.ACT)));
    }
    if (from.filter(it -> it.isAfter(today.plusYears(YEARS_AHEAD))).isPresent()) {
      check.refuse(FROM, "The first day must be within a year from now");
    }
    return check.result(() ->
        new PolicySetting(
            point, from.orElseThrow(), check.text(ANSWER), check.text(REASON), Instant.EPOCH));
  }
}
