package waymark.casework.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws that are the same for the same seed. */
final class Draw {

  private final SplittableRandom random;

  Draw(long seed) {
    random = new SplittableRandom(seed);
  }

  int between(int fewest, int most) {
    return fewest + random.nextInt(Math.max(1, most - fewest + 1));
  }

  boolean inThousand(int times) {
    return random.nextInt(1_000) < times;
  }

  /** The place of one of the weights, each as likely as it is heavy. */
  int weighed(int... weights) {
    var sum = 0;
    for (var weight : weights) {
      sum += weight;
    }
    var left = random.nextInt(sum);
    var at = 0;
    while (left >= weights[at]) {
      left -= weights[at++];
    }
    return at;
  }

  /** A day of the two or between them; a weekday where one of the next few is none too late. */
  LocalDate day(LocalDate first, LocalDate last) {
    var day = first.plusDays(random.nextInt((int) (last.toEpochDay() - first.toEpochDay()) + 1));
    while (!day.equals(last) && day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** So many of them, none twice, in any order; all where there are fewer. */
  <T> List<T> some(int count, List<T> of) {
    var left = new ArrayList<>(of);
    var some = new ArrayList<T>();
    while (some.size() < count && !left.isEmpty()) {
      var at = random.nextInt(left.size());
      some.add(left.get(at));
      left.set(at, left.getLast());
      left.removeLast();
    }
    return some;
  }

  /**
   * How many are done in a month in time, and how many late.
   *
   * @param printed whether it must be the share that is printed
   * @param count how many in all, where there are enough
   * @param percent the share in time
   */
  Done done(int count, BigDecimal percent, boolean printed, int timely, int late) {
    if (!printed) {
      var hits = Math.min(about(percent, count), timely);
      return new Done(hits, Math.min(count - hits, late));
    }
    var most = count;
    while (most > 0
        && (!isShare(share(percent, most), most, percent)
            || share(percent, most) > timely
            || most - share(percent, most) > late)) {
      most--;
    }
    var hits = share(percent, most);
    return new Done(hits, most - hits);
  }

  /** Of a broken number the whole one above it as often as makes the share in the long run. */
  private int about(BigDecimal percent, int count) {
    var thousandths = percent.multiply(BigDecimal.valueOf(10L * count)).intValue();
    return thousandths / 1_000 + (inThousand(thousandths % 1_000) ? 1 : 0);
  }

  /** How many in time, and how many late. */
  record Done(int timely, int late) {}

  /** How many of so many are that share, rounded. */
  static int share(BigDecimal percent, int of) {
    return percent
        .multiply(BigDecimal.valueOf(of))
        .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
        .intValue();
  }

  /** Whether so many of so many are printed as that share. */
  private static boolean isShare(int hits, int of, BigDecimal percent) {
    return of > 0
        && BigDecimal.valueOf(100L * hits)
                .divide(BigDecimal.valueOf(of), percent.scale(), RoundingMode.HALF_UP)
                .compareTo(percent)
            == 0;
  }
}
