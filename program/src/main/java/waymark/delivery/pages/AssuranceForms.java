package waymark.delivery.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.delivery.Assurance;
import waymark.delivery.AssuranceTold;
import waymark.delivery.Assurances;
import waymark.delivery.Delivering;
import waymark.forms.Answers;
import waymark.forms.Change;
import waymark.forms.Form;
import waymark.forms.FormDesk;
import waymark.forms.PeriodQuestions;
import waymark.kernel.PeriodKey;
import waymark.kernel.ReportingPeriod;
import waymark.web.AsKnown;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.NotFound;

/** The forms for assurance activities: what they are, and whether they were done. */
@Controller
class AssuranceForms {

  private final FormDesk desk;
  private final AssurancePlans plans;
  private final Assurances assurances;

  AssuranceForms(FormDesk desk, AssurancePlans plans, Assurances assurances) {
    this.desk = desk;
    this.plans = plans;
    this.assurances = assurances;
  }

  /** An activity of a plan, as a form finds it. */
  private record At(AssurancePlan plan, Assurance activity) {

    String address() {
      return plan.path("/assurance/" + activity.key());
    }

    Link back() {
      return Link.to(address(), activity.activity());
    }
  }

  private AssurancePlan plan(Visit visit, String key) {
    return plans.of(visit.audience(), key, AsKnown.TODAY, desk.today());
  }

  private At at(Visit visit, String key, String activity) {
    var plan = plan(visit, key);
    return new At(
        plan,
        plan.activity(activity)
            .orElseThrow(() -> new NotFound("no assurance activity " + activity)));
  }

  @GetMapping("/{area}/plans/{plan}/assurance/new")
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView page(
      Visit visit, @PathVariable("plan") String plan, HttpServletRequest request, Csrf csrf) {
    return desk.show(visit, request, csrf, () -> added(visit, plan));
  }

  @PostMapping("/{area}/plans/{plan}/assurance/new")
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView add(
      Visit visit, @PathVariable("plan") String plan, HttpServletRequest request, Csrf csrf) {
    return desk.take(visit, request, csrf, () -> added(visit, plan));
  }

  private Form added(Visit visit, String key) {
    var plan = plan(visit, key);
    return Form.fresh(
        "Add an assurance activity",
        AssuranceForm.questions(plan.objectives()),
        AssuranceForm.offered(),
        Link.to(plan.path("/assurance"), "Assurance of this plan"),
        check ->
            AssuranceForm.read(check, plan, null)
                .map(it ->
                    Change.now(
                        "Added the assurance activity “%s” to the plan “%s”."
                            .formatted(it.activity(), plan.plan().title()),
                        plan.path("/assurance/" + it.key()),
                        writing -> Delivering.write(writing, it))));
  }

  @GetMapping("/{area}/plans/{plan}/assurance/{activity}/change")
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView activity(
      Visit visit,
      @PathVariable("plan") String plan,
      @PathVariable("activity") String activity,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.show(visit, request, csrf, () -> changed(visit, plan, activity));
  }

  @PostMapping("/{area}/plans/{plan}/assurance/{activity}/change")
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView change(
      Visit visit,
      @PathVariable("plan") String plan,
      @PathVariable("activity") String activity,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.take(visit, request, csrf, () -> changed(visit, plan, activity));
  }

  private Form changed(Visit visit, String key, String activity) {
    var at = at(visit, key, activity);
    var questions = AssuranceForm.questions(at.plan().objectives());
    var stands = AssuranceForm.answers(at.activity());
    return Form.changing(
        "Change this assurance activity",
        questions,
        stands,
        assurances.lastWritten(at.activity().id()),
        at.back(),
        check ->
            AssuranceForm.read(check, at.plan(), at.activity())
                .map(it ->
                    Change.now(
                        "Changed the assurance activity “%s”: %s."
                            .formatted(
                                at.activity().activity(), Form.changed(questions, stands, check)),
                        at.address(),
                        writing -> Delivering.write(writing, it))));
  }

  @GetMapping("/{area}/plans/{plan}/assurance/{activity}/told/new")
  @Needs(Right.TELL_PROGRESS)
  ModelAndView told(
      Visit visit,
      @PathVariable("plan") String plan,
      @PathVariable("activity") String activity,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.show(visit, request, csrf, () -> told(visit, plan, activity));
  }

  @PostMapping("/{area}/plans/{plan}/assurance/{activity}/told/new")
  @Needs(Right.TELL_PROGRESS)
  ModelAndView tell(
      Visit visit,
      @PathVariable("plan") String plan,
      @PathVariable("activity") String activity,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.take(visit, request, csrf, () -> told(visit, plan, activity));
  }

  private Form told(Visit visit, String key, String activity) {
    var at = at(visit, key, activity);
    return Form.fresh(
            "Was it done?",
            AssuranceForm.told(),
            PeriodQuestions.offered(Answers.NONE, ReportingPeriod.Kind.MONTH),
            at.back(),
            check ->
                AssuranceForm.read(check, at.plan(), at.activity(), desk.today())
                    .map(it -> told(at, it)))
        .saying(at.activity().activity());
  }

  private static Change told(At at, AssuranceTold it) {
    return Change.now(
        "Told of the assurance activity “%s” in %s: %s."
            .formatted(at.activity().activity(), it.period().inWords(), it.complete().said()),
        at.address(),
        writing -> Delivering.write(writing, it));
  }

  @GetMapping("/{area}/plans/{plan}/assurance/{activity}/told/{period}/change")
  @Needs(Right.TELL_PROGRESS)
  ModelAndView told(
      Visit visit,
      @PathVariable("plan") String plan,
      @PathVariable("activity") String activity,
      @PathVariable("period") String period,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.show(visit, request, csrf, () -> corrected(visit, plan, activity, period));
  }

  @PostMapping("/{area}/plans/{plan}/assurance/{activity}/told/{period}/change")
  @Needs(Right.TELL_PROGRESS)
  ModelAndView correct(
      Visit visit,
      @PathVariable("plan") String plan,
      @PathVariable("activity") String activity,
      @PathVariable("period") String period,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.take(visit, request, csrf, () -> corrected(visit, plan, activity, period));
  }

  private Form corrected(Visit visit, String key, String activity, String period) {
    var at = at(visit, key, activity);
    var was =
        PeriodKey.period(period)
            .flatMap(it ->
                at.plan().told(at.activity()).stream()
                    .filter(one -> one.period().equals(it))
                    .findFirst())
            .orElseThrow(() -> new NotFound("nothing was told of " + period));
    return Form.changing(
            "Correct what was told of " + was.period().inWords(),
            AssuranceForm.correcting(),
            AssuranceForm.answers(was),
            assurances.lastWritten(at.activity().id(), was.period()),
            at.back(),
            check ->
                AssuranceForm.read(check, at.activity(), Optional.of(was.period()), desk.today())
                    .map(it -> told(at, it)))
        .saying(at.activity().activity())
        .withTakingBack(
            "Nothing is then told of that period.",
            reason ->
                Change.now(
                    "Took back what was told of the assurance activity “%s” in %s: %s."
                        .formatted(at.activity().activity(), was.period().inWords(), reason),
                    at.address(),
                    writing -> writing.withdraw(() -> Delivering.write(writing, was))));
  }
}
