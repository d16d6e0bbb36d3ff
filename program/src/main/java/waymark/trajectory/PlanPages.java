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
import waymark.measures.Measures;
import waymark.programme.Plan;
import waymark.programme.Programmes;
import waymark.programme.Service;
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
                  tracker,
                  before(known).map(it -> changes(key, AsKnown.on(it), known)),
                  around(visit, at, tracker, csrf),
                  new Doing(visit, known).withPlan(key),
                  form(visit.at("/plans/" + key), known));
            }));
    return "trajectory/plan";
  }

  private PlanPage.Around around(Visit visit, PlanPage.At at, Tracker tracker, Csrf csrf) {
    var moment = at.known().moment();
    return new PlanPage.Around(
        programmes.plans(moment),
        programmes.workstreams(at.plan().id(), moment),
        at.known().today()
            ? Optional.of(since(visit, at.plan(), tracker, csrf))
            : Optional.empty());
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
    model.addAttribute(
        "page",
        transactions.read(
            readers.area(),
            () -> {
              var at = at(readers, key, known);
              return TrackerPage.of(
                  at,
                  trackers.tracker(at.plan(), known.moment()),
                  form(readers.at("/plans/" + key + "/tracker"), known));
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
              var whole = trackers.tracker(at.plan(), known.moment());
              var only =
                  only(whole, number)
                      .orElseThrow(() -> since.objective(readers, at.plan(), number, known));
              return ObjectivePage.of(
                  at,
                  only,
                  programmes.versions(only.objectives().getFirst().id(), known.moment()),
                  new Doing(readers, known).withObjective(key, only),
                  form(readers.at("/plans/" + key + "/objectives/" + number), known));
            }));
    return "trajectory/objective";
  }

  private static Optional<Tracker> only(Tracker whole, String number) {
    return whole.objectives().stream()
        .filter(it -> it.number().equals(number))
        .findFirst()
        .map(only ->
            new Tracker(
                List.of(only),
                whole.lines().stream()
                    .filter(it -> it.objective().id().equals(only.id()))
                    .toList()));
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
    var since = earlier.or(() -> before(at.known()));
    var key = at.plan().key();
    var changes =
        since.map(it -> changes(key, AsKnown.on(it), at.known())).orElse(new Changes(List.of()));
    var path = "/%s/plans/%s".formatted(at.area(), key);
    return new ChangesPage(
        "What was restated in " + at.plan().title(),
        since.isEmpty()
            ? "Nothing was known before, so nothing can have been restated."
            : ChangesPage.summary(changes),
        since.map(it -> shares(key, it, at.known())).orElse(List.of()),
        ChangesPage.table(at, changes),
        Caveats.of(at, changes.list().stream().map(Changes.Change::line).toList()),
        changes.list().isEmpty(),
        Link.to(at.page(""), at.plan().title()),
        path + "/restatements",
        wrong ? from : since.map(LocalDate::toString).orElse(""),
        at.known().day().map(LocalDate::toString).orElse(""),
        wrong ? "Enter the earlier day as year, month and day, like 2024-11-27" : "");
  }

  /** How the latest quarter read at either moment. */
  private List<String> shares(String key, LocalDate from, AsKnown until) {
    var now = tracker(key, until);
    return now.latest()
        .map(period ->
            List.of(
                "%s as known on %s: %s."
                    .formatted(
                        period.inWords(),
                        Dates.words(from),
                        Judgements.words(tracker(key, AsKnown.on(from)).rollup(period))),
                "%s as known %s: %s."
                    .formatted(
                        period.inWords(),
                        until.today() ? "today" : "on " + until.words(),
                        Judgements.words(now.rollup(period)))))
        .orElse(List.of());
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
    var at = known.moment();
    var definition =
        measures.definition(key, at).orElseThrow(() -> since.measure(readers, key, known));
    var line = trackers.line(definition, at);
    return MeasurePage.of(
        line,
        new MeasurePage.Known(
            measures.events(at),
            measures.definitions(definition.id(), at),
            measures.versions(definition.id(), at),
            trajectories.versions(definition.id(), at),
            measures.reported(definition.id(), at),
            programmes.services(at).stream()
                .collect(Collectors.toMap(it -> it.id().value(), Service::name))),
        new Doing(readers, known),
        form(readers.at("/measures/" + key), known));
  }

  private PlanPage.At at(Audience readers, String key, AsKnown known) {
    return new PlanPage.At(
        readers.areaKey(),
        programmes.plan(key, known.moment()).orElseThrow(() -> since.plan(readers, key, known)),
        known);
  }

  private Plan plan(String key, KnownAt at) {
    return programmes.plan(key, at).orElseThrow(() -> new NotFound("no plan " + key));
  }

  private Tracker tracker(String key, AsKnown known) {
    return programmes
        .plan(key, known.moment())
        .map(it -> trackers.tracker(it, known.moment()))
        .orElse(new Tracker(List.of(), List.of()));
  }

  private Changes changes(String key, AsKnown from, AsKnown until) {
    return Changes.between(tracker(key, from), tracker(key, until));
  }

  /** The last day before the moment shown on which something had become known. */
  private Optional<LocalDate> before(AsKnown known) {
    var shown = known.day().orElse(LocalDate.MAX);
    var days = trackers.days().stream().filter(it -> !it.isAfter(shown)).toList();
    return days.size() < 2 ? Optional.empty() : Optional.of(days.get(days.size() - 2));
  }

  private KnownAtForm form(String path, AsKnown known) {
    return KnownAtForm.of(path, known, trackers.days());
  }
}
