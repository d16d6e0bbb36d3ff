package waymark.programme;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import waymark.forms.AddressKey;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.kernel.WhenText;
import waymark.web.Option;

/** What is asked about a plan. */
final class PlanForm {

  private static final String WHEN =
      "A day, a month or a year, like 19 September 2024, September 2024 or 2024. Leave it empty if"
          + " it is not stated";

  private PlanForm() {}

  static List<Question> questions(List<Plan> others) {
    return List.of(
        Question.line("title", "Title of the plan").needed("Enter the title of the plan"),
        Question.oneOf(
                "kind",
                "What kind of plan is it?",
                Stream.of(Plan.Kind.values()).map(it -> Option.of(it.key(), it.words())).toList())
            .needed("Choose what kind of plan it is"),
        Question.line("begins", "From when it holds", 20).hint(WHEN),
        Question.line("ends", "Until when", 20).hint(WHEN),
        Question.fromList(
            "succeeds",
            "Which plan does it take the place of?",
            Stream.concat(
                    Stream.of(Option.of("", "None")),
                    others.stream().map(it -> Option.of(it.id().value().toString(), it.title())))
                .toList()),
        Question.lines("requirements", "What it requires", 5)
            .hint("One requirement on each line, as an improvement notice sets them out"),
        Question.lines("consequence", "What follows if it is not done", 3)
            .hint("What the law provides for, where the plan says so"),
        Question.lines("note", "What readers should know about it", 3));
  }

  static Answers answers(Plan it) {
    return Answers.NONE
        .with("title", it.title())
        .with("kind", it.kind().key())
        .with("begins", it.begins())
        .with("ends", it.ends())
        .with("succeeds", it.succeeds().map(id -> id.value().toString()).orElse(""))
        .with("requirements", String.join("\n", it.requirements()))
        .with("consequence", it.consequence())
        .with("note", it.note());
  }

  /** A plan that is new among the others. */
  static Checked<Plan> read(Check check, List<Plan> others) {
    var key =
        AddressKey.of(
            check.text("title"), taken -> others.stream().anyMatch(it -> it.key().equals(taken)));
    return read(check, others, PlanId.fresh(), key);
  }

  /** The plan as it is to be from now on. */
  static Checked<Plan> read(Check check, List<Plan> others, PlanId id, String key) {
    if (others.stream().anyMatch(it -> it.title().equalsIgnoreCase(check.text("title")))) {
      check.refuse("title", "There is already a plan of that title");
    }
    var begins = when(check, "begins");
    var ends = when(check, "ends");
    if (!begins.isEmpty() && !ends.isEmpty() && !WhenText.mayPrecede(begins, ends)) {
      check.refuse("ends", "The plan must not end before it begins");
    }
    var succeeds =
        check.fine("succeeds") && !check.text("succeeds").isEmpty()
            ? Optional.of(new PlanId(UUID.fromString(check.text("succeeds"))))
            : Optional.<PlanId>empty();
    if (succeeds.isPresent() && leadsTo(succeeds.get(), id, others)) {
      check.refuse("succeeds", "That plan takes the place of this one; it cannot be both ways");
    }
    return check.result(() ->
        new Plan(
            id,
            key,
            Plan.Kind.of(check.text("kind")).orElseThrow(),
            check.text("title"),
            begins,
            ends,
            succeeds,
            check.text("note"),
            check
                .text("requirements")
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList(),
            check.text("consequence")));
  }

  private static String when(Check check, String name) {
    var text = check.text(name);
    var read = WhenText.of(text);
    if (!text.isEmpty() && read.isEmpty()) {
      check.refuse(name, "Enter a day, a month or a year, like 19 September 2024 or 2024");
    }
    return read.orElse("");
  }

  /** Whether a plan took, at whatever remove, the place of that one. */
  private static boolean leadsTo(PlanId from, PlanId to, List<Plan> plans) {
    var seen = new HashSet<PlanId>();
    var at = Optional.of(from);
    while (at.isPresent() && seen.add(at.get())) {
      var here = at.get();
      if (here.equals(to)) {
        return true;
      }
      at = plans.stream().filter(it -> it.id().equals(here)).findFirst().flatMap(Plan::succeeds);
    }
    return false;
  }
}
