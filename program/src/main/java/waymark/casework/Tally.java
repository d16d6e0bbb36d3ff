package waymark.casework;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one or several cells come to: how many, of how many, and how many days each took. */
final class Tally {

  private static final long[] NONE = {};
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private long hits;
  private long all;

  /** How many days so many took, one beside the other; in their order once that is asked for. */
  private long[] took = NONE;

  private int size;
  private boolean inOrder;

  /** So many more of so many more; fewer where something does not stand any more. */
  void count(long moreHits, long moreOfAll) {
    hits += moreHits;
    all += moreOfAll;
  }

  /** So many more took so many days; they are counted already. */
  void days(int day, int count) {
    if (size == took.length) {
      took = Arrays.copyOf(took, Math.max(16, 2 * size));
    }
    took[size++] = (long) day << Integer.SIZE | count;
    inOrder = false;
  }

  private static int day(long took) {
    return (int) (took >> Integer.SIZE);
  }

  private static int count(long took) {
    return (int) took;
  }

  /** So many that one has; who has none is not among them. */
  void each(long count) {
    hits += count;
    all += count == 0 ? 0 : 1;
  }

  long hits() {
    return hits;
  }

  long all() {
    return all;
  }

  /** How many took fewer days than that. */
  long below(int day) {
    var below = 0L;
    for (var i = 0; i < size; i++) {
      below += day(took[i]) < day ? count(took[i]) : 0;
    }
    return below;
  }

  /** Per cent to one decimal, halves up; empty where there is nothing to be a share of. */
  Optional<BigDecimal> percent() {
    return all == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(hits)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP));
  }

  Optional<BigDecimal> mean() {
    var sum = 0L;
    for (var i = 0; i < size; i++) {
      sum += (long) day(took[i]) * count(took[i]);
    }
    return weeks(sum, all);
  }

  /** The middle one or, of an even number, half way between the two in the middle. */
  Optional<BigDecimal> median() {
    return all == 0 ? Optional.empty() : weeks(nth((all + 1) / 2) + nth(all / 2 + 1), 2);
  }

  Optional<BigDecimal> longest() {
    var longest = Integer.MIN_VALUE;
    for (var i = 0; i < size; i++) {
      longest = Math.max(longest, day(took[i]));
    }
    return size == 0 ? Optional.empty() : weeks(longest, 1);
  }

  /** The shortest that at least nine in ten did not exceed. */
  Optional<BigDecimal> ninetieth() {
    return all == 0 ? Optional.empty() : weeks(nth((9 * all + 9) / 10), 1);
  }

  /** How many each of so many has, to one decimal; empty where there is nobody. */
  Optional<BigDecimal> each() {
    return all == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(hits).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP));
  }

  private long nth(long rank) {
    order();
    var passed = 0L;
    for (var i = 0; i < size; i++) {
      passed += count(took[i]);
      if (passed >= rank) {
        return day(took[i]);
      }
    }
    throw new IllegalArgumentException("there are " + all + ", not " + rank);
  }

  private void order() {
    if (!inOrder) {
      Arrays.sort(took, 0, size);
      inOrder = true;
    }
  }

  /** Weeks of seven days to one decimal, halves up. */
  private static Optional<BigDecimal> weeks(long sum, long count) {
    return count == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(7 * count), 1, RoundingMode.HALF_UP));
  }

  /** How many took how many days, the fewest first. */
  SortedMap<Integer, Long> spread() {
    var spread = new TreeMap<Integer, Long>();
    for (var i = 0; i < size; i++) {
      spread.merge(day(took[i]), (long) count(took[i]), Long::sum);
    }
    return spread;
  }
}
