package waymark.trajectory;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.forms.Change;
import waymark.forms.Form;
import waymark.forms.FormDesk;
import waymark.kernel.KnownAt;
import waymark.kernel.PeriodKey;
import waymark.kernel.Polarity;
import waymark.measures.Definition;
import waymark.measures.Measures;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.NotFound;

/** The forms for milestones and final targets: setting them, and moving them in plain sight. */
@Controller
class PromiseForms {

  private final FormDesk desk;
  private final Measures measures;
  private final Trajectories trajectories;

  PromiseForms(FormDesk desk, Measures measures, Trajectories trajectories) {
    this.desk = desk;
    this.measures = measures;
    this.trajectories = trajectories;
  }

  @GetMapping("/{area}/measures/{measure}/promises/new")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView page(
      Visit visit, @PathVariable("measure") String key, HttpServletRequest request, Csrf csrf) {
    return desk.show(visit, request, csrf, () -> set(visit, key));
  }

  @PostMapping("/{area}/measures/{measure}/promises/new")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView add(
      Visit visit, @PathVariable("measure") String key, HttpServletRequest request, Csrf csrf) {
    return desk.take(visit, request, csrf, () -> set(visit, key));
  }

  private Form set(Visit visit, String key) {
    var measure = measure(key);
    var others = trajectories.promises(measure.id(), KnownAt.LATEST);
    return Form.fresh(
            "Set a milestone or a target",
            PromiseForm.fresh(),
            PromiseForm.offered(),
            toMeasure(visit, measure),
            check ->
                PromiseForm.read(check, others, desk.today())
                    .map(it -> written(visit, measure, it, "Set " + it.asWritten())))
        .saying(measure.title() + "." + undirected(measure));
  }

  /** What to know before setting a plain figure for complaints or appeals. */
  private static String undirected(Definition measure) {
    return measure.polarity() == Polarity.NEUTRAL
        ? " Neither higher nor lower is better in itself, so a plain figure such as 10 cannot be"
            + " judged. Write >10 or <10, Higher or Lower, if the plan says which way."
        : "";
  }

  private static Change written(Visit visit, Definition measure, PromiseForm.Given it, String did) {
    return new Change(
        "%s as %s of “%s”%s.".formatted(did, words(it.kind()), measure.title(), forPeriod(it)),
        it.knownFrom(),
        writing ->
            Trajectories.promise(
                writing,
                measure.id(),
                it.kind(),
                it.period(),
                it.asWritten(),
                it.setBy(),
                it.reason()),
        visit.at("/measures/" + measure.key()));
  }

  private static String forPeriod(PromiseForm.Given it) {
    return it.period().equals(Promised.UNDATED) ? "" : " for " + it.period().inWords();
  }

  private static String words(Promised.Kind kind) {
    return switch (kind) {
      case MILESTONE -> "a milestone";
      case FINAL -> "the final target";
    };
  }

  @GetMapping("/{area}/measures/{measure}/promises/{kind}/{period}/change")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView promise(
      Visit visit,
      @PathVariable("measure") String key,
      @PathVariable("kind") String kind,
      @PathVariable("period") String period,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.show(visit, request, csrf, () -> moved(visit, key, kind, period));
  }

  @PostMapping("/{area}/measures/{measure}/promises/{kind}/{period}/change")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView move(
      Visit visit,
      @PathVariable("measure") String key,
      @PathVariable("kind") String kind,
      @PathVariable("period") String period,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.take(visit, request, csrf, () -> moved(visit, key, kind, period));
  }

  private Form moved(Visit visit, String key, String kind, String period) {
    var measure = measure(key);
    var was = standing(trajectories.promises(measure.id(), KnownAt.LATEST), kind, period);
    var then = visit.at("/measures/" + key);
    return Form.changing(
            "Move a milestone or a target",
            PromiseForm.moving(),
            PromiseForm.answers(was),
            trajectories.lastWritten(measure.id(), was.kind(), was.period()),
            toMeasure(visit, measure),
            check ->
                PromiseForm.move(check, was, desk.today())
                    .map(it ->
                        written(
                            visit,
                            measure,
                            it,
                            "Moved %s to %s".formatted(was.asWritten(), it.asWritten()))))
        .saying(
            measure.title() + "." + undirected(measure),
            "The one that stands stays visible: nobody can move a target in silence.")
        .withTakingBack(
            "Only for a milestone that was never set, such as one typed for the wrong measure.",
            reason ->
                Change.now(
                    "Took back %s as %s of “%s”: %s"
                        .formatted(was.asWritten(), words(was.kind()), measure.title(), reason),
                    then,
                    writing ->
                        writing.withdraw(() ->
                            Trajectories.promise(
                                writing,
                                measure.id(),
                                was.kind(),
                                was.period(),
                                was.asWritten(),
                                was.setBy(),
                                reason))));
  }

  private static Promised standing(List<Promised> promises, String kind, String periodKey) {
    return PeriodKey.period(periodKey)
        .flatMap(period ->
            promises.stream()
                .filter(it ->
                    it.period().equals(period)
                        && it.kind().name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst())
        .orElseThrow(() -> new NotFound("no such promise"));
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
