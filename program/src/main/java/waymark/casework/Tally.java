package waymark.casework;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one or several cells come to: how many, of how many, and how many days each took. */
final class Tally {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private long hits;
  private long all;
  private final Days days = new Days();

  /** So many more of so many more; fewer where something does not stand any more. */
  void count(long moreHits, long moreOfAll) {
    hits += moreHits;
    all += moreOfAll;
  }

  /** They took so many days; they are counted already. */
  void days(Days took) {
    days.add(took);
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
    return days.below(day);
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
    return weeks(days.sum(), all);
  }

  /** The middle one or, of an even number, half way between the two in the middle. */
  Optional<BigDecimal> median() {
    return all == 0
        ? Optional.empty()
        : weeks((long) days.nth((all + 1) / 2) + days.nth(all / 2 + 1), 2);
  }

  Optional<BigDecimal> longest() {
    return days.isEmpty() ? Optional.empty() : weeks(days.longest(), 1);
  }

  /** The shortest that at least nine in ten did not exceed. */
  Optional<BigDecimal> ninetieth() {
    return all == 0 ? Optional.empty() : weeks(days.nth((9 * all + 9) / 10), 1);
  }

  /** How many each of so many has, to one decimal; empty where there is nobody. */
  Optional<BigDecimal> each() {
    return all == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(hits).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP));
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
    days.each((day, count) -> spread.put(day, (long) count));
    return spread;
  }
}
