package waymark.delivery.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.delivery.ActionLead;
import waymark.delivery.ActionLine;
import waymark.delivery.ActionState;
import waymark.delivery.Delivering;
import waymark.forms.Answers;
import waymark.forms.Change;
import waymark.forms.Form;
import waymark.ledger.Writing;
import waymark.web.Csrf;
import waymark.web.Link;

/** The forms for actions: what they are, and how they go. */
@Controller
class ActionForms {

  private final ActionDesk desk;

  ActionForms(ActionDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/{area}/plans/{plan}/actions/new")
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView page(
      Visit visit, @PathVariable("plan") String plan, HttpServletRequest request, Csrf csrf) {
    return desk.forms().show(visit, request, csrf, () -> added(visit, plan));
  }

  @PostMapping("/{area}/plans/{plan}/actions/new")
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView add(
      Visit visit, @PathVariable("plan") String plan, HttpServletRequest request, Csrf csrf) {
    return desk.forms().take(visit, request, csrf, () -> added(visit, plan));
  }

  private Form added(Visit visit, String key) {
    var plan = desk.plan(visit, key);
    return Form.fresh(
        "Add an action",
        ActionForm.questions(ActionState.NOT_STARTED),
        Answers.NONE.with(ActionForm.STATE, ActionState.NOT_STARTED.word()),
        Link.to(plan.path("/actions"), "Actions of this plan"),
        check ->
            ActionForm.read(check, plan.plan().id(), plan.lines(), plan.objectives(), null)
                .map(line ->
                    Change.now(
                        "Added the action %s to the plan “%s”."
                            .formatted(line.action().named(), plan.plan().title()),
                        plan.path("/actions/" + line.action().key()),
                        writing -> write(writing, line))));
  }

  private static void write(Writing writing, ActionLine line) {
    Delivering.write(writing, line.action());
    line.leads().forEach(it -> Delivering.write(writing, it));
  }

  @GetMapping("/{area}/plans/{plan}/actions/{action}/change")
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView action(
      Visit visit,
      @PathVariable("plan") String plan,
      @PathVariable("action") String action,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.forms().show(visit, request, csrf, () -> changed(visit, plan, action));
  }

  @PostMapping("/{area}/plans/{plan}/actions/{action}/change")
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView change(
      Visit visit,
      @PathVariable("plan") String plan,
      @PathVariable("action") String action,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.forms().take(visit, request, csrf, () -> changed(visit, plan, action));
  }

  private Form changed(Visit visit, String key, String action) {
    var at = desk.at(visit, key, action);
    var was = at.line();
    var questions = ActionForm.questions(was.action().state());
    var stands = ActionForm.answers(was, at.plan().objectives());
    return Form.changing(
        "Change the action " + was.action().sign(),
        questions,
        stands,
        at.version(),
        at.back(),
        check ->
            ActionForm.read(check, was.action().plan(), others(at), at.plan().objectives(), was)
                .map(line ->
                    Change.now(
                        "Changed the action %s: %s."
                            .formatted(
                                was.action().named(), Form.changed(questions, stands, check)),
                        at.address(),
                        writing -> {
                          write(writing, line);
                          ActionForm.noLonger(was, line)
                              .forEach(it -> writing.withdraw(() -> Delivering.write(writing, it)));
                        })));
  }

  private static List<ActionLine> others(ActionDesk.At at) {
    return at.plan().lines().stream().filter(it -> !it.id().equals(at.line().id())).toList();
  }

  @GetMapping("/{area}/plans/{plan}/actions/{action}/progress")
  @Needs(Right.TELL_PROGRESS)
  ModelAndView progress(
      Visit visit,
      @PathVariable("plan") String plan,
      @PathVariable("action") String action,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.forms().show(visit, request, csrf, () -> told(visit, plan, action));
  }

  @PostMapping("/{area}/plans/{plan}/actions/{action}/progress")
  @Needs(Right.TELL_PROGRESS)
  ModelAndView tell(
      Visit visit,
      @PathVariable("plan") String plan,
      @PathVariable("action") String action,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.forms().take(visit, request, csrf, () -> told(visit, plan, action));
  }

  private Form told(Visit visit, String key, String action) {
    var at = desk.at(visit, key, action);
    var was = at.line();
    return Form.changing(
        "How %s goes".formatted(was.action().sign()),
        Progress.questions(was.action().state()),
        Progress.answers(was),
        at.version(),
        at.back(),
        check ->
            Progress.read(check, was)
                .map(told ->
                    Change.now(
                        "Told how the action %s went in %s: %s."
                            .formatted(
                                was.action().named(),
                                told.period().inWords(),
                                told.action().state().said()),
                        at.address(),
                        writing -> tell(writing, was, told))));
  }

  /** What is told here is of the whole action, whatever papers told under each objective. */
  private static void tell(Writing writing, ActionLine was, Progress told) {
    Delivering.write(writing, told.action());
    Delivering.narrative(writing, told.action().id(), told.period(), told.words());
    was.leads().stream()
        .filter(it -> it.otherwise().isPresent())
        .forEach(
            it -> Delivering.write(writing, ActionLead.of(it.action(), it.objective(), it.role())));
  }
}
