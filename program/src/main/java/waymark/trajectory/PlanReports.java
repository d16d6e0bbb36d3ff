package waymark.trajectory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import waymark.access.Audience;
import waymark.measures.Measures;
import waymark.measures.PaperNamed;
import waymark.measures.ReportedFigures;
import waymark.programme.Plan;
import waymark.programme.Programmes;
import waymark.programme.Service;
import waymark.report.Part;
import waymark.report.Report;
import waymark.web.AsKnown;
import waymark.web.Link;

/**
 * What the pages of plans and their texts show alike, each at the moment that its address asks
 * about. It is asked within a transaction of the area.
 */
@Component
class PlanReports {

  private final Programmes programmes;
  private final Measures measures;
  private final ReportedFigures reported;
  private final Trackers trackers;
  private final Trajectories trajectories;
  private final KnownSince since;
  private final BehindChanges behind;
  private final PaperReasons reasons;
  private final List<BesidePlans> beside;
  private final List<BesideMeasures> besideMeasures;

  PlanReports(
      Programmes programmes,
      Measures measures,
      ReportedFigures reported,
      Trackers trackers,
      Trajectories trajectories,
      KnownSince since,
      BehindChanges behind,
      PaperReasons reasons,
      List<BesidePlans> beside,
      List<BesideMeasures> besideMeasures) {
    this.programmes = programmes;
    this.measures = measures;
    this.reported = reported;
    this.trackers = trackers;
    this.trajectories = trajectories;
    this.since = since;
    this.behind = behind;
    this.reasons = reasons;
    this.beside = List.copyOf(beside);
    this.besideMeasures = List.copyOf(besideMeasures);
  }

  PlanPage.At at(Audience readers, String key, AsKnown known) {
    return new PlanPage.At(
        readers.areaKey(),
        programmes.plan(key, known.moment()).orElseThrow(() -> since.plan(readers, key, known)),
        known);
  }

  Tracker tracker(PlanPage.At at) {
    return trackers.tracker(at.plan(), at.known().moment());
  }

  PlanReport plan(Audience readers, PlanPage.At at, Tracker tracker) {
    var moment = at.known().moment();
    return PlanReport.of(
        at,
        tracker,
        before(at.known()).map(it -> Changes.between(tracker(at, AsKnown.on(it)), tracker)),
        new PlanReport.Around(
            programmes.plans(moment),
            programmes.workstreams(at.plan().id(), moment),
            ofTracker(readers, at, tracker)));
  }

  /** What higher floors have to show of a plan wherever its tracker is shown or printed. */
  List<Part> ofTracker(Audience readers, PlanPage.At at, Tracker tracker) {
    return beside.stream()
        .flatMap(it -> it.ofTracker(readers, at.plan(), tracker, at.known()).stream())
        .toList();
  }

  /** What the tracker has of one objective. */
  Tracker only(Audience readers, PlanPage.At at, String number) {
    var whole = tracker(at);
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

  /** The only objective of the tracker given. */
  Report objective(Audience readers, PlanPage.At at, Tracker only, LocalDate today) {
    var objective = only.objectives().getFirst();
    var about = about(readers, at, only, today);
    return ObjectiveReport.of(
        at,
        only,
        programmes.versions(objective.id(), at.known().moment()),
        beside.stream().flatMap(it -> it.ofObjective(about).stream()).toList());
  }

  private static BesidePlans.About about(
      Audience readers, PlanPage.At at, Tracker only, LocalDate today) {
    return new BesidePlans.About(
        readers,
        at.plan(),
        only.objectives().getFirst(),
        only,
        at.known(),
        at.known().day().orElse(today));
  }

  /** What a reader may do about an objective on higher floors. */
  List<Link> doing(Audience readers, PlanPage.At at, Tracker only, LocalDate today) {
    var about = about(readers, at, only, today);
    return beside.stream().flatMap(it -> it.doing(about).stream()).toList();
  }

  /** Pages of higher floors about the plan. */
  List<Link> beside(Audience readers, PlanPage.At at) {
    return beside.stream()
        .flatMap(it -> it.ofPlan(readers, at.plan(), at.known()).stream())
        .toList();
  }

  /** The moment that is compared with: the one asked for, else when something was known before. */
  Optional<AsKnown> earlier(PlanPage.At at, Optional<AsKnown> asked) {
    return asked.or(() -> before(at.known()).map(AsKnown::on));
  }

  /** What was restated since an earlier moment. */
  Report restatements(Audience readers, PlanPage.At at, Tracker now, Optional<AsKnown> earlier) {
    return RestatementsReport.of(
        at,
        earlier.map(it -> new RestatementsReport.Then(it, tracker(at, it))),
        now,
        it -> behind.of(it, readers, at.known().moment()));
  }

  /** The papers that figures of a plan were taken from. */
  List<PaperNamed> papers(Tracker tracker) {
    return behind.papers(tracker);
  }

  /** The last day before the moment shown on which something had become known. */
  Optional<LocalDate> before(AsKnown known) {
    return KnownAtForm.before(known, trackers.days(known.day()));
  }

  /** The days on which something became known, from the plan's own first on. */
  List<LocalDate> days(Plan plan, AsKnown known) {
    var first = since.first(plan);
    return trackers.days(known.day()).stream().filter(it -> !it.isBefore(first)).toList();
  }

  /** The same plan at another moment; nothing where it was not known then. */
  private Tracker tracker(PlanPage.At at, AsKnown known) {
    return programmes
        .plan(at.plan().key(), known.moment())
        .map(it -> trackers.tracker(it, known.moment()))
        .orElse(new Tracker(List.of(), List.of()));
  }

  Tracker.Line line(Audience readers, String key, AsKnown known) {
    var at = known.moment();
    return trackers.line(
        measures.definition(key, at).orElseThrow(() -> since.measure(readers, key, known)), at);
  }

  /**
   * @param onward what its reader may do about the figures
   */
  MeasureReport measure(Audience readers, Tracker.Line line, AsKnown known, Onward onward) {
    return MeasureReport.of(line, known(readers, line, known), onward);
  }

  private MeasureReport.Known known(Audience readers, Tracker.Line line, AsKnown known) {
    var at = known.moment();
    var measure = line.measure().id();
    var said = reported.of(measure, at);
    return new MeasureReport.Known(
        measures.events(at),
        measures.definitions(measure, at),
        measures.versions(measure, at),
        trajectories.versions(measure, at),
        said,
        reasons.of(said, at),
        programmes.services(at).stream()
            .collect(Collectors.toMap(it -> it.id().value(), Service::name)),
        besideMeasures.stream().map(it -> it.of(readers, line, known)).toList());
  }
}
