package waymark.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Counts and days by measure, period and cut. The cells of two sets of cases add up to the cells of
 * both, medians included; only {@link MeasureRows} makes values of them.
 */
final class Cells {

  private final Part all = new Part(Cut.NONE);
  private final Map<Dimension, Map<String, Part>> parts = new EnumMap<>(Dimension.class);
  private final EnumSet<Dimension> stated = EnumSet.noneOf(Dimension.class);
  private int firstMonth = Integer.MAX_VALUE;
  private int lastMonth = Integer.MIN_VALUE;

  /** Something happened on that day: its month is one of those that are shown. */
  void seen(LocalDate day) {
    firstMonth = Math.min(firstMonth, month(day));
    lastMonth = Math.max(lastMonth, month(day));
  }

  /** Something is said of some case that belongs to that dimension. */
  void stated(Dimension dimension) {
    stated.add(dimension);
  }

  /** The cells of all cases together. */
  Part all() {
    return all;
  }

  /** The cells of a part; none of them has to be there. */
  Part part(Dimension dimension, String value) {
    var byValue = parts.computeIfAbsent(dimension, _ -> new HashMap<>());
    var there = byValue.get(value);
    if (there == null) {
      there = new Part(new Cut(dimension, value));
      byValue.put(value, there);
    }
    return there;
  }

  /** The cells of all, or of a part; none of them has to be there. */
  Part part(Cut cut) {
    return cut.isNone() ? all : part(cut.dimension(), cut.value());
  }

  void add(Cells other) {
    other.each(it -> part(it.cut()).add(it));
    stated.addAll(other.stated);
    firstMonth = Math.min(firstMonth, other.firstMonth);
    lastMonth = Math.max(lastMonth, other.lastMonth);
  }

  private void each(Consumer<Part> use) {
    use.accept(all);
    parts.values().forEach(it -> it.values().forEach(use));
  }

  /** Whether nothing happened at all. */
  boolean isEmpty() {
    return firstMonth > lastMonth;
  }

  /** Months since the year 0. */
  int firstMonth() {
    return firstMonth;
  }

  int lastMonth() {
    return lastMonth;
  }

  /** Years of which every plan has an exception, if there are at least two plans. */
  List<Integer> yearsOfExceptionsAlone() {
    var plans = new HashMap<Integer, Long>();
    var others = new HashMap<Integer, Long>();
    for (var month = firstMonth; month <= lastMonth; month++) {
      var year = Math.floorDiv(month, 12);
      plans.merge(year, tally(Measure.PLANS_WITHIN_20_WEEKS, month, Cut.NONE).all(), Long::sum);
      others.merge(
          year,
          tally(Measure.PLANS_WITHIN_20_WEEKS_EXCLUDING_EXCEPTIONS, month, Cut.NONE).all(),
          Long::sum);
    }
    return plans.keySet().stream()
        .filter(it -> plans.getOrDefault(it, 0L) > 1 && others.getOrDefault(it, 0L) == 0)
        .sorted()
        .toList();
  }

  /**
   * @param period months since the year 0 or, of a measure that is counted by year, the year
   */
  Tally tally(Measure measure, int period, Cut cut) {
    var tally = new Tally();
    part(cut).addTo(tally, measure, period);
    return tally;
  }

  /** The parts of one kind that a measure is counted in. */
  SortedSet<Cut> cuts(Measure measure) {
    var cuts = new TreeSet<Cut>();
    for (var dimension : stated) {
      for (var part : parts.getOrDefault(dimension, Map.of()).values()) {
        if (part.has(measure.cells())) {
          cuts.add(part.cut());
        }
      }
    }
    return cuts;
  }

  /** Months since the year 0. */
  static int month(LocalDate day) {
    return 12 * day.getYear() + day.getMonthValue() - 1;
  }

  /** All that is in them, each series of one measure and part in the order of its periods. */
  FoldedCells folded() {
    var series = new ArrayList<CellSeries>();
    var counted = Measure.all().stream().filter(it -> it.cells() == it).toList();
    each(part -> counted.forEach(it -> part.series(it).ifPresent(series::add)));
    return new FoldedCells(firstMonth, lastMonth, stated, series);
  }

  /** Adds what was kept. */
  void add(FoldedCells kept) {
    firstMonth = Math.min(firstMonth, kept.firstMonth());
    lastMonth = Math.max(lastMonth, kept.lastMonth());
    stated.addAll(kept.stated());
    kept.series().forEach(it -> it.into(part(it.cut())));
  }
}
