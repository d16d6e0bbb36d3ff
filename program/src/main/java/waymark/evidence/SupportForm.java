package waymark.evidence;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.delivery.Due;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.programme.ObjectiveId;
import waymark.web.Option;

/** What is asked about support that the area had, and about a change of staff. */
final class SupportForm {

  private static final String WHEN = "A day or a month, such as 5 October 2026 or October 2026";
  private static final String NOT_STATED = "not-stated";

  private SupportForm() {}

  static List<Question> questions(EvidencePlan plan) {
    return List.of(
        Question.line("activity", "What the support was")
            .needed("Enter what the support was")
            .longest(300),
        Question.line("provider", "Who gave it")
            .hint("The organisation, never a person’s name")
            .needed("Enter which organisation gave it")
            .longest(200),
        Question.line("begins", "From when", 20).hint(WHEN),
        Question.line("ends", "Until when", 20).hint(WHEN + ". Leave it empty if it goes on"),
        Question.line("funded", "Who paid for it").longest(200),
        Question.fromList(
                "objective",
                "For which objective",
                EvidenceForm.withNone(EvidenceForm.objectives(plan)))
            .needed("Choose an objective, or none"),
        Question.lines("impact", "What came of it", 3)
            .hint("In words. No names of children, parents or staff"),
        Question.oneOf(
                "strength",
                "How well that is shown",
                Stream.concat(
                        Stream.of(Strength.values())
                            .map(it ->
                                Option.of(it.key(), "%s: %s".formatted(it.words(), it.meaning()))),
                        Stream.of(Option.of(NOT_STATED, "Nobody says")))
                    .toList())
            .needed("Choose how well that is shown"),
        EvidenceForm.source());
  }

  static Answers offered() {
    return Answers.NONE.with("objective", EvidenceForm.NONE).with("strength", NOT_STATED);
  }

  static Answers answers(Support it) {
    return Answers.NONE
        .with("activity", it.activity())
        .with("provider", it.provider())
        .with("begins", words(it.begins()))
        .with("ends", words(it.ends()))
        .with("funded", it.fundedBy())
        .with(
            "objective", it.objective().map(id -> id.value().toString()).orElse(EvidenceForm.NONE))
        .with("impact", it.impact())
        .with("strength", it.strength().map(Strength::key).orElse(NOT_STATED))
        .with("source", it.source());
  }

  static Checked<Support> read(Check check, EvidencePlan plan, @Nullable Support was) {
    var begins = when(check, "begins");
    var ends = when(check, "ends");
    var first = begins.firstDay();
    if (ends.lastDay().filter(it -> first.filter(it::isBefore).isPresent()).isPresent()) {
      check.refuse("ends", "It cannot end before it began");
    }
    if (check.text("impact").isEmpty() && !check.text("strength").equals(NOT_STATED)) {
      check.refuse("impact", "Enter what came of it, or choose that nobody says how well");
    }
    return check.result(() ->
        new Support(
            was == null ? SupportId.fresh() : was.id(),
            plan.plan().id(),
            check.text("provider"),
            check.text("activity"),
            begins,
            ends,
            check.text("funded"),
            EvidenceForm.chosen(check, "objective").map(ObjectiveId::new),
            check.text("impact"),
            Strength.of(check.text("strength")),
            check.text("source")));
  }

  static final List<Question> STAFFING =
      List.of(
          Question.line("post", "The post or team")
              .hint("Never a person’s name: Head of SEND")
              .needed("Enter which post or team it is")
              .longest(120),
          Question.oneOf(
                  "change",
                  "What changed",
                  Stream.of(Staffing.Change.values())
                      .map(it -> Option.of(it.key(), it.words()))
                      .toList())
              .needed("Choose what changed"),
          Question.line("happened", "When", 20).hint(WHEN + ". Leave it empty if nobody says when"),
          Question.lines("effect", "What it means for families or the programme", 3),
          EvidenceForm.source());

  static Answers answers(Staffing it) {
    return Answers.NONE
        .with("post", it.post())
        .with("change", it.change().key())
        .with("happened", words(it.happened()))
        .with("effect", it.effect())
        .with("source", it.source());
  }

  static Checked<Staffing> read(Check check, @Nullable Staffing was) {
    var happened = when(check, "happened");
    return check.result(() ->
        new Staffing(
            was == null ? StaffingId.fresh() : was.id(),
            check.text("post"),
            Staffing.Change.of(check.text("change")).orElseThrow(),
            happened,
            check.text("effect"),
            check.text("source")));
  }

  private static String words(Due due) {
    return due instanceof Due.NotStated ? "" : due.words();
  }

  /** A day or a month; nothing else is taken, as it could not be put in order. */
  private static Due when(Check check, String name) {
    var due = Due.of(check.text(name));
    if (due instanceof Due.AsWritten) {
      check.refuse(name, "Enter a day or a month, such as 5 October 2026 or October 2026");
    }
    return due;
  }
}
