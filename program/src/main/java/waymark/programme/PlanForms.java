package waymark.programme;

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
import waymark.forms.Answers;
import waymark.forms.Change;
import waymark.forms.Check;
import waymark.forms.Form;
import waymark.forms.FormDesk;
import waymark.kernel.Checked;
import waymark.kernel.KnownAt;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.NotFound;

/** The forms for plans and their workstreams. */
@Controller
class PlanForms {

  private final FormDesk desk;
  private final Programmes programmes;

  PlanForms(FormDesk desk, Programmes programmes) {
    this.desk = desk;
    this.programmes = programmes;
  }

  @GetMapping("/{area}/plans/new")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView newPlan(Visit visit, HttpServletRequest request, Csrf csrf) {
    return desk.show(visit, request, csrf, () -> newPlan(visit));
  }

  @PostMapping("/{area}/plans/new")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView addPlan(Visit visit, HttpServletRequest request, Csrf csrf) {
    return desk.take(visit, request, csrf, () -> newPlan(visit));
  }

  private Form newPlan(Visit visit) {
    var others = programmes.plans(KnownAt.LATEST);
    return Form.fresh(
        "Add a plan",
        PlanForm.questions(others),
        Answers.NONE,
        Link.to(visit.at(""), "Plans"),
        check ->
            PlanForm.read(check, others)
                .map(plan ->
                    Change.now(
                        "Added the plan “%s”.".formatted(plan.title()),
                        visit.at("/plans/" + plan.key()),
                        writing -> Programme.write(writing, plan))));
  }

  @GetMapping("/{area}/plans/{plan}/change")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView plan(
      Visit visit, @PathVariable("plan") String key, HttpServletRequest request, Csrf csrf) {
    return desk.show(visit, request, csrf, () -> changedPlan(visit, key));
  }

  @PostMapping("/{area}/plans/{plan}/change")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView changePlan(
      Visit visit, @PathVariable("plan") String key, HttpServletRequest request, Csrf csrf) {
    return desk.take(visit, request, csrf, () -> changedPlan(visit, key));
  }

  private Form changedPlan(Visit visit, String key) {
    var was = plan(key);
    var others =
        programmes.plans(KnownAt.LATEST).stream().filter(it -> !it.id().equals(was.id())).toList();
    var questions = PlanForm.questions(others);
    var stands = PlanForm.answers(was);
    return Form.changing(
        "Change this plan",
        questions,
        stands,
        programmes.lastWritten(was.id()),
        toPlan(visit, was),
        check ->
            PlanForm.read(check, others, was.id(), was.key())
                .map(plan ->
                    Change.now(
                        "Changed the plan “%s”: %s."
                            .formatted(was.title(), Form.changed(questions, stands, check)),
                        visit.at("/plans/" + key),
                        writing -> Programme.write(writing, plan))));
  }

  @GetMapping("/{area}/plans/{plan}/workstreams/new")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView newWorkstream(
      Visit visit, @PathVariable("plan") String key, HttpServletRequest request, Csrf csrf) {
    return desk.show(visit, request, csrf, () -> newWorkstream(visit, key));
  }

  @PostMapping("/{area}/plans/{plan}/workstreams/new")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView addWorkstream(
      Visit visit, @PathVariable("plan") String key, HttpServletRequest request, Csrf csrf) {
    return desk.take(visit, request, csrf, () -> newWorkstream(visit, key));
  }

  private Form newWorkstream(Visit visit, String key) {
    var plan = plan(key);
    var others = programmes.workstreams(plan.id(), KnownAt.LATEST);
    return Form.fresh(
        "Add a workstream",
        WorkstreamForm.QUESTIONS,
        WorkstreamForm.offered(others),
        toPlan(visit, plan),
        check ->
            WorkstreamForm.read(check, others, WorkstreamId.fresh(), plan.id())
                .map(workstream ->
                    Change.now(
                        "Added the workstream “%s” to the plan “%s”."
                            .formatted(workstream.title(), plan.title()),
                        visit.at("/plans/" + key),
                        writing -> Programme.write(writing, workstream))));
  }

  @GetMapping("/{area}/plans/{plan}/workstreams/{place}/change")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView workstream(
      Visit visit,
      @PathVariable("plan") String key,
      @PathVariable("place") String place,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.show(visit, request, csrf, () -> changedWorkstream(visit, key, place));
  }

  @PostMapping("/{area}/plans/{plan}/workstreams/{place}/change")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView changeWorkstream(
      Visit visit,
      @PathVariable("plan") String key,
      @PathVariable("place") String place,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.take(visit, request, csrf, () -> changedWorkstream(visit, key, place));
  }

  private Form changedWorkstream(Visit visit, String key, String place) {
    var plan = plan(key);
    var all = programmes.workstreams(plan.id(), KnownAt.LATEST);
    var was =
        all.stream()
            .filter(it -> it.id().value().toString().equals(place))
            .findFirst()
            .orElseThrow(() -> new NotFound("no such workstream"));
    var others = all.stream().filter(it -> !it.id().equals(was.id())).toList();
    var stands = WorkstreamForm.answers(was);
    var then = visit.at("/plans/" + key);
    return Form.changing(
            "Change this workstream",
            WorkstreamForm.QUESTIONS,
            stands,
            programmes.lastWritten(was.id()),
            toPlan(visit, plan),
            check -> changed(check, was, others, stands, then))
        .withTakingBack(
            "It no longer appears in the plan. What it was stays in the ledger.",
            reason ->
                Change.now(
                    "Took back the workstream “%s”: %s".formatted(was.title(), reason),
                    then,
                    writing -> writing.withdraw(() -> Programme.write(writing, was))));
  }

  private static Checked<Change> changed(
      Check check, Workstream was, List<Workstream> others, Answers stands, String then) {
    return WorkstreamForm.read(check, others, was.id(), was.plan())
        .map(workstream ->
            Change.now(
                "Changed the workstream “%s”: %s."
                    .formatted(was.title(), Form.changed(WorkstreamForm.QUESTIONS, stands, check)),
                then,
                writing -> Programme.write(writing, workstream)));
  }

  private static Link toPlan(Visit visit, Plan plan) {
    return Link.to(visit.at("/plans/" + plan.key()), plan.title());
  }

  private Plan plan(String key) {
    return programmes.plan(key, KnownAt.LATEST).orElseThrow(() -> new NotFound("no plan " + key));
  }
}
