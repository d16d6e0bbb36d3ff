package waymark.casework;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cells of one part of the cases, or of all: month by month, and year by year. */
final class Part {

  private final Cut cut;
  private final Periods months = new Periods(PeriodCells::ofMonth);
  private final Periods years = new Periods(PeriodCells::ofYear);

  Part(Cut cut) {
    this.cut = cut;
  }

  Cut cut() {
    return cut;
  }

  /** The cells of a month, counted since the year 0; they are there from then on. */
  PeriodCells month(int month) {
    return months.at(month);
  }

  PeriodCells year(int year) {
    return years.at(year);
  }

  /** Adds to a tally what is in the cell of a period that a measure is worked out from. */
  void addTo(Tally tally, Measure measure, int period) {
    var cells = periods(measure).counted(period);
    if (cells != null) {
      cells.addTo(tally, measure.cells());
    }
  }

  boolean has(Measure measure) {
    return periods(measure).all().anyMatch(it -> it.has(measure.cells()));
  }

  /** Its cells of a measure in the order of their periods; empty where nothing is counted. */
  Optional<CellSeries> series(Measure measure) {
    var periods = periods(measure).of(measure);
    if (periods.length == 0) {
      return Optional.empty();
    }
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

  /** The cell of a month since the year 0 or, of a measure that is counted by year, of a year. */
  PeriodCells at(Measure measure, int period) {
    return periods(measure).at(period);
  }

  private Periods periods(Measure measure) {
    return measure.yearly() ? years : months;
  }

  void add(Part other) {
    months.add(other.months);
    years.add(other.years);
  }

  /** What lies side by side from the first period to the last. */
  private static final class Periods {
    private static final int MORE = 16;

    private final Supplier<PeriodCells> empty;
    private int first;
    private @Nullable PeriodCells[] cells = new PeriodCells[0];

    Periods(Supplier<PeriodCells> empty) {
      this.empty = empty;
    }

    PeriodCells at(int period) {
      var at = period - first;
      if (at < 0 || at >= cells.length) {
        reach(period);
        at = period - first;
      }
      var there = cells[at];
      if (there == null) {
        there = empty.get();
        cells[at] = there;
      }
      return there;
    }

    @Nullable PeriodCells counted(int period) {
      var at = period - first;
      return at < 0 || at >= cells.length ? null : cells[at];
    }

    private void reach(int period) {
      var start = cells.length == 0 ? period - MORE : Math.min(first, period - MORE);
      var end = Math.max(first + cells.length, period + MORE);
      var wider = new @Nullable PeriodCells[end - start];
      System.arraycopy(cells, 0, wider, cells.length == 0 ? 0 : first - start, cells.length);
      first = start;
      cells = wider;
    }

    Stream<PeriodCells> all() {
      return Arrays.stream(cells).filter(Objects::nonNull);
    }

    /** The periods in which something of a measure is counted, in their order. */
    int[] of(Measure measure) {
      return IntStream.range(first, first + cells.length)
          .filter(it -> {
            var there = counted(it);
            return there != null && there.has(measure);
          })
          .toArray();
    }

    void add(Periods other) {
      for (var at = 0; at < other.cells.length; at++) {
        var there = other.cells[at];
        if (there != null) {
          at(other.first + at).add(there);
        }
      }
    }
  }
}
