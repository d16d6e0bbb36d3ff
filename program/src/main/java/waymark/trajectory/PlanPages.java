package waymark.trajectory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import waymark.access.Audience;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.kernel.KnownAt;
import waymark.ledger.AreaTransactions;
import waymark.ledger.Ledger;
import waymark.ledger.Version;
import waymark.measures.Measures;
import waymark.programme.Objective;
import waymark.programme.Plan;
import waymark.programme.Programmes;
import waymark.programme.Service;
import waymark.report.Report;
import waymark.web.AsKnown;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.NotFound;

/** The pages of an area's plans: at a glance, as tracker, objective by objective, and restated. */
@Controller
class PlanPages {

  private final AreaTransactions transactions;
  private final Programmes programmes;
  private final Measures measures;
  private final Trackers trackers;
  private final Trajectories trajectories;
  private final LastLooks looks;
  private final KnownSince since;
  private final Ledger ledger;

  PlanPages(
      AreaTransactions transactions,
      Programmes programmes,
      Measures measures,
      Trackers trackers,
      Trajectories trajectories,
      LastLooks looks,
      KnownSince since,
      Ledger ledger) {
    this.transactions = transactions;
    this.programmes = programmes;
    this.measures = measures;
    this.trackers = trackers;
    this.trajectories = trajectories;
    this.looks = looks;
    this.since = since;
    this.ledger = ledger;
  }

  @GetMapping("/{area}")
  @Needs(Right.SEE_PROGRAMME)
  String area(Audience readers, AsKnown known, Model model) {
    model.addAttribute("page", transactions.read(readers.area(), () -> areaPage(readers, known)));
    return "trajectory/area";
  }

  private AreaPage areaPage(Audience readers, AsKnown known) {
    var at = known.moment();
    var area = programmes.area(at).orElseThrow(() -> new NotFound("nothing was known then"));
    var plans = programmes.plans(at);
    return AreaPage.of(
        readers.areaKey(),
        area,
        plans,
        trackers.trackers(plans, at),
        known,
        new Doing(readers, known).inArea(),
        form(readers.at(""), known));
  }

  @GetMapping("/{area}/plans/{plan}")
  @Needs(Right.SEE_PROGRAMME)
  String plan(
      Visit visit, @PathVariable("plan") String key, AsKnown known, Csrf csrf, Model model) {
    model.addAttribute(
        "page",
        transactions.read(
            visit.area(),
            () -> {
              var at = at(visit.audience(), key, known);
              var tracker = trackers.tracker(at.plan(), known.moment());
              return PlanPage.of(
                  at,
                  report(at, tracker),
                  known.today()
                      ? Optional.of(since(visit, at.plan(), tracker, csrf))
                      : Optional.empty(),
                  new Doing(visit, known).withPlan(key),
                  form(visit.at("/plans/" + key), known));
            }));
    return "trajectory/plan";
  }

  PlanReport report(PlanPage.At at, Tracker tracker) {
    var moment = at.known().moment();
    return PlanReport.of(
        at,
        tracker,
        before(at.known()).map(it -> Changes.between(tracker(at, AsKnown.on(it)), tracker)),
        new PlanReport.Around(
            programmes.plans(moment), programmes.workstreams(at.plan().id(), moment)));
  }

  private SinceLastLook since(Visit visit, Plan plan, Tracker now, Csrf csrf) {
    var last = looks.last(visit, plan.id());
    var was =
        last.map(it -> trackers.tracker(plan, new KnownAt(KnownAt.LATEST.known(), it.upTo())))
            .orElse(now);
    return SinceLastLook.of(
        last, was, now, ledger.headSeq(), visit.at("/plans/" + plan.key() + "/seen"), csrf);
  }

  @PostMapping("/{area}/plans/{plan}/seen")
  @Needs(Right.SEE_PROGRAMME)
  String seen(Visit visit, @PathVariable("plan") String key, @RequestParam("seq") long upTo) {
    var head = transactions.read(visit.area(), ledger::headSeq);
    var plan = transactions.read(visit.area(), () -> plan(key, KnownAt.LATEST));
    looks.note(visit, plan.id(), Math.clamp(upTo, 1, head));
    return "redirect:" + visit.at("/plans/" + key);
  }

  @GetMapping("/{area}/plans/{plan}/tracker")
  @Needs(Right.SEE_PROGRAMME)
  String tracker(Audience readers, @PathVariable("plan") String key, AsKnown known, Model model) {
    var first = trackers.first(key, known);
    model.addAttribute(
        "page",
        transactions.read(
            readers.area(),
            first.look(),
            () -> {
              var plan = first.plan().orElseThrow(() -> since.plan(readers, key, known));
              return TrackerPage.of(
                  new PlanPage.At(readers.areaKey(), plan, known),
                  first.tracker(),
                  KnownAtForm.of(readers.at("/plans/" + key + "/tracker"), known, first.days()));
            }));
    return "trajectory/tracker";
  }

