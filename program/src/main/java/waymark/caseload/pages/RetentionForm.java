package waymark.caseload.pages;

import java.util.List;
import java.util.OptionalInt;
import waymark.caseload.Retention;
import waymark.caseload.Retentions;
import waymark.forms.Answers;
import waymark.forms.Change;
import waymark.forms.Check;
import waymark.forms.Form;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.kernel.CountWords;
import waymark.kernel.PersonId;
import waymark.web.Link;
import waymark.web.Option;

/** What is asked of who proposes for how long cases are kept, and of who agrees. */
final class RetentionForm {

  private static final String KEPT = "kept";
  private static final String YEARS = "years";
  private static final String REASON = "reason";
  private static final String DECISION = "decision";
  private static final String FOR_GOOD = "for-good";
  private static final String FOR_YEARS = "for-years";
  private static final String AGREE = "agree";
  private static final String DECLINE = "decline";

  private static final List<Question> CHANGE =
      List.of(
          Question.oneOf(
                  KEPT,
                  "How long are the events of ended cases kept?",
                  List.of(
                      Option.of(FOR_GOOD, "Without end"),
                      Option.of(FOR_YEARS, "For some years after the end of the case")))
              .needed("Choose how long they are kept"),
          Question.line(YEARS, "For how many years", 3)
              .hint(
                  "From %d to %d, where they are kept for some years"
                      .formatted(Retention.FEWEST, Retention.MOST)),
          Question.lines(REASON, "Why", 2)
              .hint("Such as the area's schedule of retention. Without names")
              .needed("Say why they are kept so long")
              .longest(300));

  private static final List<Question> AGREEING =
      List.of(
          Question.oneOf(
                  DECISION,
                  "Are the events of these cases to be taken out, and of others when their time is"
                      + " over?",
                  List.of(
                      Option.of(
                          AGREE,
                          "Yes. I have looked at which they are; they cannot be brought back"),
                      Option.of(DECLINE, "No, cases are kept without end")))
              .needed("Decide"),
          Question.lines(REASON, "Why", 2).needed("Say why").longest(300));

  private RetentionForm() {}

  static Form change(Retention now, long version, PersonId by, String then) {
    var standing =
        Answers.NONE
            .with(KEPT, now.state() == Retention.State.OFF ? FOR_GOOD : FOR_YEARS)
            .with(YEARS, now.years() == 0 ? "" : String.valueOf(now.years()));
    return Form.changing(
            "How long cases are kept",
            CHANGE,
            standing,
            version,
            back(then),
            check -> changed(check, by).map(it -> change(it, then)))
        .saying(
            "That cases are kept without end holds at once. A period of years holds when a second person"
                + " has looked at the cases that it would take out, and agrees.");
  }

  private static Checked<Retention> changed(Check check, PersonId by) {
    if (check.text(KEPT).equals(FOR_GOOD)) {
      return check.result(() -> Retention.off(by, check.text(REASON)));
    }
    var years = years(check.text(YEARS));
    if (years.isEmpty()) {
      check.refuse(
          YEARS,
          "Enter a whole number of years from %d to %d"
              .formatted(Retention.FEWEST, Retention.MOST));
    }
    return check.result(() -> Retention.proposed(years.orElseThrow(), by, check.text(REASON)));
  }

  private static OptionalInt years(String text) {
    if (!text.matches("\\d{1,2}")) {
      return OptionalInt.empty();
    }
    var years = Integer.parseInt(text);
    return years >= Retention.FEWEST && years <= Retention.MOST
        ? OptionalInt.of(years)
        : OptionalInt.empty();
  }

  private static Change change(Retention it, String then) {
    var sentence =
        it.state() == Retention.State.OFF
            ? "Decided that cases are kept without end. " + it.reason()
            : "Proposed to keep the events of cases for %s after their end. %s"
                .formatted(CountWords.of(it.years(), "year"), it.reason());
    return Change.now(sentence, then, writing -> Retentions.write(writing, it));
  }

  static Form agree(Retention now, long version, PersonId by, String then) {
    return Form.changing(
            "Decide how long cases are kept",
            AGREEING,
            Answers.NONE,
            version,
            back(then),
            check -> agreed(check, now, by).map(it -> agreed(it, check.text(REASON), then)))
        .saying(
            now.state() == Retention.State.PROPOSED
                ? "It is proposed to keep the events of a case for %s after its end."
                    .formatted(CountWords.of(now.years(), "year"))
                : "Nothing is proposed that waits for a decision.");
  }

  private static Checked<Retention> agreed(Check check, Retention now, PersonId by) {
    if (now.state() != Retention.State.PROPOSED) {
      check.refuse(DECISION, "Nothing is proposed that waits for a decision");
    } else if (now.proposedBy().filter(by::equals).isPresent()) {
      check.refuse(DECISION, "You proposed this yourself, so another person must decide it");
    }
    return check.result(() ->
        check.text(DECISION).equals(AGREE)
            ? now.agreed(by)
            : Retention.off(by, check.text(REASON)));
  }

  private static Change agreed(Retention it, String reason, String then) {
    var sentence =
        it.on()
            ? "Agreed to keep the events of cases for %s after their end. %s"
                .formatted(CountWords.of(it.years(), "year"), reason)
            : "Declined the proposal; cases are kept without end. " + reason;
    return Change.now(sentence, then, writing -> Retentions.write(writing, it));
  }

  private static Link back(String then) {
    return Link.to(then, "How long cases are kept");
  }
}
