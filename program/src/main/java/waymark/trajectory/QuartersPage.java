package waymark.trajectory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import waymark.kernel.ReportingPeriod;
import waymark.programme.Objective;
import waymark.web.DataTable;
import waymark.web.Inline;
import waymark.web.Link;

/**
 * How many promises of a plan were met, objective by objective, in every period that it has
 * milestones for, and what was left out of the count.
 *
 * @param headline the latest period in one line
 * @param sentences what the page counts, and for when more is promised
 * @param shares objectives by periods; none where nothing is due yet
 * @param leftOut what could not be assessed, period by period, the latest first; none where all was
 */
record QuartersPage(
    String title,
    String headline,
    List<String> sentences,
    List<DataTable> shares,
    List<DataTable> leftOut,
    Caveats caveats,
    Link plan,
    KnownAtForm knownAt) {

  /** More columns than these are read on a wide page. */
  private static final int NARROW = 4;

  static QuartersPage of(PlanPage.At at, Tracker tracker, KnownAtForm form) {
    var due = List.copyOf(tracker.due());
    var left = due.stream().flatMap(it -> leftOut(tracker, it)).toList();
    return new QuartersPage(
        at.plan().title() + ": every quarter",
        tracker
            .latest()
            .map(it -> it.inWords() + ": " + Judgements.words(tracker.rollup(it)))
            .orElse("No promise of this plan can be assessed yet"),
        sentences(tracker),
        due.isEmpty() ? List.of() : List.of(shares(at, tracker, due)),
        left.isEmpty() ? List.of() : List.of(table(at, tracker, due)),
        Caveats.of(at, left),
        Link.to(at.page(""), at.plan().title()),
        form);
  }

  private static List<String> sentences(Tracker tracker) {
    var ahead = tracker.toCome();
    var counting =
        "A measure counts once under each objective that it stands under. What could not be"
            + " assessed is left out of the count and listed below with the reason.";
    return ahead.isEmpty()
        ? List.of(counting)
        : List.of(
            counting,
            "Milestones are also set for %s, which nothing has been measured for yet."
                .formatted(listed(ahead.stream().map(ReportingPeriod::inWords).toList())));
  }

  private static String listed(List<String> words) {
    return words.size() == 1
        ? words.getFirst()
        : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }

  private static DataTable shares(PlanPage.At at, Tracker tracker, List<ReportingPeriod> periods) {
    var table =
        DataTable.captioned("Promises met, objective by objective")
            .fit(periods.size() > NARROW ? DataTable.Fit.WIDE : DataTable.Fit.STACKED)
            .column("Objective");
    periods.forEach(it -> table.figures(it.inWords()));
    var rollups = periods.stream().map(tracker::rollup).toList();
    for (var objective : tracker.objectives()) {
      var cells = new ArrayList<Inline>();
      cells.add(
          Inline.link(
              at.page("/objectives/" + objective.number()),
              objective.number() + ". " + objective.title()));
      rollups.forEach(it -> cells.add(Inline.of(share(it, objective))));
      table.row(cells);
    }
    var all = new ArrayList<Inline>();
    all.add(Inline.of("All objectives"));
    rollups.forEach(it -> all.add(Inline.of(Judgements.words(it))));
    table.row(all);
    return table.build();
  }

  /** {@code 1 of 3, 1 left out}. */
  private static String share(Rollup rollup, Objective objective) {
    var met = rollup.objectives().get(objective.number());
    var left =
        rollup.leftOut().stream()
            .filter(it -> it.objective().filter(objective.number()::equals).isPresent())
            .count();
    if (met == null) {
      return left == 0 ? "no promise" : "none to assess, %d left out".formatted(left);
    }
    return met.numerator()
        + " of "
        + met.denominator()
        + (left == 0 ? "" : ", %d left out".formatted(left));
  }

  private static Stream<Tracker.Line> leftOut(Tracker tracker, ReportingPeriod period) {
    return tracker.lines().stream()
        .filter(it ->
            it.statusAt(period) instanceof Status.NotAssessed(var because)
                && because != Because.NO_PROMISE);
  }

  private static DataTable table(PlanPage.At at, Tracker tracker, List<ReportingPeriod> periods) {
    var table =
        DataTable.captioned("What was left out, and why")
            .column("Measure")
            .column("Objective")
            .figures("Promised")
            .column("Why it is not assessed");
    for (var period : periods.reversed()) {
      var left = leftOut(tracker, period).toList();
      if (!left.isEmpty()) {
        table.group(period.inWords());
      }
      for (var it : left) {
        table.row(
            Inline.link(at.measure(it.measure().key()), it.measure().title()),
            Inline.of(it.objective().number()),
            Inline.of(promised(it, period)),
            Judgements.of(it.statusAt(period)));
      }
    }
    return table.build();
  }

  private static String promised(Tracker.Line line, ReportingPeriod period) {
    var milestone = line.milestones().get(period);
    return milestone == null ? "" : milestone.asWritten();
  }
}
