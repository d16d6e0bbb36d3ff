package waymark.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import waymark.kernel.Figure;

/**
 * A percentage as a text states it.
 *
 * @param decimals as many as it is written with: 2 for {@code 82.76%}
 */
public record Percentage(Figure figure, int decimals, Nearness nearness) {

  /** How firmly the percentage is stated. */
  public enum Nearness {
    /** Agrees with what rounds to it, half up. */
    EXACTLY(""),
    /** {@code about}: agrees with what lies within {@link #NEAR} points. */
    ABOUT("about "),
    /** {@code over}, {@code more than}: agrees with anything above. */
    OVER("over "),
    /** {@code under}, {@code less than}: agrees with anything below. */
    UNDER("under "),
    /** {@code just over}: above, by no more than {@link #JUST} points. */
    JUST_OVER("just over "),
    /** {@code just under}, {@code nearly}, {@code almost}: below, by no more than {@link #JUST}. */
    JUST_UNDER("just under ");

    private final String words;

    Nearness(String words) {
      this.words = words;
    }
  }

  /** Points that "about" allows on either side. */
  static final BigDecimal NEAR = BigDecimal.TWO;

  /** Points that "just over" and "nearly" allow. */
  static final BigDecimal JUST = BigDecimal.valueOf(5);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public static Percentage exactly(String digits) {
    var value = new BigDecimal(digits);
    return new Percentage(new Figure(value), Math.max(0, value.scale()), Nearness.EXACTLY);
  }

  /**
   * Whether so much of so much is this percentage, in exact arithmetic.
   *
   * @param whole not 0
   */
  boolean isShare(BigDecimal part, BigDecimal whole) {
    var above = part.multiply(HUNDRED).subtract(figure.value().multiply(whole));
    return switch (nearness) {
      case EXACTLY -> printed(part, whole).equals(figure);
      case ABOUT -> above.abs().compareTo(NEAR.multiply(whole)) <= 0;
      case OVER -> above.signum() > 0;
      case UNDER -> above.signum() < 0;
      case JUST_OVER -> above.signum() > 0 && above.compareTo(JUST.multiply(whole)) <= 0;
      case JUST_UNDER -> above.signum() < 0 && above.negate().compareTo(JUST.multiply(whole)) <= 0;
    };
  }

  /** The true percentage with the decimals of this one, rounded half up: {@code 61%}. */
  String found(BigDecimal part, BigDecimal whole) {
    return text(printed(part, whole), decimals);
  }

  private Figure printed(BigDecimal part, BigDecimal whole) {
    return new Figure(part.multiply(HUNDRED).divide(whole, decimals, RoundingMode.HALF_UP));
  }

  private static String text(Figure figure, int decimals) {
    return figure.value().setScale(decimals, RoundingMode.HALF_UP).toPlainString() + "%";
  }

  @Override
  public String toString() {
    return nearness.words + text(figure, decimals);
  }
}
