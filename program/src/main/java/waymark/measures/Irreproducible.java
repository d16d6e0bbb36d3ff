package waymark.measures;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import waymark.kernel.Figure;
import waymark.kernel.Fraction;

/**
 * A percentage that a paper printed for a period, and that what was counted does not come to when
 * it is rounded as it was printed. It is said and left as it is: nothing is bent to fit it.
 *
 * @param counted so many of so many, as they were counted
 * @param would how many of so many would come to it; empty where no number of them does
 */
public record Irreproducible(ReportedFigure said, Fraction counted, Optional<Fraction> would) {

  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})(?:\\.(\\d{1,4}))?\\s*%");

  /** Whether a figure is one; empty too where no percentage was said or no share was counted. */
  public static Optional<Irreproducible> of(ReportedFigure said, Reading counted) {
    var printed = PERCENT.matcher(said.asWritten().strip());
    if (!printed.matches()
        || !(counted instanceof Reading.Measured(_, var of, _))
        || of == null
        || of.denominator() == 0) {
      return Optional.empty();
    }
    var decimals = printed.group(2) == null ? 0 : printed.group(2).length();
    var figure = new Figure(new BigDecimal(printed.group().replaceAll("[%\\s]", "")));
    return of.percent(decimals).equals(figure)
        ? Optional.empty()
        : Optional.of(new Irreproducible(said, of, count(figure, decimals, of.denominator())));
  }

  /** Near the figure alone: one of so many moves it by more than the rounding, or not at all. */
  private static Optional<Fraction> count(Figure figure, int decimals, long of) {
    var near = figure.value().movePointLeft(2).multiply(BigDecimal.valueOf(of)).longValue();
    return LongStream.rangeClosed(Math.max(0, near - 1), Math.min(of, near + 2))
        .mapToObj(it -> new Fraction(it, of))
        .filter(it -> it.percent(decimals).equals(figure))
        .findFirst();
  }

  /** {@code 63%, but 7 of 11 is 64%; no number of 11 comes to 63%}. */
  public String words() {
    return "%s, but %,d of %,d is %s%%; %s"
        .formatted(
            said.asWritten(),
            counted.numerator(),
            counted.denominator(),
            counted.percent(0),
            would
                .map(it -> "it would take %,d".formatted(it.numerator()))
                .orElseGet(() ->
                    "no number of %,d comes to %s"
                        .formatted(counted.denominator(), said.asWritten())));
  }
}
