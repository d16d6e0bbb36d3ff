package waymark.report.office;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A figure that a workbook can hold as a number and show exactly as it is written.
 *
 * @param value as the workbook holds it: a hundredth of a percentage
 * @param format by which it shows what was written
 */
record PlainFigure(double value, String format) {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "-?(?:\\d{1,3}(?<grouped>(?:,\\d{3})+)|\\d{1,15})(?:\\.(?<decimals>\\d{1,15}))?%?");

  /** Binary numbers hold so many decimal digits and no more. */
  private static final int DIGITS = 15;

  /** Empty for what is more or less than a figure: {@code >6}, {@code TBC}, {@code 007}. */
  static Optional<PlainFigure> of(String written) {
    var match = WRITTEN.matcher(written);
    if (!match.matches()) {
      return Optional.empty();
    }
    var percent = written.endsWith("%");
    var digits = written.replace(",", "").replace("%", "");
    var exact = new BigDecimal(digits);
    var decimals = match.group("decimals") == null ? 0 : match.group("decimals").length();
    var value = (percent ? exact.movePointLeft(2) : exact).doubleValue();
    var kept = new BigDecimal(Double.toString(value));
    var same = (percent ? kept.movePointRight(2) : kept).compareTo(exact) == 0;
    return same && exact.precision() <= DIGITS && exact.toPlainString().equals(digits)
        ? Optional.of(
            new PlainFigure(
                value, format(match.group("grouped") != null, decimals) + (percent ? "%" : "")))
        : Optional.empty();
  }

  private static String format(boolean grouped, int decimals) {
    return (grouped ? "#,##0" : "0") + (decimals == 0 ? "" : "." + "0".repeat(decimals));
  }
}
