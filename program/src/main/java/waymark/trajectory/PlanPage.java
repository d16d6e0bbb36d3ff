package waymark.trajectory;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import waymark.charts.MeasureChart;
import waymark.charts.Point;
import waymark.charts.Size;
import waymark.kernel.Polarity;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.Unit;
import waymark.programme.Objective;
import waymark.programme.Plan;
import waymark.programme.Workstream;
import waymark.web.AsKnown;
import waymark.web.DataTable;
import waymark.web.Inline;
import waymark.web.Link;
import waymark.web.SummaryRow;

/**
 * A plan at a glance: how much of what was promised was met, where it moved, what is missing.
 *
 * @param headline the state of the latest quarter in one line
 * @param objectives each with its own share, for the last quarters
 * @param neverMeasured what was promised and has no reading at all
 * @param flips the judgements that turned over since the moment before; may be empty
 * @param caveats of the figures that turned them over
 */
record PlanPage(
    String title,
    String kind,
    String headline,
    List<String> sentences,
    Content chart,
    String movement,
    DataTable objectives,
    List<Caveats.Caveat> neverMeasured,
    List<String> flips,
    Caveats caveats,
    List<SummaryRow> about,
    List<Link> links,
    Optional<SinceLastLook> since,
    List<Link> doing,
    KnownAtForm knownAt) {

  private static final int QUARTERS = 4;

  /** Two points are said in a sentence; a line between them would show a movement nobody saw. */
  private static final int FEWEST_DRAWN = 3;

  /**
   * What stands around a plan.
   *
   * @param plans all of the area, this one among them
   * @param since what changed for its reader; nothing on a page of another day
   */
  record Around(List<Plan> plans, List<Workstream> workstreams, Optional<SinceLastLook> since) {}

  /** Where its pages are, and at which moment. */
  record At(String area, Plan plan, AsKnown known) {

    String page(String more) {
      return known.at("/%s/plans/%s%s".formatted(area, plan.key(), more));
    }

    String measure(String key) {
      return known.at("/%s/measures/%s".formatted(area, key));
    }
  }

  static PlanPage of(
      At at,
      Tracker tracker,
      Optional<Changes> changes,
      Around around,
      List<Link> doing,
      KnownAtForm form) {
    var periods = quarters(tracker);
    var chart = movement(tracker);
    return new PlanPage(
        at.plan().title(),
        at.plan().kind().words(),
        headline(tracker),
        sentences(tracker),
        output -> {
          output.writeContent(chart.svg(Size.WIDE, "wide"));
          output.writeContent(chart.svg(Size.NARROW, "narrow"));
        },
        drawn(chart) ? chart.sentence() : "",
        objectives(at, tracker, periods),
        tracker.neverMeasured().stream().map(it -> Caveats.beside(at, it)).toList(),
        changes.stream().flatMap(it -> it.flips().stream()).map(PlanPage::flip).toList(),
        Caveats.of(
            at,
            changes.stream().flatMap(it -> it.flips().stream()).map(Changes.Change::line).toList()),
        about(at, around),
        List.of(
            Link.to(at.page("/tracker"), "The tracker: every milestone and reading"),
            Link.to(at.page("/quarters"), "Every quarter: promises met, and what was left out"),
            Link.to(at.page("/restatements"), "What was restated")),
        around.since(),
        doing,
        form);
  }

  private static String headline(Tracker tracker) {
    return tracker
        .latest()
        .map(it -> it.inWords() + ": " + Judgements.words(tracker.rollup(it)))
        .orElse("No promise of this plan can be assessed yet");
  }

  private static List<String> sentences(Tracker tracker) {
    var latest = tracker.latest();
    if (latest.isEmpty()) {
      return List.of();
    }
    var earlier = tracker.milestonePeriods().headSet(latest.get(), false).descendingSet();
    var before =
        earlier.stream().filter(it -> tracker.rollup(it).met().denominator() > 0).findFirst();
    var left = tracker.rollup(latest.get()).leftOut();
    var moved =
        before
            .map(it ->
                "%s was %s."
                    .formatted(
                        it.inWords(), Judgements.words(tracker.rollup(it)).replaceFirst("^N", "n")))
            .orElse("There is no earlier milestone to compare with.");
    return left.isEmpty()
        ? List.of(moved)
        : List.of(
            moved,
            "%d more %s promised and could not be assessed."
                .formatted(left.size(), left.size() == 1 ? "was" : "were"));
  }

  /** The last periods with something to assess, in order of time. */
  private static List<ReportingPeriod> quarters(Tracker tracker) {
    return tracker.milestonePeriods().descendingSet().stream()
        .filter(it -> tracker.rollup(it).met().denominator() > 0)
        .limit(QUARTERS)
        .toList()
        .reversed();
  }

  private static DataTable objectives(At at, Tracker tracker, List<ReportingPeriod> periods) {
    var table = DataTable.captioned("Promises met, objective by objective").column("Objective");
    periods.forEach(it -> table.figures(it.inWords()));
    table.column("State");
    var rollups = periods.stream().map(tracker::rollup).toList();
    for (var objective : tracker.objectives()) {
      var cells = new java.util.ArrayList<Inline>();
      cells.add(
          Inline.link(
              at.page("/objectives/" + objective.number()),
              objective.number() + ". " + objective.title()));
      rollups.forEach(it -> cells.add(Inline.of(share(it, objective))));
      cells.add(Inline.of(state(objective)));
      table.row(cells);
    }
    return table.build();
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
        + standing.from().map(it -> " from " + Dates.words(it)).orElse(", date not stated");
  }

  private static String flip(Changes.Change it) {
    return "%s, %s: %s, was %s; now %s, was %s."
        .formatted(
            it.line().measure().title(),
            it.period().inWords(),
            it.now().isEmpty() ? "no figure" : it.now(),
            it.was(),
            Judgements.words(it.statusNow()).toLowerCase(java.util.Locale.UK),
            Judgements.words(it.statusWas()).toLowerCase(java.util.Locale.UK));
  }

  private static boolean drawn(MeasureChart chart) {
    return chart.points().stream().filter(Point.Measured.class::isInstance).count() >= FEWEST_DRAWN;
  }

  /** The share of promises met in each period that had any to assess. */
  private static MeasureChart movement(Tracker tracker) {
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
    return chart.build();
  }

  private static List<SummaryRow> about(At at, Around around) {
    var plan = at.plan();
    var rows = new java.util.ArrayList<SummaryRow>();
    rows.add(SummaryRow.of("Kind of plan", plan.kind().words()));
    rows.add(
        SummaryRow.of(
            "Begins", plan.begins().isEmpty() ? "Not stated" : Dates.words(plan.begins())));
    rows.add(
        SummaryRow.of("Ends", plan.ends().isEmpty() ? "Not stated" : Dates.words(plan.ends())));
    around.plans().stream()
        .filter(it -> plan.succeeds().filter(it.id()::equals).isPresent())
        .forEach(it -> rows.add(SummaryRow.of("Takes the place of", link(at, it))));
    around.plans().stream()
        .filter(it -> it.succeeds().filter(plan.id()::equals).isPresent())
        .forEach(it -> rows.add(SummaryRow.of("Its place is taken by", link(at, it))));
    plan.requirements().forEach(it -> rows.add(SummaryRow.of("Requires", it)));
    if (!plan.consequence().isEmpty()) {
      rows.add(SummaryRow.of("If it is not done", plan.consequence()));
    }
    if (!plan.note().isEmpty()) {
      rows.add(SummaryRow.of("Note", plan.note()));
    }
    around.workstreams().forEach(it -> rows.add(SummaryRow.of("Workstream", words(it))));
    return rows;
  }

  private static String words(Workstream it) {
    return it.leadRole().isEmpty() ? it.title() : it.title() + ", led by the " + it.leadRole();
  }

  private static Inline link(At at, Plan other) {
    return Inline.link(
        at.known().at("/%s/plans/%s".formatted(at.area(), other.key())), other.title());
  }
}
