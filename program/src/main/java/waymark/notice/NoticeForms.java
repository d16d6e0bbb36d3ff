package waymark.notice;

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

/** The forms for improvement notices and what they require. */
@Controller
class NoticeForms {

  private final FormDesk desk;
  private final NoticesRead read;
  private final Notices notices;

  NoticeForms(FormDesk desk, NoticesRead read, Notices notices) {
    this.desk = desk;
    this.read = read;
    this.notices = notices;
  }

  private NoticesAt at(Visit visit) {
    return read.of(visit.audience(), AsKnown.TODAY, desk.today());
  }

  private static Notice notice(NoticesAt at, String key) {
    return at.notice(key).orElseThrow(() -> new NotFound("no notice " + key));
  }

  @RequestMapping(
      path = "/{area}/notices/new",
      method = {GET, POST})
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView add(Visit visit, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> added(visit));
  }

  private Form added(Visit visit) {
    var at = at(visit);
    return Form.fresh(
        "Add an improvement notice",
        NoticeForm.questions(at.plans()),
        NoticeForm.offered(),
        Link.to(at.path("/notices"), "Improvement notices"),
        check ->
            NoticeForm.read(check, at.held().notices(), null, desk.today())
                .map(it ->
                    Change.now(
                        "Added the improvement notice “%s”.".formatted(it.title()),
                        at.path("/notices/" + it.key()),
                        writing -> NoticeFacts.write(writing, it))));
  }

  @RequestMapping(
      path = "/{area}/notices/{notice}/change",
      method = {GET, POST})
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView change(
      Visit visit, @PathVariable("notice") String key, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> changed(visit, key));
  }

  private Form changed(Visit visit, String key) {
    var at = at(visit);
    var was = notice(at, key);
    var others = at.held().notices().stream().filter(it -> !it.id().equals(was.id())).toList();
    var questions = NoticeForm.questions(at.plans());
    var stands = NoticeForm.answers(was);
    var page = at.path("/notices/" + key);
    return Form.changing(
            "Change this notice",
            questions,
            stands,
            notices.lastWritten(was.id()),
            Link.to(page, was.title()),
            check ->
                NoticeForm.read(check, others, was, desk.today())
                    .map(it ->
                        Change.now(
                            "Changed the improvement notice “%s”: %s."
                                .formatted(was.title(), Form.changed(questions, stands, check)),
                            page,
                            writing -> NoticeFacts.write(writing, it))))
        .withTakingBack(
            "The notice, and what it required, is then no longer shown.",
            reason ->
                Change.now(
                    "Took back the improvement notice “%s”: %s.".formatted(was.title(), reason),
                    at.path("/notices"),
                    writing -> writing.withdraw(() -> NoticeFacts.write(writing, was))));
  }

  @RequestMapping(
      path = "/{area}/notices/{notice}/requirements/new",
      method = {GET, POST})
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView addRequirement(
      Visit visit, @PathVariable("notice") String key, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> addedRequirement(visit, key));
  }

  private Form addedRequirement(Visit visit, String key) {
    var at = at(visit);
    var notice = notice(at, key);
    var others = at.held().of(notice);
    var form = form(at, notice);
    var page = at.path("/notices/" + key);
    return Form.fresh(
            "Add a requirement",
            form.questions(),
            form.offered(others),
            Link.to(page, notice.title()),
            check ->
                form.read(check, others, null)
                    .map(it ->
                        Change.now(
                            "Added requirement %s to the improvement notice “%s”: %s"
                                .formatted(it.number(), notice.title(), it.words()),
                            page,
                            writing -> NoticeFacts.write(writing, it))))
        .saying(words(notice));
  }

  private static String words(Notice notice) {
    return notice.plan().isPresent()
        ? notice.title()
        : notice.title()
            + ". Say first by which plan the area answers it, to choose objectives and actions.";
  }

  private RequirementForm form(NoticesAt at, Notice notice) {
    return new RequirementForm(
        notice,
        at.objectives().stream()
            .filter(it -> notice.plan().filter(it.plan()::equals).isPresent())
            .toList(),
        read.offered(notice));
  }

  @RequestMapping(
      path = "/{area}/notices/{notice}/requirements/{requirement}/change",
      method = {GET, POST})
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView changeRequirement(
      Visit visit,
      @PathVariable("notice") String key,
      @PathVariable("requirement") String number,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> changedRequirement(visit, key, number));
  }

  private Form changedRequirement(Visit visit, String key, String number) {
    var at = at(visit);
    var notice = notice(at, key);
    var was =
        at.requirement(notice, number).orElseThrow(() -> new NotFound("no requirement " + number));
    var others = at.held().of(notice).stream().filter(it -> !it.id().equals(was.id())).toList();
    var form = form(at, notice);
    var stands = form.answers(was);
    var list = at.path("/notices/" + key);
    return Form.changing(
            "Change this requirement",
            form.questions(),
            stands,
            notices.lastWritten(was.id()),
            Link.to(list + "/requirements/" + number, "Requirement " + number),
            check ->
                form.read(check, others, was)
                    .map(it ->
                        Change.now(
                            "Changed requirement %s of the improvement notice “%s”: %s."
                                .formatted(
                                    number,
                                    notice.title(),
                                    Form.changed(form.questions(), stands, check)),
                            list + "/requirements/" + it.number(),
                            writing -> NoticeFacts.write(writing, it))))
        .saying(words(notice))
        .withTakingBack(
            "It is then no longer required, and what was told of it no longer shown.",
            reason ->
                Change.now(
                    "Took back requirement %s of the improvement notice “%s”: %s."
                        .formatted(number, notice.title(), reason),
                    list,
                    writing -> writing.withdraw(() -> NoticeFacts.write(writing, was))));
  }
}
