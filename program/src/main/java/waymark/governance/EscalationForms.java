package waymark.governance;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
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
import waymark.forms.FormDesk;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.kernel.KnownAt;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.NotFound;
import waymark.web.Option;

/** The forms for what a body passes up to another. */
@Controller
class EscalationForms {

  private final FormDesk desk;
  private final Bodies bodies;
  private final Decisions decisions;

  EscalationForms(FormDesk desk, Bodies bodies, Decisions decisions) {
    this.desk = desk;
    this.bodies = bodies;
    this.decisions = decisions;
  }

  @RequestMapping(
      path = "/{area}/bodies/{body}/escalations/new",
      method = {GET, POST})
  @Needs(Right.DECIDE)
  ModelAndView raise(
      Visit visit, @PathVariable("body") String key, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> raised(visit, key));
  }

  private Form raised(Visit visit, String key) {
    var from = bodies.body(key, KnownAt.LATEST);
    var others =
        bodies.bodies(KnownAt.LATEST).stream().filter(it -> !it.id().equals(from.id())).toList();
    var terms = bodies.terms(KnownAt.LATEST);
    return Form.fresh(
            "Pass a matter up",
            questions(others),
            Answers.NONE
                .with("to", from.reportsTo().map(it -> it.value().toString()).orElse(""))
                .with("raised", Optional.of(desk.today()))
                .with("confidential", "no"),
            Link.to(visit.at("/bodies/" + key), from.name()),
            check ->
                read(check, from, terms)
                    .map(it ->
                        Change.now(
                            "“%s” passed up: %s.".formatted(from.name(), it.subject()),
                            visit.at("/escalations"),
                            writing -> DecisionFacts.write(writing, it))))
        .saying(
            "The body asked answers within the days that its terms of reference state at the"
                + " moment.");
  }

  private static List<Question> questions(List<Body> others) {
    return List.of(
        Question.fromList(
                "to",
                "Which body is asked",
                Stream.concat(
                        Stream.of(Option.of("", "Choose one")),
                        others.stream().map(it -> Option.of(it.id().value().toString(), it.name())))
                    .toList())
            .needed("Choose which body is asked"),
        Question.day("raised", "When it was passed up").needed("Enter when it was passed up"),
        Question.lines("subject", "What it is about, and what is asked", 4)
            .needed("Enter what it is about and what is asked")
            .longest(2000),
        Question.oneOf(
                "confidential",
                "Is it confidential?",
                List.of(Option.of("no", "No"), Option.of("yes", "Yes")))
            .needed("Choose whether it is confidential"));
  }

  private Checked<Escalation> read(Check check, Body from, List<Terms> terms) {
    if (check.day("raised").filter(it -> it.isAfter(desk.today())).isPresent()) {
      check.refuse("raised", "The day must not lie in the future");
    }
    return check.result(() -> {
      var to = new BodyId(UUID.fromString(check.text("to")));
      var raised = check.day("raised").orElseThrow();
      return new Escalation(
          EscalationId.fresh(),
          from.id(),
          to,
          raised,
          check.text("subject"),
          check.text("confidential").equals("yes"),
          Escalation.answerBy(
              raised,
              terms.stream().filter(it -> it.body().equals(to)).findFirst().orElse(Terms.none(to))),
          Optional.empty(),
          "");
    });
  }

  private static final List<Question> ANSWER =
      List.of(
          Question.day("answered", "When it was answered").needed("Enter when it was answered"),
          Question.lines("answer", "The answer", 4).needed("Enter the answer").longest(2000));

  @RequestMapping(
      path = "/{area}/escalations/{escalation}/answer",
      method = {GET, POST})
  @Needs(Right.DECIDE)
  ModelAndView answer(
      Visit visit, @PathVariable("escalation") UUID id, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> answered(visit, new EscalationId(id)));
  }

  private Form answered(Visit visit, EscalationId id) {
    var was =
        decisions.escalations(KnownAt.LATEST).stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound("no escalation " + id));
    var back = visit.at("/escalations");
    return Form.changing(
            "Answer what was passed up",
            ANSWER,
            Answers.NONE.with("answered", was.answered()).with("answer", was.answer()),
            decisions.lastWritten(id),
            Link.to(back, "What was passed up"),
            check ->
                answer(check, was)
                    .map(it ->
                        Change.now(
                            "Answered what was passed up: %s.".formatted(it.subject()),
                            back,
                            writing -> DecisionFacts.write(writing, it))))
        .saying(was.subject());
  }

  private Checked<Escalation> answer(Check check, Escalation was) {
    var answered = check.day("answered");
    if (answered.filter(it -> it.isBefore(was.raised())).isPresent()) {
      check.refuse("answered", "It cannot be answered before it was passed up");
    }
    if (answered.filter(it -> it.isAfter(desk.today())).isPresent()) {
      check.refuse("answered", "The day must not lie in the future");
    }
    return check.result(() ->
        new Escalation(
            was.id(),
            was.from(),
            was.to(),
            was.raised(),
            was.subject(),
            was.confidential(),
            was.answerBy(),
            answered,
            check.text("answer")));
  }
}
