package waymark.trajectory;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
import waymark.measures.Definition;
import waymark.measures.MeasureId;
import waymark.measures.Measures;
import waymark.programme.Objective;
import waymark.programme.Programmes;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.NotFound;
import waymark.web.Option;

/** The forms that place measures under objectives; one measure may stand under several. */
@Controller
class PlacementForms {

  private static final Pattern PLACE = Pattern.compile("[1-9]\\d{0,2}");

  private static final Question POSITION =
      Question.line("position", "Its place among the measures of the objective", 3)
          .hint("1 for the first")
          .needed("Enter its place, such as 1 for the first");

  private final FormDesk desk;
  private final Programmes programmes;
  private final Measures measures;
  private final Trajectories trajectories;

  PlacementForms(
      FormDesk desk, Programmes programmes, Measures measures, Trajectories trajectories) {
    this.desk = desk;
    this.programmes = programmes;
    this.measures = measures;
    this.trajectories = trajectories;
  }

  @GetMapping("/{area}/plans/{plan}/objectives/{number}/measures/new")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView page(
      Visit visit,
      @PathVariable("plan") String plan,
      @PathVariable("number") String number,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.show(visit, request, csrf, () -> placed(visit, plan, number));
  }

  @PostMapping("/{area}/plans/{plan}/objectives/{number}/measures/new")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView place(
      Visit visit,
      @PathVariable("plan") String plan,
      @PathVariable("number") String number,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.take(visit, request, csrf, () -> placed(visit, plan, number));
  }

  private Form placed(Visit visit, String plan, String number) {
    var objective = objective(plan, number);
    var there = there(objective);
    var free =
        measures.definitions(KnownAt.LATEST).stream()
            .filter(it -> there.stream().noneMatch(place -> place.measure().equals(it.id())))
            .toList();
    return Form.fresh(
            "Place a measure under this objective",
            List.of(which(free), POSITION),
            Answers.NONE.with("position", String.valueOf(there.size() + 1)),
            back(visit, plan, objective),
            check -> read(check, objective, free).map(it -> placing(visit, plan, objective, it)))
        .saying("Objective %s: %s.".formatted(number, objective.title()));
  }

  private static Question which(List<Definition> free) {
    return Question.fromList(
            "measure",
            "Measure",
            Stream.concat(
                    Stream.of(Option.of("", "Choose a measure")),
                    free.stream().map(it -> Option.of(it.id().value().toString(), it.title())))
                .toList())
        .needed("Choose a measure");
  }

  /** A placement with the measure it is of. */
  private record Placed(Placement placement, Definition measure) {}

  private static Checked<Placed> read(Check check, Objective objective, List<Definition> free) {
    position(check);
    return check.result(() -> {
      var id = new MeasureId(UUID.fromString(check.text("measure")));
      return new Placed(
          new Placement(objective.id(), id, Integer.parseInt(check.text("position"))),
          free.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow());
    });
  }

  private static Change placing(Visit visit, String plan, Objective objective, Placed it) {
    return Change.now(
        "Placed “%s” under objective %s, “%s”."
            .formatted(it.measure().title(), objective.number(), objective.title()),
        page(visit, plan, objective),
        writing -> Trajectories.write(writing, it.placement()));
  }

  @GetMapping("/{area}/plans/{plan}/objectives/{number}/measures/{measure}/change")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView placement(
      Visit visit,
      @PathVariable("plan") String plan,
      @PathVariable("number") String number,
      @PathVariable("measure") String measure,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.show(visit, request, csrf, () -> moved(visit, plan, number, measure));
  }

  @PostMapping("/{area}/plans/{plan}/objectives/{number}/measures/{measure}/change")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView move(
      Visit visit,
      @PathVariable("plan") String plan,
      @PathVariable("number") String number,
      @PathVariable("measure") String measure,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.take(visit, request, csrf, () -> moved(visit, plan, number, measure));
  }

  private Form moved(Visit visit, String plan, String number, String key) {
    var objective = objective(plan, number);
    var measure =
        measures
            .definition(key, KnownAt.LATEST)
            .orElseThrow(() -> new NotFound("no measure " + key));
    var was =
        there(objective).stream()
            .filter(it -> it.measure().equals(measure.id()))
            .findFirst()
            .orElseThrow(() -> new NotFound("the measure does not stand there"));
    var title = "“%s” under objective %s".formatted(measure.title(), number);
    var then = page(visit, plan, objective);
    return Form.changing(
            "Move a measure within its objective",
            List.of(POSITION),
            Answers.NONE.with("position", String.valueOf(was.position())),
            trajectories.lastWritten(was),
            back(visit, plan, objective),
            check ->
                position(check)
                    .map(place ->
                        Change.now(
                            "Moved %s to place %d.".formatted(title, place),
                            then,
                            writing ->
                                Trajectories.write(
                                    writing,
                                    new Placement(was.objective(), was.measure(), place)))))
        .saying(measure.title() + ".")
        .withTakingBack(
            "The measure no longer stands under this objective. Its readings and milestones stay.",
            reason ->
                Change.now(
                    "Took away %s: %s".formatted(title, reason),
                    then,
                    writing -> writing.withdraw(() -> Trajectories.write(writing, was))));
  }

  private static Checked<Integer> position(Check check) {
    if (!PLACE.matcher(check.text("position")).matches()) {
      check.refuse("position", "Its place must be a number from 1 to 999");
    }
    return check.result(() -> Integer.valueOf(check.text("position")));
  }

  private List<Placement> there(Objective objective) {
    return trajectories.placements(KnownAt.LATEST).stream()
        .filter(it -> it.objective().equals(objective.id()))
        .toList();
  }

  private Objective objective(String plan, String number) {
    return programmes
        .plan(plan, KnownAt.LATEST)
        .map(it -> programmes.objectives(it.id(), KnownAt.LATEST))
        .flatMap(all -> all.stream().filter(it -> it.number().equals(number)).findFirst())
        .orElseThrow(() -> new NotFound("no objective " + number));
  }

  private static String page(Visit visit, String plan, Objective objective) {
    return visit.at("/plans/%s/objectives/%s".formatted(plan, objective.number()));
  }

  private static Link back(Visit visit, String plan, Objective objective) {
    return Link.to(page(visit, plan, objective), "Objective " + objective.number());
  }
}
