package waymark.delivery.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.delivery.Assurance;
import waymark.delivery.AssuranceId;
import waymark.delivery.AssuranceTold;
import waymark.delivery.Completion;
import waymark.delivery.Cycle;
import waymark.forms.AddressKey;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.forms.PeriodQuestions;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.kernel.ReportingPeriod;
import waymark.programme.Objective;
import waymark.web.Option;

/** What is asked about an assurance activity, and about whether it was done. */
final class AssuranceForm {

  private static final List<Question> TOLD =
      List.of(
          Question.oneOf(
                  "complete",
                  "Was it done?",
                  Stream.of(Completion.values())
                      .filter(it -> it != Completion.NOT_STATED)
                      .map(it -> Option.of(it.word(), ActionCells.capital(it.said())))
                      .toList())
              .needed("Choose whether it was done"),
          Question.day("done", "On which day")
              .hint("If it was done several times, the last. Leave it empty if nobody noted it"),
          Question.lines("impact", "What it showed", 4)
              .hint("In words. No names of children or parents"));

  private AssuranceForm() {}

  static List<Question> questions(List<Objective> objectives) {
    return List.of(
        Question.line("activity", "What is done")
            .hint("Such as: audit of ten plans with all agencies")
            .needed("Enter what is done"),
        Question.fromList(
            "objective",
            "For which objective",
            Stream.concat(
                    Stream.of(Option.of("", "None of them")),
                    objectives.stream()
                        .map(it ->
                            Option.of(it.id().value().toString(), "Objective " + it.number())))
                .toList()),
        Question.fromList(
                "cycle",
                "How often",
                Stream.of(Cycle.values())
                    .map(it -> Option.of(it.word(), ActionCells.capital(it.said())))
                    .toList())
            .needed("Choose how often"),
        Question.line("lead", "Who sees to it")
            .hint("The post, never a person’s name: Head of SEND")
            .longest(120),
        Question.oneOf(
                "ended",
                "Is it still to come round?",
                List.of(Option.of("no", "Yes"), Option.of("yes", "No, it is no longer done")))
            .needed("Say whether it is still to come round"));
  }

  static Answers offered() {
    return Answers.NONE.with("ended", "no").with("cycle", Cycle.NOT_STATED.word());
  }

  static Answers answers(Assurance it) {
    return Answers.NONE
        .with("activity", it.activity())
        .with("objective", it.objective().map(id -> id.value().toString()).orElse(""))
        .with("cycle", it.cycle().word())
        .with("lead", it.lead())
        .with("ended", it.ended() ? "yes" : "no");
  }

  static Checked<Assurance> read(Check check, AssurancePlan plan, @Nullable Assurance was) {
    var objective =
        plan.objectives().stream()
            .map(Objective::id)
            .filter(it -> it.value().toString().equals(check.text("objective")))
            .findFirst();
    var others = plan.activities().stream().filter(it -> was == null || !it.id().equals(was.id()));
    if (others.anyMatch(
        it ->
            it.activity().equalsIgnoreCase(check.text("activity"))
                && it.objective().equals(objective))) {
      check.refuse("activity", "This activity is there already for this objective");
    }
    return check.result(() ->
        new Assurance(
            was == null ? AssuranceId.fresh() : was.id(),
            plan.plan().id(),
            was == null
                ? AddressKey.of(check.text("activity"), key -> plan.activity(key).isPresent())
                : was.key(),
            objective,
            check.text("activity"),
            Cycle.named(check.text("cycle")).orElseThrow(),
            check.text("lead"),
            check.text("ended").equals("yes"),
            ""));
  }

  static List<Question> told() {
    return Stream.concat(PeriodQuestions.asked().stream(), TOLD.stream()).toList();
  }

  static List<Question> correcting() {
    return TOLD;
  }

  static Answers answers(AssuranceTold it) {
    return Answers.NONE
        .with("complete", it.complete() == Completion.NOT_STATED ? "" : it.complete().word())
        .with("done", it.doneOn())
        .with("impact", it.impact());
  }

  static Checked<AssuranceTold> read(
      Check check, AssurancePlan plan, Assurance activity, LocalDate today) {
    var period = PeriodQuestions.read(check);
    period
        .filter(it -> plan.told(activity).stream().anyMatch(one -> one.period().equals(it)))
        .ifPresent(it ->
            check.refuse(
                "period",
                "%s was told of already. Correct it on the page of the activity"
                    .formatted(it.inWords())));
    period
        .filter(it -> it.from().isAfter(today))
        .ifPresent(it -> check.refuse("period", "%s has not begun".formatted(it.inWords())));
    return read(check, activity, period, today);
  }

  /** What is told of a period; the day on which it was done lies in it, and has been. */
  static Checked<AssuranceTold> read(
      Check check, Assurance activity, Optional<ReportingPeriod> period, LocalDate today) {
    var day = check.day("done");
    day.filter(it -> it.isAfter(today))
        .ifPresent(_ -> check.refuse("done", "The day must not lie in the future"));
    day.filter(it ->
            period.filter(one -> it.isBefore(one.from()) || !it.isBefore(one.until())).isPresent())
        .ifPresent(_ ->
            check.refuse(
                "done", "The day must lie in %s".formatted(period.orElseThrow().inWords())));
    return check.result(() ->
        new AssuranceTold(
            activity.id(),
            period.orElseThrow(),
            Completion.named(check.text("complete")).orElseThrow(),
            "",
            day,
            check.text("impact"),
            ""));
  }
}
