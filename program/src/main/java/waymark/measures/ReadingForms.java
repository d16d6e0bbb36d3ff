package waymark.measures;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.forms.Change;
import waymark.forms.Check;
import waymark.forms.Form;
import waymark.forms.FormDesk;
import waymark.kernel.Checked;
import waymark.kernel.KnownAt;
import waymark.kernel.PeriodKey;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.NotFound;

/** The forms for readings: a first one for a period, and its corrections. */
@Controller
class ReadingForms {

  private final FormDesk desk;
  private final Measures measures;

  ReadingForms(FormDesk desk, Measures measures) {
    this.desk = desk;
    this.measures = measures;
  }

  @GetMapping("/{area}/measures/{measure}/readings/new")
  @Needs(Right.EDIT_READINGS)
  ModelAndView page(
      Visit visit, @PathVariable("measure") String key, HttpServletRequest request, Csrf csrf) {
    return desk.show(visit, request, csrf, () -> added(visit, key));
  }

  @PostMapping("/{area}/measures/{measure}/readings/new")
  @Needs(Right.EDIT_READINGS)
  ModelAndView add(
      Visit visit, @PathVariable("measure") String key, HttpServletRequest request, Csrf csrf) {
    return desk.take(visit, request, csrf, () -> added(visit, key));
  }

  private Form added(Visit visit, String key) {
    var measure = measure(key);
    var others = measures.readings(measure.id(), KnownAt.LATEST);
    return Form.fresh(
        "Enter a figure",
        ReadingForm.fresh(measure),
        ReadingForm.offered(measure),
        toMeasure(visit, measure),
        check ->
            ReadingForm.read(check, measure, others, desk.today())
                .map(it -> written(visit, measure, it, "Entered")));
  }

  private static Change written(Visit visit, Definition measure, ReadingForm.Given it, String did) {
    return new Change(
        "%s %s for “%s” in %s."
            .formatted(did, it.asWritten(), measure.title(), it.period().inWords()),
        it.knownFrom(),
        writing ->
            Measuring.reading(
                writing, measure.id(), it.period(), it.asWritten(), it.origin(), it.reason()),
        visit.at("/measures/" + measure.key()));
  }

  @GetMapping("/{area}/measures/{measure}/readings/{period}/change")
  @Needs(Right.EDIT_READINGS)
  ModelAndView reading(
      Visit visit,
      @PathVariable("measure") String key,
      @PathVariable("period") String period,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.show(visit, request, csrf, () -> corrected(visit, key, period));
  }

  @PostMapping("/{area}/measures/{measure}/readings/{period}/change")
  @Needs(Right.EDIT_READINGS)
  ModelAndView correct(
      Visit visit,
      @PathVariable("measure") String key,
      @PathVariable("period") String period,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.take(visit, request, csrf, () -> corrected(visit, key, period));
  }

  private Form corrected(Visit visit, String key, String periodKey) {
    var measure = measure(key);
    var was =
        PeriodKey.period(periodKey)
            .flatMap(period ->
                measures.readings(measure.id(), KnownAt.LATEST).stream()
                    .filter(it -> it.period().equals(period))
                    .findFirst())
            .orElseThrow(() -> new NotFound("no figure for " + periodKey));
    var then = visit.at("/measures/" + key);
    return Form.changing(
            "Correct the figure for " + was.period().inWords(),
            ReadingForm.correction(measure),
            ReadingForm.answers(was),
            measures.lastWritten(measure.id(), was.period()),
            toMeasure(visit, measure),
            check -> correction(visit, measure, was, check))
        .saying(
            measure.title() + ".",
            "The figure that stands is not deleted: it is shown as restated, with your reason.")
        .withTakingBack(
            "Only for a figure that belongs to another measure or period. It stays in the ledger.",
            reason ->
                Change.now(
                    "Took back %s for “%s” in %s: %s"
                        .formatted(
                            was.asWritten(), measure.title(), was.period().inWords(), reason),
                    then,
                    writing ->
                        writing.withdraw(() ->
                            Measuring.reading(
                                writing,
                                measure.id(),
                                was.period(),
                                was.asWritten(),
                                was.origin(),
                                reason))));
  }

  private Checked<Change> correction(Visit visit, Definition measure, Kept was, Check check) {
    return ReadingForm.correct(check, measure, was, desk.today())
        .map(it ->
            written(
                visit,
                measure,
                it,
                "Restated %s as"
                    .formatted(was.asWritten().isEmpty() ? "nothing" : was.asWritten())));
  }

  private static Link toMeasure(Visit visit, Definition measure) {
    return Link.to(visit.at("/measures/" + measure.key()), measure.title());
  }

  private Definition measure(String key) {
    return measures
        .definition(key, KnownAt.LATEST)
        .orElseThrow(() -> new NotFound("no measure " + key));
  }
}
