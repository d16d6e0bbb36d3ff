package waymark.risk.pages;

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
import waymark.risk.Review;
import waymark.risk.RiskFacts;
import waymark.risk.Risks;
import waymark.web.Csrf;

/**
 * The forms by which a risk is scored, closed and opened again. Each writes a further review, so of
 * two people who do any of it at once the second sees what the first did.
 */
@Controller
class RiskReviewForms {

  private final RiskDesk desk;
  private final Risks risks;

  RiskReviewForms(RiskDesk desk, Risks risks) {
    this.desk = desk;
    this.risks = risks;
  }

  @RequestMapping(
      path = "/{area}/risks/{risk}/review",
      method = {GET, POST})
  @Needs(Right.EDIT_RISKS)
  ModelAndView review(
      Visit visit, @PathVariable("risk") String key, HttpServletRequest request, Csrf csrf) {
    return desk.forms().answer(visit, request, csrf, () -> reviewed(visit, key));
  }

  private Form reviewed(Visit visit, String key) {
    var at = desk.at(visit, key);
    var form = at.reviewing(desk.forms().today());
    return Form.changing(
            "Score or review " + at.line().risk().reference(),
            form.again(),
            RiskReviewForm.answers(at.line().review()),
            risks.lastReviewed(at.line().id()),
            at.back(),
            check ->
                form.readAgain(check, at.line())
                    .map(it -> change(at, it, RiskHistory.between(at.line().review(), it))))
        .saying(at.line().risk().event());
  }

  private static Change change(RiskDesk.At at, Review it, String what) {
    return Change.now(
        "%s: %s. %s".formatted(at.line().risk().named(), what, it.reason()),
        at.address(),
        writing -> RiskFacts.write(writing, it));
  }

  @RequestMapping(
      path = "/{area}/risks/{risk}/close",
      method = {GET, POST})
  @Needs(Right.EDIT_RISKS)
  ModelAndView close(
      Visit visit, @PathVariable("risk") String key, HttpServletRequest request, Csrf csrf) {
    return desk.forms().answer(visit, request, csrf, () -> closed(visit, key));
  }

  private Form closed(Visit visit, String key) {
    var at = desk.at(visit, key);
    var form = at.reviewing(desk.forms().today());
    return Form.changing(
            "Close " + at.line().risk().reference(),
            RiskReviewForm.closing(),
            RiskReviewForm.closed(at.line().review()),
            risks.lastReviewed(at.line().id()),
            at.back(),
            check ->
                form.readClosing(check, at.line())
                    .map(it ->
                        change(
                            at,
                            it,
                            at.line().open() ? "Closed" : "Said otherwise why it was closed")))
        .saying(
            at.line().risk().event(),
            at.line().open()
                ? "It stays readable with its history, and can be opened again."
                : "It is closed already. What you write takes the place of the reason that stands.");
  }

  @RequestMapping(
      path = "/{area}/risks/{risk}/reopen",
      method = {GET, POST})
  @Needs(Right.EDIT_RISKS)
  ModelAndView reopen(
      Visit visit, @PathVariable("risk") String key, HttpServletRequest request, Csrf csrf) {
    return desk.forms().answer(visit, request, csrf, () -> reopened(visit, key));
  }

  private Form reopened(Visit visit, String key) {
    var at = desk.at(visit, key);
    var form = at.reviewing(desk.forms().today());
    return Form.changing(
            "Open %s again".formatted(at.line().risk().reference()),
            form.reopening(),
            RiskReviewForm.answers(at.line().review()),
            risks.lastReviewed(at.line().id()),
            at.back(),
            check ->
                form.readReopening(check, at.line())
                    .map(it -> change(at, it, RiskHistory.between(at.line().review(), it))))
        .saying(at.line().risk().event());
  }
}
