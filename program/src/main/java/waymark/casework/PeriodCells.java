package waymark.casework;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one measure in one part of the cases, period after period: months since the year 0
 * or, of a measure that is counted by year, years. Two numbers each, and of waits how many days
 * each took; neither number comes near to what it can hold, in all of England either.
 */
final class PeriodCells {

  /** So many periods more than are asked for, so that few ask for more. */
  private static final int MORE = 16;

  private int first;

  /** Of each period how many there are above the line, and then below it. */
  private int[] counts = new int[0];

  /** By period; nothing at all where none took any. */
  private @Nullable Days[] days = new Days[0];

  /**
   * Counts something.
   *
   * @param hit how many are added above the line
   * @param of how many are added below it; less than none where something does not stand any more
   */
  void count(int period, int hit, int of) {
    var at = 2 * (period - first);
    if (at < 0 || at >= counts.length) {
      reach(period);
      at = 2 * (period - first);
    }
    counts[at] += hit;
    counts[at + 1] += of;
  }

  /** So many took so many days; they are counted by themselves. */
  void took(int period, int day, int count) {
    days(period).add(day, count);
  }

  private Days days(int period) {
    reach(period);
    var at = period - first;
    if (at >= days.length) {
      days = Arrays.copyOf(days, counts.length / 2);
    }
    var took = days[at];
    if (took == null) {
      took = new Days();
      days[at] = took;
    }
    return took;
  }

  /** Adds what is in the cell of a period to a tally. */
  void addTo(Tally tally, int period) {
    var at = period - first;
    if (at >= 0 && at < size()) {
      tally.count(counts[2 * at], counts[2 * at + 1]);
      var took = at < days.length ? days[at] : null;
      if (took != null) {
        tally.days(took);
      }
    }
  }

  /** Whether something is counted in some period, or has come to stand. */
  boolean isThere() {
    return IntStream.range(0, size()).anyMatch(this::isThere);
  }

  /** The periods for which that is so, in their order. */
  int[] periods() {
    return IntStream.range(0, size()).filter(this::isThere).map(at -> first + at).toArray();
  }

  private boolean isThere(int at) {
    return counts[2 * at] != 0 || counts[2 * at + 1] != 0;
  }

  void add(PeriodCells other) {
    for (var at = 0; at < other.size(); at++) {
      if (other.isThere(at)) {
        count(other.first + at, other.counts[2 * at], other.counts[2 * at + 1]);
      }
    }
    for (var at = 0; at < other.days.length; at++) {
      var took = other.days[at];
      if (took != null) {
        days(other.first + at).add(took);
      }
    }
  }

  private int size() {
    return counts.length / 2;
  }

  /** Has a cell for that period, too. */
  private void reach(int period) {
    if (size() > 0 && period >= first && period < first + size()) {
      return;
    }
    var start = size() == 0 ? period - MORE : Math.min(first, period - MORE);
    var end = size() == 0 ? period + MORE : Math.max(first + size(), period + MORE);
    var wider = new int[2 * (end - start)];
    System.arraycopy(counts, 0, wider, size() == 0 ? 0 : 2 * (first - start), counts.length);
    if (days.length > 0) {
      var later = new @Nullable Days[end - start];
      System.arraycopy(days, 0, later, first - start, days.length);
      days = later;
    }
    counts = wider;
    first = start;
  }
}
