package waymark.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import waymark.kernel.Figure;
import waymark.kernel.Unit;

/**
 * Figures as they are printed beside a drawing: thousands set off, at most two decimals (rounded
 * half up) or, below 1, two digits.
 */
final class FigureWords {

  private static final int MOST_DIGITS = 15;
  private static final int MOST_ZEROS = 6;
  private static final int MILLION = 6;
  private static final int BILLION = 9;

  private FigureWords() {}

  static String of(Figure figure, Unit unit) {
    return of(figure.value(), unit);
  }

  static String of(BigDecimal value, Unit unit) {
    return digits(value) + of(unit);
  }

  private static String of(Unit unit) {
    return switch (unit) {
      case PERCENT -> "%";
      case NUMBER -> "";
    };
  }

  /** In as little room as a drawing has: {@code 14.2m} for 14,200,000, {@code 3bn}. */
  static String brief(BigDecimal value, Unit unit) {
    int before = value.signum() == 0 ? 0 : value.precision() - value.scale();
    if (before <= MILLION || before > MOST_DIGITS) {
      return of(value, unit);
    }
    return before > BILLION
        ? of(value.movePointLeft(BILLION), Unit.NUMBER) + "bn" + of(unit)
        : of(value.movePointLeft(MILLION), Unit.NUMBER) + "m" + of(unit);
  }

  private static String digits(BigDecimal value) {
    int before = value.precision() - value.scale();
    if (value.signum() != 0 && (before > MOST_DIGITS || before < -MOST_ZEROS)) {
      return value.round(new MathContext(3, RoundingMode.HALF_UP)).stripTrailingZeros().toString();
    }
    int decimals = before > 0 ? 2 : 2 - before;
    var rounded = value.scale() > decimals ? value.setScale(decimals, RoundingMode.HALF_UP) : value;
    return grouped(rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString());
  }

  private static String grouped(String plain) {
    int point = plain.indexOf('.');
    int end = point < 0 ? plain.length() : point;
    int start = plain.startsWith("-") ? 1 : 0;
    var grouped = new StringBuilder(plain);
    for (int i = end - 3; i > start; i -= 3) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }
}
