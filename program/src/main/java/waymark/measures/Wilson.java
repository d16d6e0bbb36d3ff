package waymark.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import waymark.kernel.Figure;
import waymark.kernel.Fraction;

/**
 * Between which percentages a share of few lies with a probability of 95%, by Wilson's score
 * interval (E. B. Wilson, 1927): so many of so many tell less than their percentage seems to.
 *
 * @param low in per cent, to whole numbers
 * @param high in per cent, to whole numbers
 */
public record Wilson(Figure low, Figure high) {

  /** Below so many a percentage misleads: one more or less moves it by over five points. */
  public static final int SMALL = 20;

  private static final MathContext DIGITS = MathContext.DECIMAL64;
  private static final BigDecimal Z = new BigDecimal("1.959964");

  public static boolean small(Fraction of) {
    return of.denominator() > 0 && of.denominator() < SMALL;
  }

  /**
   * The interval of a share.
   *
   * @throws ArithmeticException when the denominator is 0
   */
  public static Wilson of(Fraction share) {
    var n = BigDecimal.valueOf(share.denominator());
    var p = BigDecimal.valueOf(share.numerator()).divide(n, DIGITS);
    var zz = Z.multiply(Z);
    var scale = BigDecimal.ONE.add(zz.divide(n, DIGITS));
    var centre = p.add(zz.divide(n.multiply(BigDecimal.TWO), DIGITS));
    var within =
        p.multiply(BigDecimal.ONE.subtract(p))
            .divide(n, DIGITS)
            .add(zz.divide(n.multiply(n).multiply(BigDecimal.valueOf(4)), DIGITS));
    var margin = Z.multiply(within.sqrt(DIGITS), DIGITS);
    return new Wilson(
        percent(centre.subtract(margin).divide(scale, DIGITS)),
        percent(centre.add(margin).divide(scale, DIGITS)));
  }

  /** {@code as a rule between 35% and 85%}. */
  public String inWords() {
    return "as a rule between %s%% and %s%%".formatted(low, high);
  }

  private static Figure percent(BigDecimal share) {
    return new Figure(
        share
            .multiply(BigDecimal.valueOf(100))
            .setScale(0, RoundingMode.HALF_UP)
            .max(BigDecimal.ZERO)
            .min(BigDecimal.valueOf(100)));
  }
}
