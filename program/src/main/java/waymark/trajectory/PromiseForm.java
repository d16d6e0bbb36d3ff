package waymark.trajectory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.forms.KnownFrom;
import waymark.forms.PeriodQuestions;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.Written;
import waymark.web.Option;

/** What is asked about a milestone or a final target. */
final class PromiseForm {

  private static final String UNDATED = "final-undated";

  private static final List<Option> KINDS =
      List.of(
          Option.of("milestone", "A milestone on the way"),
          Option.of("final", "The final target, for a period"),
          Option.of(UNDATED, "The final target, without a date")
              .hint("Then the questions about the period do not count"));

  private static final Question PROMISED =
      Question.line("promised", "What is promised", 20)
          .hint("Like 75%, >6, <18, Higher or Lower. N/A if nothing is promised for this period")
          .needed("Enter what is promised, like 75%, >6 or Higher")
          .longest(60);

  private static final Question SET_BY =
      Question.line("set-by", "Who set it")
          .hint("A board, a plan or a notice; never a person's name")
          .longest(200);

  private PromiseForm() {}

  /**
   * A promise as it was given.
   *
   * @param knownFrom empty for now
   */
  record Given(
      Promised.Kind kind,
      ReportingPeriod period,
      String asWritten,
      String setBy,
      String reason,
      Optional<Instant> knownFrom) {}

  static List<Question> fresh() {
    var asked = new ArrayList<Question>();
    asked.add(Question.oneOf("kind", "What is set?", KINDS).needed("Choose what is set"));
    asked.addAll(PeriodQuestions.asked());
    asked.add(PROMISED);
    asked.add(SET_BY);
    asked.add(Question.lines("reason", "Why", 2).longest(500));
    asked.add(KnownFrom.QUESTION);
    return List.copyOf(asked);
  }

  static List<Question> moving() {
    return List.of(
        PROMISED,
        SET_BY,
        Question.lines("reason", "Why it is moved", 2)
            .hint("It stands beside the old and the new one wherever they are shown")
            .needed("Say why it is moved")
            .longest(500),
        KnownFrom.QUESTION);
  }

  static Answers offered() {
    return PeriodQuestions.offered(
        Answers.NONE.with("kind", "milestone"), ReportingPeriod.Kind.MONTH);
  }

  static Answers answers(Promised it) {
    return Answers.NONE.with("promised", it.asWritten()).with("set-by", it.setBy());
  }

  /** A promise that is new among the others of its measure. */
  static Checked<Given> read(Check check, List<Promised> others, LocalDate today) {
    var kind =
        check.text("kind").equals("milestone") ? Promised.Kind.MILESTONE : Promised.Kind.FINAL;
    var period = period(check);
    others.stream()
        .filter(it -> it.kind() == kind && period.filter(it.period()::equals).isPresent())
        .findFirst()
        .ifPresent(it ->
            check.refuse(
                PROMISED.name(),
                "This has been set already, as %s. Open the measure and move that one"
                    .formatted(it.asWritten())));
    return given(check, kind, today, period);
  }

  private static Optional<ReportingPeriod> period(Check check) {
    if (check.text("kind").equals(UNDATED)) {
      PeriodQuestions.notAsked(check);
      return Optional.of(Promised.UNDATED);
    }
    return PeriodQuestions.read(check);
  }

  /** A promise that is moved. */
  static Checked<Given> move(Check check, Promised was, LocalDate today) {
    KnownFrom.notBefore(check, was.knownFrom());
    return given(check, was.kind(), today, Optional.of(was.period()));
  }

  private static Checked<Given> given(
      Check check, Promised.Kind kind, LocalDate today, Optional<ReportingPeriod> period) {
    var promised = promised(check);
    var known = KnownFrom.read(check, today);
    return check.result(() ->
        new Given(
            kind,
            period.orElseThrow(),
            promised,
            check.text(SET_BY.name()),
            check.text("reason"),
            known));
  }

  private static String promised(Check check) {
    var text = Written.tidied(check.text(PROMISED.name()));
    switch (Written.of(text)) {
      case Written.Unclear _ ->
          check.refuse(PROMISED.name(), "Enter a figure, like 75% or >6, or Higher, Lower or N/A");
      case Written.Approximate _, Written.Provisional _ ->
          check.refuse(PROMISED.name(), "Enter a definite figure, so that it can be judged");
      case Written.Exact _,
          Written.Bounded _,
          Written.Towards _,
          Written.NotApplicable _,
          Written.ToBeConfirmed _,
          Written.Blank _ -> {}
    }
    return text;
  }
}
