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
import waymark.forms.Change;
import waymark.forms.Form;
import waymark.forms.FormDesk;
import waymark.kernel.DayWords;
import waymark.kernel.KnownAt;
import waymark.ledger.Version;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.NotFound;

/** The forms for what a body asked its members to see to. */
@Controller
class BoardActionForms {

  private final FormDesk desk;
  private final MeetingDesk at;
  private final Bodies bodies;
  private final Decisions decisions;

  BoardActionForms(FormDesk desk, MeetingDesk at, Bodies bodies, Decisions decisions) {
    this.desk = desk;
    this.at = at;
    this.bodies = bodies;
    this.decisions = decisions;
  }

  @RequestMapping(
      path = "/{area}/meetings/{meeting}/actions/new",
      method = {GET, POST})
  @Needs(Right.DECIDE)
  ModelAndView add(
      Visit visit, @PathVariable("meeting") String key, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> added(visit, key));
  }

  private Form added(Visit visit, String key) {
    var of = at.of(visit, key);
    var form = form(of, Optional.empty());
    return Form.fresh(
        "Add an action",
        form.questions(false),
        BoardActionForm.offered(),
        of.back(),
        check ->
            form.read(check, BoardActionId.fresh(), Optional.empty())
                .map(action ->
                    Change.now(
                        "Asked for by %s: %s, by %s."
                            .formatted(of.body().name(), action.title(), DayWords.of(action.due())),
                        of.at(""),
                        writing -> DecisionFacts.write(writing, action))));
  }

  /** An owner who left stays among those to choose from as long as nobody else is chosen. */
  private BoardActionForm form(MeetingDesk.Of of, Optional<BoardAction> was) {
    return new BoardActionForm(
        of.meeting(),
        at.items(of),
        decisions.decisions(KnownAt.LATEST).stream()
            .filter(it -> it.meeting().equals(of.meeting().id()))
            .toList(),
        bodies.members(of.body().id(), KnownAt.LATEST).stream()
            .filter(it ->
                it.sits(desk.today())
                    || it.sits(of.meeting().on())
                    || was.filter(action -> action.owner().equals(it.id())).isPresent())
            .toList(),
        desk.today());
  }

  @RequestMapping(
      path = "/{area}/board-actions/{action}/change",
      method = {GET, POST})
  @Needs(Right.DECIDE)
  ModelAndView change(
      Visit visit, @PathVariable("action") UUID id, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> changed(visit, new BoardActionId(id)));
  }

  private Form changed(Visit visit, BoardActionId id) {
    var was = action(id);
    var of = at.of(visit, was.meeting());
    var form = form(of, Optional.of(was));
    var questions = form.questions(true);
    var stands = BoardActionForm.answers(was);
    var back = visit.at("/board-actions");
    return Form.changing(
            "Change an action",
            questions,
            stands,
            decisions.lastWritten(id),
            Link.to(back, "Actions"),
            check ->
                form.read(check, id, Optional.of(was))
                    .map(action ->
                        Change.now(
                            "Changed the action “%s”: %s. %s"
                                .formatted(
                                    was.title(),
                                    Form.changed(
                                        questions,
                                        stands.with("reason", check.text("reason")),
                                        check),
                                    action.reason()),
                            back,
                            writing -> DecisionFacts.write(writing, action))))
        .withTakingBack(
            "The action is no longer asked for, and no longer counted.",
            reason ->
                Change.now(
                    "Took back the action “%s”. %s".formatted(was.title(), reason),
                    back,
                    writing -> writing.withdraw(() -> DecisionFacts.write(writing, was))));
  }

  private BoardAction action(BoardActionId id) {
    return decisions.actions(KnownAt.LATEST).stream()
        .map(List::getLast)
        .map(Version::fact)
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("no action " + id));
  }
}
