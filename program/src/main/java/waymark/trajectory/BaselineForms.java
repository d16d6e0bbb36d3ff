package waymark.trajectory;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
import waymark.forms.Check;
import waymark.forms.Form;
import waymark.forms.FormDesk;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.kernel.KnownAt;
import waymark.kernel.WhenText;
import waymark.kernel.Written;
import waymark.measures.Measures;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.NotFound;

/** The form for where a measure started, where that is stated apart from its readings. */
@Controller
class BaselineForms {

  private static final List<Question> QUESTIONS =
      List.of(
          Question.line("figure", "Figure at the start", 20)
              .hint("Like 15% or 80")
              .needed("Enter the figure at the start")
              .longest(60),
          Question.line("when", "When that was", 20)
              .hint("A day, a month or a year, like October 2023. Leave it empty if not stated"));

  private final FormDesk desk;
  private final Measures measures;
  private final Trajectories trajectories;

  BaselineForms(FormDesk desk, Measures measures, Trajectories trajectories) {
    this.desk = desk;
    this.measures = measures;
    this.trajectories = trajectories;
  }

  @GetMapping("/{area}/measures/{measure}/baseline")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView baseline(
      Visit visit, @PathVariable("measure") String key, HttpServletRequest request, Csrf csrf) {
    return desk.show(visit, request, csrf, () -> stated(visit, key));
  }

  @PostMapping("/{area}/measures/{measure}/baseline")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView state(
      Visit visit, @PathVariable("measure") String key, HttpServletRequest request, Csrf csrf) {
    return desk.take(visit, request, csrf, () -> stated(visit, key));
  }

  /** A baseline as it was given. */
  private record Given(String asWritten, String when) {}

  private Form stated(Visit visit, String key) {
    var measure =
        measures
            .definition(key, KnownAt.LATEST)
            .orElseThrow(() -> new NotFound("no measure " + key));
    var then = visit.at("/measures/" + key);
    var stands = trajectories.baseline(measure.id());
    return Form.changing(
            "State the baseline",
            QUESTIONS,
            Answers.NONE.with("figure", stands.asWritten()).with("when", stands.period()),
            trajectories.lastWritten(measure.id()),
            Link.to(then, measure.title()),
            check ->
                read(check)
                    .map(it ->
                        Change.now(
                            "Stated %s as the baseline of “%s”."
                                .formatted(it.asWritten(), measure.title()),
                            then,
                            writing ->
                                Trajectories.baseline(
                                    writing, measure.id(), it.when(), it.asWritten()))))
        .saying(
            measure.title() + ".",
            "Where none is stated, Higher and Lower are held against the first reading.");
  }

  private static Checked<Given> read(Check check) {
    var figure = Written.tidied(check.text("figure"));
    if (!(Written.of(figure) instanceof Written.Exact)) {
      check.refuse("figure", "The figure must be a number, like 15% or 80");
    }
    var when = WhenText.of(check.text("when"));
    if (!check.text("when").isEmpty() && when.isEmpty()) {
      check.refuse("when", "Enter a day, a month or a year, like October 2023");
    }
    return check.result(() -> new Given(figure, when.orElse("")));
  }
}
