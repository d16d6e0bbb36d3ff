package waymark.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** So many of so many: a numerator and the denominator that it was counted from, both whole. */
public record Fraction(long numerator, long denominator) {

  public Fraction {
    if (numerator < 0 || denominator < 0) {
      throw new IllegalArgumentException(
          "a fraction counts things: " + numerator + "/" + denominator);
    }
  }

  /** Whether everything that was counted is in: 3/3, never 0/0. */
  public boolean whole() {
    return denominator > 0 && numerator == denominator;
  }

  /**
   * The percentage as printed, rounded half up to the given number of decimals; a fraction of
   * nothing has none.
   *
   * @throws ArithmeticException when the denominator is 0
   */
  public Figure percent(int decimals) {
    return new Figure(
        BigDecimal.valueOf(numerator)
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP));
  }

  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
