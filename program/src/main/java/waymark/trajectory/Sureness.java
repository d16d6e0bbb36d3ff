package waymark.trajectory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.kernel.CountWords;
import waymark.kernel.Fraction;
import waymark.kernel.ReportingPeriod;
import waymark.measures.Kept;
import waymark.measures.Reading;
import waymark.measures.Wilson;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Table;
import waymark.report.Text;

/**
 * How sure a share is that was counted: so many of so many, and between which percentages it lies
 * as a rule. Where few were counted, a percentage would mislead, and is not shown alone.
 */
final class Sureness {

  private Sureness() {}

  /**
   * A figure as pages show it: {@code 7 of 11} where few were counted, {@code 450 of 1,000 (45%)}
   * where many were; what a paper wrote stays as it was written.
   */
  static String shown(String asWritten, @Nullable Fraction of) {
    if (of == null || of.denominator() == 0 || !asWritten.equals(of.toString())) {
      return asWritten;
    }
    var words = "%,d of %,d".formatted(of.numerator(), of.denominator());
    return Wilson.small(of) ? words : "%s (%s%%)".formatted(words, of.percent(0));
  }

  private static Optional<Fraction> share(Kept kept) {
    return kept.reading() instanceof Reading.Measured(_, var of, _)
            && of != null
            && of.denominator() > 0
        ? Optional.of(of)
        : Optional.empty();
  }

  /** Every share of a measure with its interval; nothing where none was counted. */
  static List<Part> of(Tracker.Line line) {
    var table =
        Table.captioned("")
            .column("Period")
            .figure("Counted")
            .figure("In per cent")
            .column("Between which it lies as a rule");
    var few = 0;
    var all = 0;
    for (var kept : line.kept().descendingMap().values()) {
      var share = share(kept);
      if (share.isPresent()) {
        all++;
        few += Wilson.small(share.get()) ? 1 : 0;
        table.row(row(kept, share.get()));
      }
    }
    return all == 0
        ? List.of()
        : List.of(
            Part.section(
                "How sure the figures are", Part.prose(words(few, all)), table(table.build())));
  }

  private static Part table(Table table) {
    return Part.folded("Each figure with its interval", table);
  }

  private static List<Cell> row(Kept kept, Fraction of) {
    var wilson = Wilson.of(of);
    var cells = new ArrayList<Cell>();
    cells.add(Cell.of(kept.period().inWords()));
    cells.add(Cell.of("%,d of %,d".formatted(of.numerator(), of.denominator())));
    cells.add(Cell.of(of.percent(0) + "%"));
    var between = "%s%% to %s%%".formatted(wilson.low(), wilson.high());
    cells.add(
        Wilson.small(of)
            ? Cell.several(Cell.of(between + " "), Cell.warning("Few"))
            : Cell.of(between));
    return cells;
  }

  private static String words(int few, int all) {
    var interval =
        "Each share is shown with the interval in which it lies as a rule (95%, Wilson).";
    return few == 0
        ? interval
        : "%s of %,d %s counted from fewer than %d: one more or less moves %s by over five percentage points. %s"
            .formatted(
                few == 1 ? "One figure" : CountWords.of(few, "figure"),
                all,
                few == 1 ? "is" : "are",
                Wilson.SMALL,
                few == 1 ? "it" : "each",
                interval);
  }

  /** The figures of some periods that were counted from few, each with its interval. */
  static List<Part> few(
      PlanPage.At at, Collection<Tracker.Line> lines, List<ReportingPeriod> periods) {
    var few = new ArrayList<Text>();
    lines.stream()
        .map(line -> said(at, line, periods))
        .flatMap(Optional::stream)
        .distinct()
        .forEach(few::add);
    return few.isEmpty()
        ? List.of()
        : List.of(
            Part.section(
                "Counted from few",
                Part.prose(
                    "A percentage of fewer than %d misleads, so these are shown as so many of so many. The interval is where the share lies as a rule (95%%, Wilson)."
                        .formatted(Wilson.SMALL)),
                Part.items(few)));
  }

  private static Optional<Text> said(
      PlanPage.At at, Tracker.Line line, List<ReportingPeriod> periods) {
    var said = new ArrayList<String>();
    for (var period : periods) {
      Optional.ofNullable(line.kept().get(period))
          .flatMap(Sureness::share)
          .filter(Wilson::small)
          .ifPresent(it -> {
            var wilson = Wilson.of(it);
            said.add(
                "%s %,d of %,d (%s%% to %s%%)"
                    .formatted(
                        period.inWords(),
                        it.numerator(),
                        it.denominator(),
                        wilson.low(),
                        wilson.high()));
          });
    }
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Text.link(at.measure(line.measure().key()), line.measure().title())
                .then(": " + CountWords.listed(said)));
  }
}
