package waymark.trajectory;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import waymark.kernel.Fraction;
import waymark.kernel.ReportingPeriod;
import waymark.report.Part;
import waymark.report.Table;

/** What became of the promises met between two states of a plan, in all and by objective. */
record RollupChanges(Tracker was, Tracker now) {

  private static final Fraction NOTHING = new Fraction(0, 0);

  /** A table of the roll-ups that changed, or that none did. */
  List<Part> parts(Changes changes) {
    var table =
        Table.captioned("Promises met, where that changed")
            .column("Promises")
            .figure("Was")
            .figure("Is");
    var rows = 0;
    for (var period : periods(changes)) {
      var before = was.rollup(period);
      var after = now.rollup(period);
      if (!before.met().equals(after.met())) {
        table.row(period.inWords() + ", whole plan", words(before), words(after));
        rows++;
      }
      for (var objective : now.objectives()) {
        var one = of(before, objective.number());
        var other = of(after, objective.number());
        if (!one.equals(other)) {
          table.row(
              "%s, objective %s".formatted(period.inWords(), objective.number()),
              words(one),
              words(other));
          rows++;
        }
      }
    }
    return rows == 0
        ? List.of(Part.prose("None of this changed how many promises were met."))
        : List.of(table.build());
  }

  private static TreeSet<ReportingPeriod> periods(Changes changes) {
    var periods = new TreeSet<ReportingPeriod>();
    changes.list().stream()
        .filter(it -> !it.statusWas().equals(it.statusNow()))
        .forEach(it -> periods.add(it.period()));
    return periods;
  }

  /** What one change did: {@code 23 of 29, was 24 of 29; objective 10: 0 of 4, was 1 of 4}. */
  String by(Changes.Change it) {
    if (it.statusWas().equals(it.statusNow())) {
      return "Unchanged";
    }
    var before = was.rollup(it.period());
    var after = now.rollup(it.period());
    var number = it.line().objective().number();
    var one = of(before, number);
    var other = of(after, number);
    var said = new ArrayList<String>();
    if (!before.met().equals(after.met())) {
      said.add("%s, was %s".formatted(words(after.met()), words(before.met())));
    }
    if (!one.equals(other)) {
      said.add("objective %s: %s, was %s".formatted(number, words(other), words(one)));
    }
    return said.isEmpty() ? "Unchanged" : String.join("; ", said);
  }

  private static Fraction of(Rollup rollup, String objective) {
    return rollup.objectives().getOrDefault(objective, NOTHING);
  }

  private static String words(Rollup rollup) {
    return rollup.met().denominator() == 0
        ? words(rollup.met())
        : "%s (%s%%)".formatted(words(rollup.met()), rollup.met().percent(0));
  }

  private static String words(Fraction met) {
    return met.denominator() == 0 ? "none to assess" : met.numerator() + " of " + met.denominator();
  }
}
