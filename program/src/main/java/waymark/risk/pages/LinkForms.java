package waymark.risk.pages;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.forms.Answers;
import waymark.forms.Change;
import waymark.forms.Check;
import waymark.forms.Form;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.ledger.Writing;
import waymark.risk.RiskFacts;
import waymark.risk.RiskLink;
import waymark.risk.Risks;
import waymark.web.Csrf;
import waymark.web.Option;

/** The form by which a risk is linked to objectives, actions and measures, or no longer is. */
@Controller
class LinkForms {

  private static final String KEEP = "keep";

  private final RiskDesk desk;
  private final Risks risks;

  LinkForms(RiskDesk desk, Risks risks) {
    this.desk = desk;
    this.risks = risks;
  }

  /** What a risk may lead to, and how the form names it. */
  private record Target(RiskLink.Of of, UUID id, String words) {

    String name() {
      return of.word() + "-" + id;
    }

    Option option() {
      return Option.of(id.toString(), words);
    }
  }

  @RequestMapping(
      path = "/{area}/risks/{risk}/links",
      method = {GET, POST})
  @Needs(Right.EDIT_RISKS)
  ModelAndView links(
      Visit visit, @PathVariable("risk") String key, HttpServletRequest request, Csrf csrf) {
    return desk.forms().answer(visit, request, csrf, () -> linked(visit, key));
  }

  private Form linked(Visit visit, String key) {
    var at = desk.at(visit, key);
    var all = targets(at.book());
    var there = all.stream().filter(it -> at.line().leadsTo(it.of(), it.id())).toList();
    var others = all.stream().filter(it -> !there.contains(it)).toList();
    return Form.changing(
            "What %s is about".formatted(at.line().risk().reference()),
            questions(there, others),
            stands(there),
            risks.lastLinked(at.line().id()),
            at.back(),
            check -> read(check, at, there, others))
        .saying(at.line().risk().event());
  }

  private static List<Target> targets(RiskBook book) {
    return Stream.of(
            book.objectives().stream()
                .map(it -> new Target(RiskLink.Of.OBJECTIVE, it.id().value(), book.words(it))),
            book.actions().values().stream()
                .map(it -> new Target(RiskLink.Of.ACTION, it.id().value(), it.named())),
            book.measures().values().stream()
                .map(it -> new Target(RiskLink.Of.MEASURE, it.id().value(), it.title())))
        .flatMap(it -> it)
        .toList();
  }

  private static List<Question> questions(List<Target> there, List<Target> others) {
    var questions = new ArrayList<Question>();
    for (var it : there) {
      questions.add(
          Question.oneOf(
                  it.name(),
                  it.words(),
                  List.of(Option.of(KEEP, "Keep this link"), Option.of("take", "Take it away")))
              .needed("Say whether this link is kept: " + it.words()));
    }
    questions.add(one(RiskLink.Of.OBJECTIVE, "Add an objective that it threatens", others));
    questions.add(one(RiskLink.Of.ACTION, "Add an action that responds to it", others));
    questions.add(one(RiskLink.Of.MEASURE, "Add a measure that tells of it", others));
    return questions;
  }

  private static Question one(RiskLink.Of of, String label, List<Target> others) {
    return Question.fromList(
        of.word(),
        label,
        Stream.concat(
                Stream.of(Option.of("", "None")),
                others.stream().filter(it -> it.of() == of).map(Target::option))
            .toList());
  }

  private static Answers stands(List<Target> there) {
    var answers = Answers.NONE;
    for (var it : there) {
      answers = answers.with(it.name(), KEEP);
    }
    return answers;
  }

  private static Checked<Change> read(
      Check check, RiskDesk.At at, List<Target> there, List<Target> others) {
    var added =
        others.stream()
            .filter(it -> check.text(it.of().word()).equals(it.id().toString()))
            .toList();
    var taken = there.stream().filter(it -> check.text(it.name()).equals("take")).toList();
    if (added.isEmpty() && taken.isEmpty()) {
      check.refuse(
          RiskLink.Of.OBJECTIVE.word(), "Choose what to link it to, or which link to take away");
    }
    return check.result(() ->
        Change.now(
            words(at, added, taken),
            at.address(),
            writing -> {
              added.forEach(it -> write(writing, at, it));
              writing.withdraw(() -> taken.forEach(it -> write(writing, at, it)));
            }));
  }

  private static void write(Writing writing, RiskDesk.At at, Target it) {
    RiskFacts.write(writing, new RiskLink(at.line().id(), it.of(), it.id()));
  }

  private static String words(RiskDesk.At at, List<Target> added, List<Target> taken) {
    var words = new ArrayList<String>();
    added.forEach(it -> words.add("linked to “%s”".formatted(it.words())));
    taken.forEach(it -> words.add("no longer linked to “%s”".formatted(it.words())));
    return "%s: %s.".formatted(at.line().risk().named(), String.join("; ", words));
  }
}
