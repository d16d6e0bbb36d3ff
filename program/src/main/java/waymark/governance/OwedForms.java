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
import waymark.kernel.DayWords;
import waymark.kernel.KnownAt;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.NotFound;
import waymark.web.Option;

/** The forms for the reports that a body owes. */
@Controller
class OwedForms {

  private static final String ELSE = "else";

  private final FormDesk desk;
  private final Bodies bodies;
  private final Decisions decisions;

  OwedForms(FormDesk desk, Bodies bodies, Decisions decisions) {
    this.desk = desk;
    this.bodies = bodies;
    this.decisions = decisions;
  }

  @RequestMapping(
      path = "/{area}/bodies/{body}/reports/new",
      method = {GET, POST})
  @Needs(Right.EDIT_MEETINGS)
  ModelAndView add(
      Visit visit, @PathVariable("body") String key, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> added(visit, key));
  }

  private Form added(Visit visit, String key) {
    var by = bodies.body(key, KnownAt.LATEST);
    return Form.fresh(
        "Note a report that %s owes".formatted(by.name()),
        questions(by.id()),
        Answers.NONE.with("to", by.reportsTo().map(it -> it.value().toString()).orElse("")),
        Link.to(visit.at("/bodies/" + key), by.name()),
        check ->
            read(check, OwedId.fresh(), by.id())
                .map(it ->
                    Change.now(
                        "“%s” owes a report%s: %s."
                            .formatted(
                                by.name(),
                                it.due().map(day -> " by " + DayWords.of(day)).orElse(""),
                                it.title()),
                        visit.at("/reports-owed"),
                        writing -> DecisionFacts.write(writing, it))));
  }

  private List<Question> questions(BodyId by) {
    var to =
        Stream.of(
                Stream.of(Option.of("", "Choose one")),
                bodies.bodies(KnownAt.LATEST).stream()
                    .filter(it -> !it.id().equals(by))
                    .map(it -> Option.of(it.id().value().toString(), it.name())),
                Stream.of(Option.of(ELSE, "Somebody else")))
            .flatMap(it -> it)
            .toList();
    return List.of(
        Question.line("title", "Which report")
            .needed("Enter which report is owed")
            .longest(AgendaForms.LONGEST),
        Question.fromList("to", "Who is owed it", to).needed("Choose who is owed it"),
        Question.line("recipient", "Who else")
            .hint("Where it is none of these: a ministry, a regulator")
            .longest(120),
        Question.day("due", "By when").hint("Leave it empty where nobody set a day"),
        Question.day("sent", "When it was sent").hint("Leave it empty while it was not"));
  }

  private Checked<Owed> read(Check check, OwedId id, BodyId by) {
    var other = check.text("to").equals(ELSE);
    if (other && check.text("recipient").isEmpty()) {
      check.refuse("recipient", "Enter who is owed it");
    }
    if (check.fine("to") && !other && !check.text("recipient").isEmpty()) {
      check.refuse("recipient", "Leave this empty, or choose that somebody else is owed it");
    }
    if (check.day("sent").filter(it -> it.isAfter(desk.today())).isPresent()) {
      check.refuse("sent", "The day must not lie in the future");
    }
    return check.result(() ->
        new Owed(
            id,
            by,
            other ? Optional.empty() : Optional.of(new BodyId(UUID.fromString(check.text("to")))),
            check.text("recipient"),
            check.text("title"),
            check.day("due"),
            check.day("sent")));
  }

  @RequestMapping(
      path = "/{area}/reports-owed/{report}/change",
      method = {GET, POST})
  @Needs(Right.EDIT_MEETINGS)
  ModelAndView change(
      Visit visit, @PathVariable("report") UUID id, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> changed(visit, new OwedId(id)));
  }

  private Form changed(Visit visit, OwedId id) {
    var was =
        decisions.owed(KnownAt.LATEST).stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound("no report " + id));
    var questions = questions(was.by());
    var stands =
        Answers.NONE
            .with("title", was.title())
            .with("to", was.to().map(it -> it.value().toString()).orElse(ELSE))
            .with("recipient", was.recipient())
            .with("due", was.due())
            .with("sent", was.sent());
    var back = visit.at("/reports-owed");
    return Form.changing(
        "Change a report that is owed",
        questions,
        stands,
        decisions.lastWritten(id),
        Link.to(back, "Reports owed"),
        check ->
            read(check, id, was.by())
                .map(it ->
                    Change.now(
                        "Changed the report “%s”: %s."
                            .formatted(was.title(), Form.changed(questions, stands, check)),
                        back,
                        writing -> DecisionFacts.write(writing, it))));
  }
}
