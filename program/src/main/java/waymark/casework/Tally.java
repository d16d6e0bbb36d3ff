package waymark.casework;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one or several cells come to: how many, of how many, and how many days each took. */
final class Tally {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private long hits;
  private long all;
  private final NavigableMap<Integer, Long> days = new TreeMap<>();

  /** So many more of so many more; fewer where something does not stand any more. */
  void count(long moreHits, long moreOfAll) {
    hits += moreHits;
    all += moreOfAll;
  }

  /** So many more took so many days; they are counted already. */
  void days(int day, long count) {
    days.merge(day, count, Long::sum);
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
    return days.headMap(day, false).values().stream().mapToLong(Long::longValue).sum();
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
    var sum = days.entrySet().stream().mapToLong(it -> it.getKey() * it.getValue()).sum();
    return weeks(sum, all);
  }

  /** The middle one or, of an even number, half way between the two in the middle. */
  Optional<BigDecimal> median() {
    return all == 0 ? Optional.empty() : weeks(nth((all + 1) / 2) + nth(all / 2 + 1), 2);
  }

  Optional<BigDecimal> longest() {
    return days.isEmpty() ? Optional.empty() : weeks(days.lastKey(), 1);
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
    var passed = 0L;
    for (Map.Entry<Integer, Long> day : days.entrySet()) {
      passed += day.getValue();
      if (passed >= rank) {
        return day.getKey();
      }
    }
    throw new IllegalArgumentException("there are " + all + ", not " + rank);
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
    return days;
  }
}
