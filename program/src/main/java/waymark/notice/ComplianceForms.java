package waymark.notice;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.evidence.Evidence;
import waymark.forms.Change;
import waymark.forms.Form;
import waymark.forms.FormDesk;
import waymark.kernel.DayWords;
import waymark.web.AsKnown;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.NotFound;

/** The forms by which somebody tells how far a requirement is met. */
@Controller
class ComplianceForms {

  private final FormDesk desk;
  private final NoticesRead read;
  private final Notices notices;

  ComplianceForms(FormDesk desk, NoticesRead read, Notices notices) {
    this.desk = desk;
    this.read = read;
    this.notices = notices;
  }

  /** A requirement, as a form finds it. */
  private record Of(NoticesAt at, Notice notice, Requirement requirement) {

    String page() {
      return at.path("/notices/%s/requirements/%s".formatted(notice.key(), requirement.number()));
    }

    Link back() {
      return Link.to(page(), "Requirement " + requirement.number());
    }

    List<Evidence> evidence() {
      return at.evidence(notice);
    }

    String named() {
      return "requirement %s of “%s”".formatted(requirement.number(), notice.title());
    }
  }

  private Of of(Visit visit, String key, String number) {
    var at = read.of(visit.audience(), AsKnown.TODAY, desk.today());
    var notice = at.notice(key).orElseThrow(() -> new NotFound("no notice " + key));
    return new Of(
        at,
        notice,
        at.requirement(notice, number).orElseThrow(() -> new NotFound("no requirement " + number)));
  }

  @RequestMapping(
      path = "/{area}/notices/{notice}/requirements/{requirement}/compliance/new",
      method = {GET, POST})
  @Needs(Right.TELL_PROGRESS)
  ModelAndView tell(
      Visit visit,
      @PathVariable("notice") String key,
      @PathVariable("requirement") String number,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> told(of(visit, key, number)));
  }

  private Form told(Of of) {
    return Form.fresh(
            "How far is it met?",
            ComplianceForm.questions(of.evidence()),
            ComplianceForm.offered(desk.today()),
            of.back(),
            check ->
                ComplianceForm.read(
                        check,
                        of.notice(),
                        of.requirement(),
                        of.at().held().told(of.requirement()),
                        desk.today())
                    .map(it -> told(of, it)))
        .saying(of.requirement().words());
  }

  private static Change told(Of of, Compliance it) {
    return Change.now(
        "Told of %s as of %s: %s."
            .formatted(of.named(), DayWords.of(it.on()), it.state().words().toLowerCase(Locale.UK)),
        of.page(),
        writing -> NoticeFacts.write(writing, it));
  }

  @RequestMapping(
      path = "/{area}/notices/{notice}/requirements/{requirement}/compliance/{day}/change",
      method = {GET, POST})
  @Needs(Right.TELL_PROGRESS)
  ModelAndView correct(
      Visit visit,
      @PathVariable("notice") String key,
      @PathVariable("requirement") String number,
      @PathVariable("day") String day,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> corrected(of(visit, key, number), day));
  }

  private Form corrected(Of of, String day) {
    var was =
        of.at().held().told(of.requirement()).stream()
            .filter(it -> it.on().toString().equals(day))
            .findFirst()
            .orElseThrow(() -> new NotFound("nothing was told of " + day));
    return Form.changing(
            "Correct what was told as of " + DayWords.of(was.on()),
            ComplianceForm.correcting(of.evidence()),
            ComplianceForm.answers(was),
            notices.lastWritten(was.requirement(), was.on()),
            of.back(),
            check ->
                ComplianceForm.read(check, of.requirement(), Optional.of(was.on()))
                    .map(it -> told(of, it)))
        .saying(of.requirement().words())
        .withTakingBack(
            "Nothing is then told of that day.",
            reason ->
                Change.now(
                    "Took back what was told of %s as of %s: %s."
                        .formatted(of.named(), DayWords.of(was.on()), reason),
                    of.page(),
                    writing -> writing.withdraw(() -> NoticeFacts.write(writing, was))));
  }
}
