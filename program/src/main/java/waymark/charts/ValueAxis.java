package waymark.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import waymark.kernel.Unit;

/**
 * An upright axis with even steps of 1, 2 or 5. It begins at 0 unless that would press all figures
 * into less than a fifth of the height; then it says where it begins. Percentages run to 100 where
 * any is above 50, and always begin at 0 where none is.
 *
 * @param steps how many steps lie between the lowest and the highest tick
 * @param broken whether 0 is left out though no figure is on its other side
 */
record ValueAxis(BigDecimal low, BigDecimal step, int steps, boolean broken, Unit unit) {

  private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;
  private static final BigDecimal WANTED_STEPS = BigDecimal.valueOf(5);
  private static final BigDecimal HALF = BigDecimal.valueOf(50);
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final BigDecimal LEAST_SHARE = new BigDecimal("0.2");
  private static final BigDecimal SAME = new BigDecimal("1e-9");

  /** No count of anything is beyond this; a figure that is, is drawn at the edge. */
  private static final BigDecimal LARGEST = new BigDecimal("1e30");

  private static final BigDecimal SMALLEST = new BigDecimal("1e-30");

  static ValueAxis of(List<BigDecimal> values, Unit unit) {
    var tame = values.stream().map(ValueAxis::tame).toList();
    var least = tame.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
    var most = tame.stream().reduce(BigDecimal::max).orElse(BigDecimal.ZERO);
    boolean broken =
        hiddenByZero(least, most) && !(unit == Unit.PERCENT && most.compareTo(HALF) <= 0);
    var from = broken ? least : least.min(BigDecimal.ZERO);
    var to = broken ? most : most.max(BigDecimal.ZERO);
    if (unit == Unit.PERCENT && !broken && to.compareTo(HALF) > 0) {
      to = to.max(WHOLE);
    }
    if (from.compareTo(to) == 0) {
      to = unit == Unit.PERCENT ? WHOLE : BigDecimal.ONE;
    }
    boolean whole = tame.stream().allMatch(value -> value.stripTrailingZeros().scale() <= 0);
    return stepped(from, to, step(to.subtract(from, EXACT_ENOUGH), whole), broken, unit);
  }

  private static ValueAxis stepped(
      BigDecimal from, BigDecimal to, BigDecimal step, boolean broken, Unit unit) {
    var first = from.divide(step, EXACT_ENOUGH).setScale(0, RoundingMode.FLOOR);
    var last = to.divide(step, EXACT_ENOUGH).setScale(0, RoundingMode.CEILING);
    if (broken && from.compareTo(first.multiply(step)) == 0) {
      first = first.subtract(BigDecimal.ONE);
    }
    boolean passesZero = first.signum() * last.signum() <= 0;
    return new ValueAxis(
        first.multiply(step), step, last.subtract(first).intValue(), broken && !passesZero, unit);
  }

  /** Figures on one side of 0 that differ, but by less than a fifth of what they are. */
  private static boolean hiddenByZero(BigDecimal least, BigDecimal most) {
    var spread = most.subtract(least, EXACT_ENOUGH);
    var size = least.abs().max(most.abs());
    return least.signum() * most.signum() > 0
        && spread.compareTo(size.multiply(LEAST_SHARE)) < 0
        && spread.compareTo(size.multiply(SAME)) > 0;
  }

  /** The next of 1, 2, 5, 10 and so on above a fifth of the spread; never part of a whole thing. */
  private static BigDecimal step(BigDecimal spread, boolean whole) {
    var rough = spread.divide(WANTED_STEPS, EXACT_ENOUGH);
    var power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
    var step =
        IntStream.of(1, 2, 5, 10)
            .mapToObj(times -> power.multiply(BigDecimal.valueOf(times)))
            .filter(candidate -> candidate.compareTo(rough) >= 0)
            .findFirst()
            .orElseThrow();
    return whole ? step.max(BigDecimal.ONE) : step;
  }

  private static BigDecimal tame(BigDecimal value) {
    var size = value.abs();
    if (size.compareTo(SMALLEST) < 0) {
      return BigDecimal.ZERO;
    }
    return size.compareTo(LARGEST) > 0
        ? LARGEST.multiply(BigDecimal.valueOf(value.signum()))
        : value.round(EXACT_ENOUGH);
  }

  BigDecimal at(int tick) {
    return low.add(step.multiply(BigDecimal.valueOf(tick)));
  }

  String label(int tick) {
    return FigureWords.brief(at(tick), unit);
  }

  /** How high a value stands between two edges, the upper one being the smaller number. */
  int y(BigDecimal value, int top, int bottom) {
    var height = step.multiply(BigDecimal.valueOf(steps));
    var above = tame(value).subtract(low, EXACT_ENOUGH);
    int up =
        above
            .multiply(BigDecimal.valueOf((long) bottom - top), EXACT_ENOUGH)
            .divide(height, EXACT_ENOUGH)
            .setScale(0, RoundingMode.HALF_UP)
            .intValue();
    return Math.clamp(bottom - up, top, bottom);
  }
}
