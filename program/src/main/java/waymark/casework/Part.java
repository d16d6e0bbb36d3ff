package waymark.casework;

import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The cells of one part of the cases, or of all, by measure. */
@SuppressWarnings("EnumOrdinal") // a place in a table that lasts no longer than the program runs
final class Part {

  private static final int MEASURES = Measure.values().length;

  private final Cut cut;
  private final @Nullable PeriodCells[] cells = new PeriodCells[MEASURES];

  Part(Cut cut) {
    this.cut = cut;
  }

  Cut cut() {
    return cut;
  }

  /**
   * Counts something in a period: a month since the year 0 or, of a measure that is counted by
   * year, a year.
   *
   * @param hit how many are added above the line
   * @param of how many are added below it; less than none where something does not stand any more
   */
  void count(Measure measure, int period, int hit, int of) {
    cells(measure).count(period, hit, of);
  }

  /** So many took so many days; they are counted by themselves. */
  void took(Measure measure, int period, int day, int count) {
    cells(measure).took(period, day, count);
  }

  private PeriodCells cells(Measure measure) {
    var there = cells[measure.ordinal()];
    if (there == null) {
      there = new PeriodCells();
      cells[measure.ordinal()] = there;
    }
    return there;
  }

  /** Adds to a tally what is in the cell of a period that a measure is worked out from. */
  void addTo(Tally tally, Measure measure, int period) {
    var there = cells[measure.cells().ordinal()];
    if (there != null) {
      there.addTo(tally, period);
    }
  }

  boolean has(Measure measure) {
    var there = cells[measure.cells().ordinal()];
    return there != null && there.isThere();
  }

  /** Its cells of a measure in the order of their periods; empty where nothing is counted. */
  Optional<CellSeries> series(Measure measure) {
    if (!has(measure)) {
      return Optional.empty();
    }
    var periods = cells(measure).periods();
    var tallies =
        IntStream.of(periods)
            .mapToObj(it -> {
              var tally = new Tally();
              addTo(tally, measure, it);
              return tally;
            })
            .toList();
    return Optional.of(CellSeries.of(measure, cut, periods, tallies));
  }

  void add(Part other) {
    for (var measure : Measure.all()) {
      var more = other.cells[measure.ordinal()];
      if (more != null) {
        cells(measure).add(more);
      }
    }
  }
}
