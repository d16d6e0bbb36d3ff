package waymark.evidence;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
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
import waymark.forms.Form;
import waymark.forms.FormDesk;
import waymark.kernel.KnownAt;
import waymark.web.AsKnown;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.NotFound;

/** The forms for support that the area had, and for changes of staff. */
@Controller
class SupportForms {

  private final FormDesk desk;
  private final EvidencePlans plans;
  private final EvidenceKept kept;

  SupportForms(FormDesk desk, EvidencePlans plans, EvidenceKept kept) {
    this.desk = desk;
    this.plans = plans;
    this.kept = kept;
  }

  private EvidencePlan plan(Visit visit, String key) {
    return plans.of(visit.audience(), key, AsKnown.TODAY, desk.today());
  }

  private static Link back(EvidencePlan plan) {
    return Link.to(plan.path("/support"), "Support received");
  }

  @RequestMapping(
      path = "/{area}/plans/{plan}/support/new",
      method = {GET, POST})
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView add(
      Visit visit, @PathVariable("plan") String key, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> added(plan(visit, key)));
  }

  private static Form added(EvidencePlan plan) {
    return Form.fresh(
            "Add support received",
            SupportForm.questions(plan),
            SupportForm.offered(),
            back(plan),
            check ->
                SupportForm.read(check, plan, null)
                    .map(it ->
                        Change.now(
                            "Added support received from %s: %s"
                                .formatted(it.provider(), it.activity()),
                            plan.path("/support"),
                            writing -> EvidenceFacts.write(writing, it))))
        .saying(plan.plan().title());
  }

  @RequestMapping(
      path = "/{area}/plans/{plan}/support/{support}/change",
      method = {GET, POST})
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView change(
      Visit visit,
      @PathVariable("plan") String key,
      @PathVariable("support") UUID id,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> changed(plan(visit, key), new SupportId(id)));
  }

  private Form changed(EvidencePlan plan, SupportId id) {
    var was =
        plan.support().stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound("no support " + id));
    var questions = SupportForm.questions(plan);
    var stands = SupportForm.answers(was);
    return Form.changing(
            "Change support received",
            questions,
            stands,
            kept.lastWritten(id),
            back(plan),
            check ->
                SupportForm.read(check, plan, was)
                    .map(it ->
                        Change.now(
                            "Changed the support “%s”: %s."
                                .formatted(was.activity(), Form.changed(questions, stands, check)),
                            plan.path("/support"),
                            writing -> EvidenceFacts.write(writing, it))))
        .withTakingBack(
            "It is then no longer shown.",
            reason ->
                Change.now(
                    "Took back the support “%s”: %s.".formatted(was.activity(), reason),
                    plan.path("/support"),
                    writing -> writing.withdraw(() -> EvidenceFacts.write(writing, was))));
  }

  @RequestMapping(
      path = "/{area}/staffing/new",
      method = {GET, POST})
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView addStaffing(Visit visit, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> addedStaffing(visit));
  }

  private static Form addedStaffing(Visit visit) {
    var page = visit.at("/staffing");
    return Form.fresh(
        "Add a change of staff",
        SupportForm.STAFFING,
        Answers.NONE,
        Link.to(page, "Changes of staff"),
        check ->
            SupportForm.read(check, null)
                .map(it ->
                    Change.now(
                        "Added a change of staff: %s, %s."
                            .formatted(it.post(), it.change().words().toLowerCase(Locale.UK)),
                        page,
                        writing -> EvidenceFacts.write(writing, it))));
  }

  @RequestMapping(
      path = "/{area}/staffing/{change}/change",
      method = {GET, POST})
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView changeStaffing(
      Visit visit, @PathVariable("change") UUID id, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> changedStaffing(visit, new StaffingId(id)));
  }

  private Form changedStaffing(Visit visit, StaffingId id) {
    var was =
        kept.staffing(KnownAt.LATEST).stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound("no change of staff " + id));
    var page = visit.at("/staffing");
    var stands = SupportForm.answers(was);
    return Form.changing(
            "Correct a change of staff",
            SupportForm.STAFFING,
            stands,
            kept.lastWritten(id),
            Link.to(page, "Changes of staff"),
            check ->
                SupportForm.read(check, was)
                    .map(it ->
                        Change.now(
                            "Corrected a change of staff, %s: %s."
                                .formatted(
                                    was.post(), Form.changed(SupportForm.STAFFING, stands, check)),
                            page,
                            writing -> EvidenceFacts.write(writing, it))))
        .withTakingBack(
            "It is then no longer shown.",
            reason ->
                Change.now(
                    "Took back a change of staff, %s: %s.".formatted(was.post(), reason),
                    page,
                    writing -> writing.withdraw(() -> EvidenceFacts.write(writing, was))));
  }
}
