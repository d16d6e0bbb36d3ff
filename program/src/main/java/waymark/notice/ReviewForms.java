package waymark.notice;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
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
import waymark.kernel.DayWords;
import waymark.web.AsKnown;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.NotFound;

/** The forms for formal reviews and what they asked for next. */
@Controller
class ReviewForms {

  private final FormDesk desk;
  private final NoticesRead read;
  private final Reviews reviews;

  ReviewForms(FormDesk desk, NoticesRead read, Reviews reviews) {
    this.desk = desk;
    this.read = read;
    this.reviews = reviews;
  }

  private NoticesAt at(Visit visit) {
    return read.of(visit.audience(), AsKnown.TODAY, desk.today());
  }

  /** A review, as a form finds it. */
  private record Of(NoticesAt at, FormalReview review) {

    String page() {
      return at.path("/reviews/" + review.key());
    }

    Link back() {
      return Link.to(page(), review.title());
    }

    NextStep step(UUID id) {
      return at.steps(review).stream()
          .map(it -> it.getLast().fact())
          .filter(it -> it.id().value().equals(id))
          .findFirst()
          .orElseThrow(() -> new NotFound("no next step " + id));
    }
  }

  private Of of(Visit visit, String key) {
    var at = at(visit);
    return new Of(at, at.review(key).orElseThrow(() -> new NotFound("no formal review " + key)));
  }

  @RequestMapping(
      path = "/{area}/reviews/new",
      method = {GET, POST})
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView add(Visit visit, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> added(visit));
  }

  private Form added(Visit visit) {
    var at = at(visit);
    return Form.fresh(
        "Add a formal review",
        ReviewForm.questions(at.held().notices(), at.plans()),
        ReviewForm.offered(at.held().notices()),
        Link.to(at.path("/reviews"), "Formal reviews"),
        check ->
            ReviewForm.read(check, at.held().reviews(), null, desk.today())
                .map(it ->
                    Change.now(
                        "Added the formal review “%s”: %s."
                            .formatted(it.title(), it.stage().words()),
                        at.path("/reviews/" + it.key()),
                        writing -> NoticeFacts.write(writing, it))));
  }

  @RequestMapping(
      path = "/{area}/reviews/{review}/change",
      method = {GET, POST})
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView change(
      Visit visit, @PathVariable("review") String key, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> changed(of(visit, key)));
  }

  private Form changed(Of of) {
    var was = of.review();
    var held = of.at().held();
    var others = held.reviews().stream().filter(it -> !it.id().equals(was.id())).toList();
    var questions = ReviewForm.questions(held.notices(), of.at().plans());
    var stands = ReviewForm.answers(was);
    return Form.changing(
            "Change this review",
            questions,
            stands,
            reviews.lastWritten(was.id()),
            of.back(),
            check ->
                ReviewForm.read(check, others, was, desk.today())
                    .map(it ->
                        Change.now(
                            "Changed the formal review “%s”: %s."
                                .formatted(was.title(), Form.changed(questions, stands, check)),
                            of.page(),
                            writing -> NoticeFacts.write(writing, it))))
        .withTakingBack(
            "The review, and what it asked for next, is then no longer shown.",
            reason ->
                Change.now(
                    "Took back the formal review “%s”: %s.".formatted(was.title(), reason),
                    of.at().path("/reviews"),
                    writing -> writing.withdraw(() -> NoticeFacts.write(writing, was))));
  }

  @RequestMapping(
      path = "/{area}/reviews/{review}/steps/new",
      method = {GET, POST})
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView addStep(
      Visit visit, @PathVariable("review") String key, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> addedStep(of(visit, key)));
  }

  private static Form addedStep(Of of) {
    return Form.fresh(
            "Add a next step",
            StepForm.questions(false),
            Answers.NONE,
            of.back(),
            check ->
                StepForm.read(check, of.review(), null)
                    .map(it ->
                        Change.now(
                            "Added a next step of the formal review “%s”: %s"
                                .formatted(of.review().title(), it.words()),
                            of.page(),
                            writing -> NoticeFacts.write(writing, it))))
        .saying(of.review().title());
  }

  @RequestMapping(
      path = "/{area}/reviews/{review}/steps/{step}/change",
      method = {GET, POST})
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView changeStep(
      Visit visit,
      @PathVariable("review") String key,
      @PathVariable("step") UUID id,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> changedStep(of(visit, key), id));
  }

  private Form changedStep(Of of, UUID id) {
    var was = of.step(id);
    var questions = StepForm.questions(true);
    var stands = StepForm.answers(was);
    return Form.changing(
            "Change this next step",
            questions,
            stands,
            reviews.lastWritten(was.id()),
            of.back(),
            check ->
                StepForm.read(check, of.review(), was)
                    .map(it ->
                        Change.now(
                            "Changed the next step “%s”: %s."
                                .formatted(was.words(), Form.changed(questions, stands, check)),
                            of.page(),
                            writing -> NoticeFacts.write(writing, it))))
        .saying(of.review().title())
        .withTakingBack(
            "It is then no longer asked for.",
            reason ->
                Change.now(
                    "Took back the next step “%s”: %s.".formatted(was.words(), reason),
                    of.page(),
                    writing -> writing.withdraw(() -> NoticeFacts.write(writing, was))));
  }

  @RequestMapping(
      path = "/{area}/reviews/{review}/steps/{step}/progress",
      method = {GET, POST})
  @Needs(Right.TELL_PROGRESS)
  ModelAndView progress(
      Visit visit,
      @PathVariable("review") String key,
      @PathVariable("step") UUID id,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> progress(of(visit, key), id));
  }

  private Form progress(Of of, UUID id) {
    var was = of.step(id);
    return Form.changing(
            "Is it done?",
            StepForm.PROGRESS,
            StepForm.answers(was),
            reviews.lastWritten(was.id()),
            of.back(),
            check ->
                StepForm.progress(check, of.review(), was, desk.today())
                    .map(it ->
                        Change.now(
                            "Told of the next step “%s”: %s."
                                .formatted(
                                    was.words(),
                                    it.done()
                                        .map(on -> "done on " + DayWords.of(on))
                                        .orElse("not done")),
                            of.page(),
                            writing -> NoticeFacts.write(writing, it))))
        .saying(was.words());
  }
}
