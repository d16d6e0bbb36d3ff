package waymark.governance;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import waymark.forms.FormDesk;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.kernel.KnownAt;
import waymark.measures.Measures;
import waymark.programme.Programmes;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.NotFound;
import waymark.web.Option;

/** The forms for decisions and the options that were looked at. */
@Controller
class DecisionForms {

  private final FormDesk desk;
  private final MeetingDesk at;
  private final Decisions decisions;
  private final Measures measures;
  private final Programmes programmes;

  DecisionForms(
      FormDesk desk,
      MeetingDesk at,
      Decisions decisions,
      Measures measures,
      Programmes programmes) {
    this.desk = desk;
    this.at = at;
    this.decisions = decisions;
    this.measures = measures;
    this.programmes = programmes;
  }

  @RequestMapping(
      path = "/{area}/meetings/{meeting}/decisions/new",
      method = {GET, POST})
  @Needs(Right.DECIDE)
  ModelAndView add(
      Visit visit, @PathVariable("meeting") String key, HttpServletRequest request, Csrf csrf) {
    var id = DecisionId.fresh(); // one for both looks at the answers: the next page is named by it
    return desk.answer(visit, request, csrf, () -> added(visit, key, id));
  }

  private Form added(Visit visit, String key, DecisionId id) {
    var of = at.of(visit, key);
    return Form.fresh(
        "Write down a decision or a recommendation",
        questions(of),
        DecisionForm.offered(of.body()),
        of.back(),
        check ->
            DecisionForm.read(check, of.meeting(), id)
                .map(decision ->
                    Change.now(
                        said(decision),
                        page(visit, decision.id()),
                        writing -> DecisionFacts.write(writing, decision))));
  }

  private static String said(Decision it) {
    return it.waits()
        ? "Recommended: %s.".formatted(it.title())
        : "Decided by %s: %s.".formatted(it.decidedBy(), it.title());
  }

