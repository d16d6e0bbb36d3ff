package waymark.risk.pages;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.forms.Answers;
import waymark.forms.Change;
import waymark.forms.Form;
import waymark.forms.Question;
import waymark.risk.RegisterNote;
import waymark.risk.RiskFacts;
import waymark.risk.Risks;
import waymark.web.Csrf;

/** The forms for what is of the whole register: how it scores, and the note on it. */
@Controller
class RegisterForms {

  private static final List<Question> NOTE =
      List.of(
          Question.lines("words", "What is to be known of this register", 3)
              .hint("Leave it empty if there is nothing")
              .longest(1000),
          Question.line("paper", "The paper that says so").longest(200),
          Question.line("place", "Where in it").hint("Such as: paragraph 7.1").longest(100));

  private final RiskDesk desk;
  private final Risks risks;

  RegisterForms(RiskDesk desk, Risks risks) {
    this.desk = desk;
    this.risks = risks;
  }

  @RequestMapping(
      path = "/{area}/risks/matrix",
      method = {GET, POST})
  @Needs(Right.EDIT_RISKS)
  ModelAndView matrix(Visit visit, HttpServletRequest request, Csrf csrf) {
    return desk.forms().answer(visit, request, csrf, () -> matrix(visit));
  }

  private Form matrix(Visit visit) {
    var book = desk.book(visit);
    return Form.changing(
            "Change how this area scores",
            MatrixForm.QUESTIONS,
            MatrixForm.answers(book.register().matrix()),
            risks.matrixLastWritten(),
            RiskDesk.back(book),
            check ->
                MatrixForm.read(check, book.register())
                    .map(it ->
                        Change.now(
                            "Changed how risks are scored: %d by %d levels, %s. %s"
                                .formatted(
                                    it.likelihoods().size(),
                                    it.impacts().size(),
                                    it.bands(),
                                    it.reason()),
                            book.at("/risks"),
                            writing -> RiskFacts.write(writing, it))))
        .saying(
            "Scores that were given before keep their numbers, and are shown in the new bands.");
  }

  @RequestMapping(
      path = "/{area}/risks/note",
      method = {GET, POST})
  @Needs(Right.EDIT_RISKS)
  ModelAndView note(Visit visit, HttpServletRequest request, Csrf csrf) {
    return desk.forms().answer(visit, request, csrf, () -> note(visit));
  }

  private Form note(Visit visit) {
    var book = desk.book(visit);
    var was = book.register().note();
    return Form.changing(
        "Change the note on the register",
        NOTE,
        Answers.NONE
            .with("words", was.words())
            .with("paper", was.paper())
            .with("place", was.place()),
        risks.noteLastWritten(),
        RiskDesk.back(book),
        check ->
            check.result(() ->
                Change.now(
                    "Changed the note on the register of risks.",
                    book.at("/risks"),
                    writing ->
                        RiskFacts.write(
                            writing,
                            new RegisterNote(
                                check.text("words"), check.text("paper"), check.text("place"))))));
  }
}
