package waymark.trajectory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.charts.MeasureChart;
import waymark.charts.Point;
import waymark.kernel.DayWords;
import waymark.kernel.Polarity;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.Unit;
import waymark.programme.Objective;
import waymark.programme.Plan;
import waymark.programme.Workstream;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.report.Text;

/**
 * A plan at a glance: how much of what was promised was met, where it moved, what is missing. The
 * page sets a drawing and forms between the groups of its parts.
 *
 * @param standing the state of the latest quarter
 * @param flips the judgements that turned over since the moment before; may be empty
 * @param movement the share of promises met over time; nothing where two points are all there is
 * @param more each objective with its own share, what was never measured, and the plan itself
 */
record PlanReport(
    String title,
    List<Part> standing,
    List<Part> flips,
    Optional<MeasureChart> movement,
    List<Part> more) {

  private static final int QUARTERS = 4;

  /** Two points are said in a sentence; a line between them would show a movement nobody saw. */
  private static final int FEWEST_DRAWN = 3;

  /**
   * What stands around a plan.
   *
   * @param plans all of the area, this one among them
   * @param beside what higher floors have to show of its figures
   */
  record Around(List<Plan> plans, List<Workstream> workstreams, List<Part> beside) {}

  static PlanReport of(PlanPage.At at, Tracker tracker, Optional<Changes> changes, Around around) {
    var more = new ArrayList<Part>();
    more.add(
        tracker.objectives().isEmpty()
            ? Part.prose("This plan has no objectives yet.")
            : objectives(at, tracker));
    more.addAll(around.beside());
    more.addAll(neverMeasured(at, tracker));
    more.add(Part.section("About this plan", about(at, around)));
    return new PlanReport(
        at.plan().title(),
        standing(tracker),
        changes.map(it -> flips(at, it)).orElse(List.of()),
        movement(tracker),
        more);
  }

  /** All of it, in reading order. */
  Report whole() {
    var drawn = movement.map(MeasureChart::sentence).map(Part::prose);
    return new Report(
        title,
        Stream.of(standing.stream(), flips.stream(), drawn.stream(), more.stream())
            .flatMap(it -> it)
            .<Part>map(it -> it)
            .toList());
  }

  private static List<Part> standing(Tracker tracker) {
    var parts = new ArrayList<Part>();
    parts.add(
        Part.lead(
            Judgements.latest(tracker).orElse("No promise of this plan can be assessed yet")));
    tracker
        .latest()
        .ifPresent(it -> {
          parts.add(Part.prose(before(tracker, it)));
          var left = tracker.rollup(it).leftOut().size();
          if (left > 0) {
            parts.add(
                Part.prose(
                    "%d more %s promised and could not be assessed."
                        .formatted(left, left == 1 ? "was" : "were")));
          }
        });
    return parts;
  }

  private static String before(Tracker tracker, ReportingPeriod latest) {
    return tracker.milestonePeriods().headSet(latest, false).descendingSet().stream()
        .filter(it -> tracker.rollup(it).met().denominator() > 0)
        .findFirst()
        .map(it -> "%s was %s.".formatted(it.inWords(), Judgements.words(tracker.rollup(it))))
        .orElse("There is no earlier milestone to compare with.");
  }

  private static List<Part> flips(PlanPage.At at, Changes changes) {
    var flips = new ArrayList<Part>();
    changes.flips().forEach(it -> flips.add(Part.prose(flip(it))));
    Caveats.of(at, changes.flips().stream().map(Changes.Change::line).toList())
        .list()
        .forEach(it -> flips.add(Part.prose(Text.of("Read with care: ").then(it.said()))));
    return flips.isEmpty()
        ? List.of()
        : List.of(Part.section("Turned over since the paper before", flips));
  }

  private static String flip(Changes.Change it) {
    return "%s, %s: %s, was %s; now %s, was %s."
        .formatted(
            it.line().measure().title(),
            it.period().inWords(),
            it.now().isEmpty() ? "no figure" : it.now(),
            it.was(),
            Judgements.lower(it.statusNow()),
            Judgements.lower(it.statusWas()));
  }

  /** The share of promises met in each period that had any to assess. */
  private static Optional<MeasureChart> movement(Tracker tracker) {
    var chart = MeasureChart.of("The share of promises met", Unit.PERCENT, Polarity.HIGHER);
    for (var period : tracker.milestonePeriods()) {
      var met = tracker.rollup(period).met();
      if (met.denominator() > 0) {
        chart.measured(
            period,
            met.percent(0),
            "%s%% (%d of %d)".formatted(met.percent(0), met.numerator(), met.denominator()));
      }
    }
    return Optional.of(chart.build()).filter(PlanReport::drawn);
  }

  private static boolean drawn(MeasureChart chart) {
    return chart.points().stream().filter(Point.Measured.class::isInstance).count() >= FEWEST_DRAWN;
  }

  private static Table objectives(PlanPage.At at, Tracker tracker) {
    var table = Table.captioned("Promises met, objective by objective").column("Objective");
    var periods = quarters(tracker);
    periods.forEach(it -> table.figure(it.inWords()));
    table.column("State");
    var rollups = periods.stream().map(tracker::rollup).toList();
    for (var objective : tracker.objectives()) {
      var cells = new ArrayList<Cell>();
      cells.add(Cell.of(at.objective(objective)));
      rollups.forEach(it -> cells.add(Cell.of(share(it, objective))));
      cells.add(Cell.of(state(objective)));
      table.row(cells);
    }
    return table.build();
  }

  /** The last periods with something to assess, in order of time. */
  private static List<ReportingPeriod> quarters(Tracker tracker) {
    return tracker.milestonePeriods().descendingSet().stream()
        .filter(it -> tracker.rollup(it).met().denominator() > 0)
        .limit(QUARTERS)
        .toList()
        .reversed();
  }

  private static String share(Rollup rollup, Objective objective) {
    var met = rollup.objectives().get(objective.number());
    return met == null ? "none to assess" : met.numerator() + " of " + met.denominator();
  }

  /** The state in words, with its day or that none is stated. */
  static String state(Objective objective) {
    var standing = objective.standing();
    if (standing.state() == Objective.State.ACTIVE && standing.from().isEmpty()) {
      return standing.state().words();
    }
    return standing.state().words()
        + standing.from().map(it -> " from " + DayWords.of(it)).orElse(", date not stated");
  }

  private static List<Part> neverMeasured(PlanPage.At at, Tracker tracker) {
    var items = tracker.neverMeasured().stream().map(it -> Caveats.beside(at, it).said()).toList();
    return items.isEmpty()
        ? List.of()
        : List.of(Part.section("Promised and never measured", Part.items(items)));
  }

  private static Part about(PlanPage.At at, Around around) {
    var plan = at.plan();
    var facts = new ArrayList<Part.Fact>();
    facts.add(fact("Kind of plan", plan.kind().words()));
    facts.add(fact("Begins", day(plan.begins())));
    facts.add(fact("Ends", day(plan.ends())));
    around.plans().stream()
        .filter(it -> plan.succeeds().filter(it.id()::equals).isPresent())
        .forEach(it -> facts.add(new Part.Fact("Takes the place of", link(at, it))));
    around.plans().stream()
        .filter(it -> it.succeeds().filter(plan.id()::equals).isPresent())
        .forEach(it -> facts.add(new Part.Fact("Its place is taken by", link(at, it))));
    plan.requirements().forEach(it -> facts.add(fact("Requires", it)));
    if (!plan.consequence().isEmpty()) {
      facts.add(fact("If it is not done", plan.consequence()));
    }
    if (!plan.note().isEmpty()) {
      facts.add(fact("Note", plan.note()));
    }
    around.workstreams().forEach(it -> facts.add(fact("Workstream", words(it))));
    return new Part.Facts(facts);
  }

  private static Part.Fact fact(String label, String value) {
    return new Part.Fact(label, Cell.of(value));
  }

  private static String day(String written) {
    return written.isEmpty() ? "Not stated" : DayWords.of(written);
  }

  private static String words(Workstream it) {
    return it.leadRole().isEmpty() ? it.title() : it.title() + ", led by the " + it.leadRole();
  }

  private static Cell link(PlanPage.At at, Plan other) {
    return Cell.link(
        at.known().at("/%s/plans/%s".formatted(at.area(), other.key())), other.title());
  }
}
