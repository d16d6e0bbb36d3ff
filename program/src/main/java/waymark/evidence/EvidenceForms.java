package waymark.evidence;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
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
import waymark.web.AsKnown;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.NotFound;

/** The forms for evidence of impact. */
@Controller
class EvidenceForms {

  private final FormDesk desk;
  private final EvidencePlans plans;
  private final EvidenceKept kept;

  EvidenceForms(FormDesk desk, EvidencePlans plans, EvidenceKept kept) {
    this.desk = desk;
    this.plans = plans;
    this.kept = kept;
  }

  private EvidencePlan plan(Visit visit, String key) {
    return plans.of(visit.audience(), key, AsKnown.TODAY, desk.today());
  }

  @RequestMapping(
      path = "/{area}/plans/{plan}/evidence/new",
      method = {GET, POST})
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView add(
      Visit visit, @PathVariable("plan") String key, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> added(plan(visit, key)));
  }

  private Form added(EvidencePlan plan) {
    return Form.fresh(
            "Add evidence",
            EvidenceForm.questions(plan),
            EvidenceForm.offered(),
            Link.to(plan.path("/evidence"), "Evidence of this plan"),
            check ->
                EvidenceForm.read(check, plan, null, desk.today())
                    .map(it ->
                        Change.now(
                            "Added evidence to the plan “%s”: %s"
                                .formatted(plan.plan().title(), it.claim()),
                            plan.path("/evidence/" + it.key()),
                            writing -> EvidenceFacts.write(writing, it))))
        .saying(plan.plan().title());
  }

  @RequestMapping(
      path = "/{area}/plans/{plan}/evidence/{evidence}/change",
      method = {GET, POST})
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView change(
      Visit visit,
      @PathVariable("plan") String key,
      @PathVariable("evidence") String evidence,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> changed(plan(visit, key), evidence));
  }

  private Form changed(EvidencePlan plan, String key) {
    var was = plan.evidence(key).orElseThrow(() -> new NotFound("no evidence " + key));
    var questions = EvidenceForm.questions(plan);
    var stands = EvidenceForm.answers(was);
    var page = plan.path("/evidence/" + key);
    return Form.changing(
            "Change this evidence",
            questions,
            stands,
            kept.lastWritten(was.id()),
            Link.to(page, "Evidence of impact"),
            check ->
                EvidenceForm.read(check, plan, was, desk.today())
                    .map(it ->
                        Change.now(
                            "Changed the evidence “%s”: %s."
                                .formatted(was.claim(), Form.changed(questions, stands, check)),
                            page,
                            writing -> EvidenceFacts.write(writing, it))))
        .withTakingBack(
            "It then no longer counts, and is no longer shown.",
            reason ->
                Change.now(
                    "Took back the evidence “%s”: %s.".formatted(was.claim(), reason),
                    plan.path("/evidence"),
                    writing -> writing.withdraw(() -> EvidenceFacts.write(writing, was))));
  }
}