  @GetMapping("/{area}/plans/{plan}/objectives/{number}")
  @Needs(Right.SEE_PROGRAMME)
  String objective(
      Audience readers,
      @PathVariable("plan") String key,
      @PathVariable("number") String number,
      AsKnown known,
      Model model) {
    model.addAttribute(
        "page",
        transactions.read(
            readers.area(),
            () -> {
              var at = at(readers, key, known);
              var only = only(readers, at, number);
              return ObjectivePage.of(
                  at,
                  only,
                  versions(only, known),
                  new Doing(readers, known).withObjective(key, only),
                  form(readers.at("/plans/" + key + "/objectives/" + number), known));
            }));
    return "trajectory/objective";
  }

  /** What the tracker has of one objective. */
  Tracker only(Audience readers, PlanPage.At at, String number) {
    var whole = trackers.tracker(at.plan(), at.known().moment());
    return whole.objectives().stream()
        .filter(it -> it.number().equals(number))
        .findFirst()
        .map(only ->
            new Tracker(
                List.of(only),
                whole.lines().stream()
                    .filter(it -> it.objective().id().equals(only.id()))
                    .toList()))
        .orElseThrow(() -> since.objective(readers, at.plan(), number, at.known()));
  }

  List<Version<Objective>> versions(Tracker only, AsKnown known) {
    return programmes.versions(only.objectives().getFirst().id(), known.moment());
  }

  @GetMapping("/{area}/plans/{plan}/restatements")
  @Needs(Right.SEE_PROGRAMME)
  String restatements(
      Audience readers,
      @PathVariable("plan") String key,
      @RequestParam(name = "from", defaultValue = "") String from,
      AsKnown known,
      Model model) {
    model.addAttribute(
        "page",
        transactions.read(readers.area(), () -> changesPage(at(readers, key, known), from)));
    return "trajectory/changes";
  }

  private ChangesPage changesPage(PlanPage.At at, String from) {
    var earlier = Days.read(from);
    var wrong = !from.isBlank() && earlier.isEmpty();
    var since = earlier.or(() -> before(at.known())).map(LocalDate::toString).orElse("");
    return new ChangesPage(
        restatements(at, earlier),
        Link.to(at.page(""), at.plan().title()),
        KnownAtForm.text(RestatementsReport.address(at, ".txt", since)),
        "/%s/plans/%s/restatements".formatted(at.area(), at.plan().key()),
        wrong ? from : since,
        at.known().day().map(LocalDate::toString).orElse(""),
        wrong ? "Enter the earlier day as year, month and day, like 2024-11-27" : "");
  }

  /** What was restated since a day, or else since something had become known before. */
  Report restatements(PlanPage.At at, Optional<LocalDate> earlier) {
    return RestatementsReport.of(
        at,
        earlier
            .or(() -> before(at.known()))
            .map(it -> new RestatementsReport.Then(it, tracker(at, AsKnown.on(it)))),
        trackers.tracker(at.plan(), at.known().moment()));
  }

  @GetMapping("/{area}/measures/{measure}")
  @Needs(Right.SEE_PROGRAMME)
  String measure(
      Audience readers, @PathVariable("measure") String key, AsKnown known, Model model) {
    model.addAttribute(
        "page", transactions.read(readers.area(), () -> measurePage(readers, key, known)));
    return "trajectory/measure";
  }

  private MeasurePage measurePage(Audience readers, String key, AsKnown known) {
    var line = line(readers, key, known);
    return MeasurePage.of(
        line,
        known(line, known),
        new Doing(readers, known),
        form(readers.at("/measures/" + key), known));
  }

  Tracker.Line line(Audience readers, String key, AsKnown known) {
    var at = known.moment();
    return trackers.line(
        measures.definition(key, at).orElseThrow(() -> since.measure(readers, key, known)), at);
  }

  MeasureReport.Known known(Tracker.Line line, AsKnown known) {
    var at = known.moment();
    var measure = line.measure().id();
    return new MeasureReport.Known(
        measures.events(at),
        measures.definitions(measure, at),
        measures.versions(measure, at),
        trajectories.versions(measure, at),
        measures.reported(measure, at),
        programmes.services(at).stream()
            .collect(Collectors.toMap(it -> it.id().value(), Service::name)));
  }

  PlanPage.At at(Audience readers, String key, AsKnown known) {
    return new PlanPage.At(
        readers.areaKey(),
        programmes.plan(key, known.moment()).orElseThrow(() -> since.plan(readers, key, known)),
        known);
  }

  private Plan plan(String key, KnownAt at) {
    return programmes.plan(key, at).orElseThrow(() -> new NotFound("no plan " + key));
  }

  /** The same plan at another moment; nothing where it was not known then. */
  private Tracker tracker(PlanPage.At at, AsKnown known) {
    return programmes
        .plan(at.plan().key(), known.moment())
        .map(it -> trackers.tracker(it, known.moment()))
        .orElse(new Tracker(List.of(), List.of()));
  }

  /** The last day before the moment shown on which something had become known. */
  private Optional<LocalDate> before(AsKnown known) {
    var shown = known.day().orElse(LocalDate.MAX);
    var days = trackers.days(known.day()).stream().filter(it -> !it.isAfter(shown)).toList();
    return days.size() < 2 ? Optional.empty() : Optional.of(days.get(days.size() - 2));
  }

  private KnownAtForm form(String path, AsKnown known) {
    return KnownAtForm.of(path, known, trackers.days(known.day()));
  }
}
