package waymark.programme;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.forms.Change;
import waymark.forms.Form;
import waymark.forms.FormDesk;
import waymark.kernel.KnownAt;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.NotFound;

/** The forms for objectives. */
@Controller
class ObjectiveForms {

  private final FormDesk desk;
  private final Programmes programmes;

  ObjectiveForms(FormDesk desk, Programmes programmes) {
    this.desk = desk;
    this.programmes = programmes;
  }

  @GetMapping("/{area}/plans/{plan}/objectives/new")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView page(
      Visit visit, @PathVariable("plan") String plan, HttpServletRequest request, Csrf csrf) {
    return desk.show(visit, request, csrf, () -> added(visit, plan));
  }

  @PostMapping("/{area}/plans/{plan}/objectives/new")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView add(
      Visit visit, @PathVariable("plan") String plan, HttpServletRequest request, Csrf csrf) {
    return desk.take(visit, request, csrf, () -> added(visit, plan));
  }

  private Form added(Visit visit, String key) {
    var plan = plan(key);
    var others = programmes.objectives(plan.id(), KnownAt.LATEST);
    return Form.fresh(
        "Add an objective",
        ObjectiveForm.QUESTIONS,
        ObjectiveForm.offered(others),
        Link.to(visit.at("/plans/" + key), plan.title()),
        check ->
            ObjectiveForm.read(check, others, ObjectiveId.fresh(), plan.id(), desk.today())
                .map(objective ->
                    Change.now(
                        "Added objective %s, “%s”, to the plan “%s”."
                            .formatted(objective.number(), objective.title(), plan.title()),
                        page(visit, key, objective),
                        writing -> Programme.write(writing, objective))));
  }

  @GetMapping("/{area}/plans/{plan}/objectives/{number}/change")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView objective(
      Visit visit,
      @PathVariable("plan") String plan,
      @PathVariable("number") String number,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.show(visit, request, csrf, () -> changed(visit, plan, number));
  }

  @PostMapping("/{area}/plans/{plan}/objectives/{number}/change")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView change(
      Visit visit,
      @PathVariable("plan") String plan,
      @PathVariable("number") String number,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.take(visit, request, csrf, () -> changed(visit, plan, number));
  }

  private Form changed(Visit visit, String key, String number) {
    var plan = plan(key);
    var all = programmes.objectives(plan.id(), KnownAt.LATEST);
    var was =
        all.stream()
            .filter(it -> it.number().equals(number))
            .findFirst()
            .orElseThrow(() -> new NotFound("no objective " + number));
    var others = all.stream().filter(it -> !it.id().equals(was.id())).toList();
    var stands = ObjectiveForm.answers(was);
    return Form.changing(
        "Change objective " + number,
        ObjectiveForm.QUESTIONS,
        stands,
        programmes.lastWritten(was.id()),
        Link.to(page(visit, key, was), "Objective " + number),
        check ->
            ObjectiveForm.read(check, others, was.id(), plan.id(), desk.today())
                .map(objective ->
                    Change.now(
                        "Changed objective %s, “%s”: %s."
                            .formatted(
                                number,
                                was.title(),
                                Form.changed(ObjectiveForm.QUESTIONS, stands, check)),
                        page(visit, key, objective),
                        writing -> Programme.write(writing, objective))));
  }

  private static String page(Visit visit, String plan, Objective objective) {
    return visit.at("/plans/%s/objectives/%s".formatted(plan, objective.number()));
  }

  private Plan plan(String key) {
    return programmes.plan(key, KnownAt.LATEST).orElseThrow(() -> new NotFound("no plan " + key));
  }
}