  /** A recommendation is decided by a meeting of the body that it was made to, once only. */
  @RequestMapping(
      path = "/{area}/meetings/{meeting}/recommendations/{decision}/decide",
      method = {GET, POST})
  @Needs(Right.DECIDE)
  ModelAndView decide(
      Visit visit,
      @PathVariable("meeting") String key,
      @PathVariable("decision") UUID id,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> decided(visit, key, new DecisionId(id)));
  }

  private Form decided(Visit visit, String key, DecisionId id) {
    var of = at.of(visit, key);
    var was =
        Optional.of(decision(id))
            .filter(it -> at.of(visit, it.meeting()).body().equals(of.body()))
            .orElseThrow(() -> new NotFound("no recommendation " + id));
    var questions = questions(of);
    var form =
        Form.changing(
            "Decide on a recommendation",
            was.waits() ? questions : List.of(),
            DecisionForm.answers(of.body(), was).with("item", DecisionForm.NONE),
            decisions.lastWritten(id),
            of.back(),
            check -> {
              if (!was.waits() || check.text("decided").isEmpty()) {
                check.refuse("decided", "Enter what was decided");
              }
              return DecisionForm.read(check, of.meeting(), id)
                  .map(decision ->
                      Change.now(
                          said(decision),
                          page(visit, id),
                          writing -> DecisionFacts.write(writing, decision)));
            });
    return was.waits()
        ? form.saying("Recommended: " + was.recommendation())
        : form.saying("It was decided already.");
  }

  private List<Question> questions(MeetingDesk.Of of) {
    return DecisionForm.questions(
        at.items(of), measures.definitions(KnownAt.LATEST), programmes.objectives(KnownAt.LATEST));
  }

  private static String page(Visit visit, DecisionId id) {
    return visit.at("/decisions/" + id.value());
  }

  @RequestMapping(
      path = "/{area}/decisions/{decision}/change",
      method = {GET, POST})
  @Needs(Right.DECIDE)
  ModelAndView change(
      Visit visit, @PathVariable("decision") UUID id, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> changed(visit, new DecisionId(id)));
  }

  private Form changed(Visit visit, DecisionId id) {
    var was = decision(id);
    var of = at.of(visit, was.meeting());
    var questions = questions(of);
    var stands = DecisionForm.answers(of.body(), was);
    return Form.changing(
        "Change a decision",
        questions,
        stands,
        decisions.lastWritten(id),
        back(visit, was),
        check ->
            DecisionForm.read(check, of.meeting(), id)
                .map(decision ->
                    Change.now(
                        "Changed the decision “%s”: %s."
                            .formatted(was.title(), Form.changed(questions, stands, check)),
                        page(visit, id),
                        writing -> DecisionFacts.write(writing, decision))));
  }

  private Decision decision(DecisionId id) {
    return decisions.all(KnownAt.LATEST).stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("no decision " + id));
  }

  private static Link back(Visit visit, Decision decision) {
    return Link.to(page(visit, decision.id()), decision.title());
  }

  private static final List<Question> OPTION =
      List.of(
          Question.line("title", "What could be decided")
              .needed("Enter what could be decided")
              .longest(300),
          Question.lines("effect", "What it would mean for families", 3)
              .needed("Enter what it would mean for families"),
          Question.oneOf(
                  "chosen",
                  "Was it chosen?",
                  List.of(Option.of("yes", "Yes"), Option.of("no", "No, it was rejected")))
              .needed("Choose whether it was chosen"),
          Question.lines("because", "Why it was rejected", 3)
              .hint("Leave it empty for the one that was chosen"));

  @RequestMapping(
      path = "/{area}/decisions/{decision}/options/new",
      method = {GET, POST})
  @Needs(Right.DECIDE)
  ModelAndView addOption(
      Visit visit, @PathVariable("decision") UUID id, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> option(visit, new DecisionId(id)));
  }

  private Form option(Visit visit, DecisionId id) {
    var decision = decision(id);
    var others = decisions.options(id, KnownAt.LATEST);
    return Form.fresh(
        "Add an option that was looked at",
        OPTION,
        Answers.NONE,
        back(visit, decision),
        check ->
            option(
                    check,
                    others,
                    new DecisionOption(OptionId.fresh(), id, others.size() + 1, "", "", true, ""))
                .map(option ->
                    Change.now(
                        "Added an option of the decision “%s”: %s."
                            .formatted(decision.title(), option.title()),
                        page(visit, id),
                        writing -> DecisionFacts.write(writing, option))));
  }

  @RequestMapping(
      path = "/{area}/decisions/{decision}/options/{option}/change",
      method = {GET, POST})
  @Needs(Right.DECIDE)
  ModelAndView changeOption(
      Visit visit,
      @PathVariable("decision") UUID id,
      @PathVariable("option") UUID option,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.answer(
        visit, request, csrf, () -> option(visit, new DecisionId(id), new OptionId(option)));
  }

  private Form option(Visit visit, DecisionId id, OptionId option) {
    var decision = decision(id);
    var all = decisions.options(id, KnownAt.LATEST);
    var was =
        all.stream()
            .filter(it -> it.id().equals(option))
            .findFirst()
            .orElseThrow(() -> new NotFound("no option " + option));
    var stands =
        Answers.NONE
            .with("title", was.title())
            .with("effect", was.effect())
            .with("chosen", was.chosen() ? "yes" : "no")
            .with("because", was.rejectedBecause());
    return Form.changing(
        "Change an option that was looked at",
        OPTION,
        stands,
        decisions.lastWritten(option),
        back(visit, decision),
        check ->
            option(check, all.stream().filter(it -> !it.id().equals(option)).toList(), was)
                .map(it ->
                    Change.now(
                        "Changed an option of the decision “%s”: %s."
                            .formatted(decision.title(), Form.changed(OPTION, stands, check)),
                        page(visit, id),
                        writing -> DecisionFacts.write(writing, it))));
  }

  private static Checked<DecisionOption> option(
      Check check, List<DecisionOption> others, DecisionOption was) {
    var chosen = check.text("chosen").equals("yes");
    if (chosen && others.stream().anyMatch(DecisionOption::chosen)) {
      check.refuse("chosen", "Another option is the one that was chosen; change that one first");
    }
    if (!chosen && check.text("because").isEmpty()) {
      check.refuse("because", "Say why the option was rejected");
    }
    if (chosen && !check.text("because").isEmpty()) {
      check.refuse("because", "Leave this empty for the option that was chosen");
    }
    return check.result(() ->
        new DecisionOption(
            was.id(),
            was.decision(),
            was.position(),
            check.text("title"),
            check.text("effect"),
            chosen,
            check.text("because")));
  }
}
