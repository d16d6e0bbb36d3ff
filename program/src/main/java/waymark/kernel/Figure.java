package waymark.kernel;

import java.math.BigDecimal;

/**
 * One number as counted or promised, in decimals; 92.0 equals 92. The unit stands with the measure,
 * so 92% and 92 children are both the figure 92.
 */
public record Figure(BigDecimal value) implements Comparable<Figure> {

  public static final Figure ZERO = new Figure(BigDecimal.ZERO);

  public Figure {
    value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  /** A figure from plain decimal digits such as {@code "38.4"}; no sign of unit, no thousands. */
  public static Figure of(String digits) {
    return new Figure(new BigDecimal(digits));
  }

  public static Figure of(long whole) {
    return new Figure(BigDecimal.valueOf(whole));
  }

  @Override
  public int compareTo(Figure other) {
    return value.compareTo(other.value);
  }

  public boolean atLeast(Figure other) {
    return compareTo(other) >= 0;
  }

  public boolean atMost(Figure other) {
    return compareTo(other) <= 0;
  }

  public boolean above(Figure other) {
    return compareTo(other) > 0;
  }

  public boolean below(Figure other) {
    return compareTo(other) < 0;
  }

  /** Plain digits, never an exponent: {@code 1255}, {@code 38.4}. */
  @Override
  public String toString() {
    return value.toPlainString();
  }
}
