package waymark.registers.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.forms.Answers;
import waymark.forms.Change;
import waymark.forms.Form;
import waymark.kernel.KnownAt;
import waymark.registers.Calculations;
import waymark.registers.Registering;
import waymark.registers.Span;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.NotFound;

/**
 * The forms for calculations: defined as a trial first, and let count once its figures were seen.
 */
@Controller
class CalculationForms {

  private final RegisterDesk desk;
  private final Calculations calculations;

  CalculationForms(RegisterDesk desk, Calculations calculations) {
    this.desk = desk;
    this.calculations = calculations;
  }

  @GetMapping("/{area}/calculations/new")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView page(Visit visit, HttpServletRequest request, Csrf csrf) {
    return desk.forms().show(visit, request, csrf, () -> added(visit));
  }

  @PostMapping("/{area}/calculations/new")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView add(Visit visit, HttpServletRequest request, Csrf csrf) {
    return desk.forms().take(visit, request, csrf, () -> added(visit));
  }

  private Form added(Visit visit) {
    var registers = desk.registers().registers(KnownAt.LATEST);
    var others = calculations.calculations(KnownAt.LATEST);
    return Form.fresh(
            "Define a calculation",
            CalculationForm.questions(registers, true),
            Answers.NONE.with("span", Span.MONTH.key()).with("kind", "count"),
            Link.to(visit.at("/calculations"), "Calculations"),
            check ->
                CalculationForm.read(check, registers, others, null)
                    .map(it ->
                        Change.now(
                            "Defined the calculation “%s”, as a trial.".formatted(it.title()),
                            visit.at("/calculations/" + it.key()),
                            writing -> Registering.write(writing, it))))
        .saying(
            "Its page then shows the last twelve months. Measures are counted by it only once"
                + " somebody has looked at them and lets it count.");
  }

  @GetMapping("/{area}/calculations/{calculation}/change")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView calculation(
      Visit visit, @PathVariable("calculation") String key, HttpServletRequest request, Csrf csrf) {
    return desk.forms().show(visit, request, csrf, () -> changed(visit, key));
  }

  @PostMapping("/{area}/calculations/{calculation}/change")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView change(
      Visit visit, @PathVariable("calculation") String key, HttpServletRequest request, Csrf csrf) {
    return desk.forms().take(visit, request, csrf, () -> changed(visit, key));
  }

  private Form changed(Visit visit, String key) {
    var registers = desk.registers().registers(KnownAt.LATEST);
    var others = calculations.calculations(KnownAt.LATEST);
    var was =
        calculations
            .calculation(key, KnownAt.LATEST)
            .orElseThrow(() -> new NotFound("no calculation " + key));
    var questions = CalculationForm.questions(registers, false);
    var stands = CalculationForm.answers(was);
    var address = visit.at("/calculations/" + key);
    return Form.changing(
            "Change this calculation",
            questions,
            stands,
            calculations.lastWritten(was.id()),
            Link.to(address, was.title()),
            check ->
                CalculationForm.read(check, registers, others, was)
                    .map(it ->
                        Change.now(
                            "Changed the calculation “%s”: %s."
                                .formatted(was.title(), Form.changed(questions, stands, check)),
                            address,
                            writing -> Registering.write(writing, it))))
        .withTakingBack(
            "Measures that are counted by it then have no counted figures.",
            reason ->
                Change.now(
                    "Took back the calculation “%s”: %s".formatted(was.title(), reason),
                    visit.at("/calculations"),
                    writing -> writing.withdraw(() -> Registering.write(writing, was))));
  }
}
