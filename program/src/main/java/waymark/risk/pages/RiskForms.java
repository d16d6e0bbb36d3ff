package waymark.risk.pages;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.forms.Change;
import waymark.forms.Check;
import waymark.forms.Form;
import waymark.kernel.Checked;
import waymark.risk.Risk;
import waymark.risk.RiskFacts;
import waymark.risk.RiskId;
import waymark.risk.Risks;
import waymark.web.Csrf;

/** The forms by which risks and issues come onto the register, and are described otherwise. */
@Controller
class RiskForms {

  private final RiskDesk desk;
  private final Risks risks;

  RiskForms(RiskDesk desk, Risks risks) {
    this.desk = desk;
    this.risks = risks;
  }

  @RequestMapping(
      path = "/{area}/risks/new",
      method = {GET, POST})
  @Needs(Right.EDIT_RISKS)
  ModelAndView addRisk(Visit visit, HttpServletRequest request, Csrf csrf) {
    return desk.forms().answer(visit, request, csrf, () -> added(visit, Risk.Kind.RISK));
  }

  @RequestMapping(
      path = "/{area}/risks/new-issue",
      method = {GET, POST})
  @Needs(Right.EDIT_RISKS)
  ModelAndView addIssue(Visit visit, HttpServletRequest request, Csrf csrf) {
    return desk.forms().answer(visit, request, csrf, () -> added(visit, Risk.Kind.ISSUE));
  }

  private Form added(Visit visit, Risk.Kind kind) {
    var book = desk.book(visit);
    var reviewing = RiskReviewForm.of(book.register().matrix(), kind, desk.forms().today());
    return Form.fresh(
        kind == Risk.Kind.ISSUE ? "Add an issue" : "Add a risk",
        Stream.concat(RiskForm.questions(kind).stream(), reviewing.first().stream()).toList(),
        RiskForm.offered(book.register(), kind),
        RiskDesk.back(book),
        check -> added(check, book, kind, reviewing));
  }

  private static Checked<Change> added(
      Check check, RiskBook book, Risk.Kind kind, RiskReviewForm reviewing) {
    var id = RiskId.fresh();
    var first = reviewing.readFirst(check, id);
    return RiskForm.read(check, book.register(), kind, id, Optional.empty())
        .map(risk -> {
          var review = first.get();
          return Change.now(
              "Added the %s %s, scored %d."
                  .formatted(kind.word(), risk.named(), review.current().value()),
              book.at("/risks/" + risk.key()),
              writing -> {
                RiskFacts.write(writing, risk);
                RiskFacts.write(writing, review);
              });
        });
  }

  @RequestMapping(
      path = "/{area}/risks/{risk}/change",
      method = {GET, POST})
  @Needs(Right.EDIT_RISKS)
  ModelAndView change(
      Visit visit, @PathVariable("risk") String key, HttpServletRequest request, Csrf csrf) {
    return desk.forms().answer(visit, request, csrf, () -> changed(visit, key));
  }

  private Form changed(Visit visit, String key) {
    var at = desk.at(visit, key);
    var was = at.line().risk();
    var questions = RiskForm.questions(was.kind());
    var stands = RiskForm.answers(was);
    return Form.changing(
        "Change how %s is described".formatted(was.reference()),
        questions,
        stands,
        risks.lastWritten(was.id()),
        at.back(),
        check ->
            RiskForm.read(check, at.book().register(), was.kind(), was.id(), Optional.of(was))
                .map(it ->
                    Change.now(
                        "Changed the %s %s: %s."
                            .formatted(
                                was.kind().word(),
                                was.named(),
                                Form.changed(questions, stands, check)),
                        at.address(),
                        writing -> RiskFacts.write(writing, it))));
  }
}
