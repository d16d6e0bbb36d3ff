package waymark.measures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.forms.KnownFrom;
import waymark.forms.PeriodQuestions;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.kernel.Fraction;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.Unit;
import waymark.kernel.Written;

/** What is asked about a reading. */
final class ReadingForm {

  private static final Question SOURCE =
      Question.line("source", "Where it comes from")
          .hint("Such as the case system on 1 November; leave it empty if you do not know")
          .longest(200);

  private ReadingForm() {}

  /**
   * A reading as it was given.
   *
   * @param knownFrom empty for now
   */
  record Given(
      ReportingPeriod period,
      String asWritten,
      Origin origin,
      String reason,
      Optional<Instant> knownFrom) {}

  static List<Question> fresh(Definition measure) {
    var asked = new ArrayList<>(PeriodQuestions.asked());
    asked.add(figure(measure));
    asked.add(SOURCE);
    asked.add(KnownFrom.QUESTION);
    return List.copyOf(asked);
  }

  static List<Question> correction(Definition measure) {
    return List.of(
        figure(measure),
        Question.lines("reason", "Why it is given anew", 2)
            .hint("It stands beside the figure on every page that shows what was restated")
            .needed("Say why the figure is given anew")
            .longest(500),
        SOURCE,
        KnownFrom.QUESTION);
  }

  private static Question figure(Definition measure) {
    var example =
        measure.unit().equals("percent") ? "Like 57% or 33% (12 of 36)" : "Like 1,255 or 6";
    return Question.line("figure", "Figure", 20)
        .hint(example + ". N/A if there was nothing to measure, TBC if it is still to come")
        .needed("Enter the figure, or N/A or TBC")
        .longest(60);
  }

  static Answers offered(Definition measure) {
    return PeriodQuestions.offered(
        Answers.NONE,
        switch (measure.frequency()) {
          case "quarter" -> ReportingPeriod.Kind.QUARTER;
          case "year" -> ReportingPeriod.Kind.FINANCIAL_YEAR;
          default -> ReportingPeriod.Kind.MONTH;
        });
  }

  static Answers answers(Kept it) {
    return Answers.NONE.with("figure", it.asWritten());
  }

  /** A reading for a period that has none yet. */
  static Checked<Given> read(Check check, Definition measure, List<Kept> others, LocalDate today) {
    var period = PeriodQuestions.read(check);
    period.ifPresent(it -> {
      if (it.from().isAfter(today)) {
        PeriodQuestions.refuse(check, "The period has not begun yet");
      }
      others.stream()
          .filter(other -> other.period().equals(it))
          .findFirst()
          .ifPresent(other ->
              PeriodQuestions.refuse(
                  check,
                  "There is a figure for %s already, %s. Open the measure and correct that one"
                      .formatted(it.inWords(), other.asWritten())));
    });
    return given(check, measure, today, "").map(it -> it.about(period.orElseThrow()));
  }

  /** The correction of a reading. */
  static Checked<Given> correct(Check check, Definition measure, Kept was, LocalDate today) {
    KnownFrom.notBefore(check, was.knownFrom());
    return given(check, measure, today, check.text("reason")).map(it -> it.about(was.period()));
  }

  /** All but the period. */
  private record Figured(
      String asWritten, Origin origin, String reason, Optional<Instant> knownFrom) {

    Given about(ReportingPeriod period) {
      return new Given(period, asWritten, origin, reason, knownFrom);
    }
  }

  private static Checked<Figured> given(
      Check check, Definition measure, LocalDate today, String reason) {
    var figure = figure(check, measure);
    var known = KnownFrom.read(check, today);
    return check.result(() ->
        new Figured(
            figure, new Origin(Origin.Way.TYPED, check.text(SOURCE.name())), reason, known));
  }

  /** The figure as it is kept; a percentage has its sign. */
  private static String figure(Check check, Definition measure) {
    var text = Written.tidied(check.text("figure"));
    var percent = measure.unit().equals("percent");
    var written = Written.of(text);
    if (percent && plain(written)) {
      return withSign(check, text);
    }
    fault(written, percent).ifPresent(words -> check.refuse("figure", words));
    return text;
  }

  private static boolean plain(Written written) {
    return written instanceof Written.Exact(_, var unit, _) && unit == Unit.NUMBER;
  }

  private static String withSign(Check check, String text) {
    var space = text.indexOf(" (");
    var signed = space < 0 ? text + "%" : text.substring(0, space) + "%" + text.substring(space);
    fault(Written.of(signed), true).ifPresent(words -> check.refuse("figure", words));
    return signed;
  }

  private static Optional<String> fault(Written written, boolean percent) {
    return switch (written) {
      case Written.Unclear _, Written.Towards _ ->
          Optional.of("The figure must be a number, N/A or TBC");
      case Written.Blank _ -> Optional.of("Enter the figure, or N/A or TBC");
      case Written.Exact(var figure, var unit, var of) ->
          Stream.of(
                  unit == Unit.PERCENT && !percent
                      ? "This measure is not counted in percent. Enter the figure without %"
                      : "",
                  of != null && unit == Unit.PERCENT && !agree(figure.value(), of)
                      ? "%s is not %s of %s. Check both"
                          .formatted(figure + "%", of.numerator(), of.denominator())
                      : "")
              .filter(it -> !it.isEmpty())
              .findFirst();
      case Written.Provisional(_, var unit) -> sign(unit, percent);
      case Written.Approximate(_, var unit) -> sign(unit, percent);
      case Written.Bounded(_, _, var unit) -> sign(unit, percent);
      case Written.NotApplicable _, Written.ToBeConfirmed _ -> Optional.empty();
    };
  }

  private static Optional<String> sign(Unit unit, boolean percent) {
    return unit == Unit.PERCENT && !percent
        ? Optional.of("This measure is not counted in percent. Enter the figure without %")
        : Optional.empty();
  }

  /** Whether a percentage is that of its numerator and denominator, as far as it is printed. */
  private static boolean agree(BigDecimal percent, Fraction of) {
    return of.denominator() > 0
        && of.percent(Math.max(0, percent.scale())).value().compareTo(percent) == 0;
  }
}
