package waymark.caseload.pages;

import waymark.casework.MeasureRow;
import waymark.kernel.CountWords;
import waymark.kernel.Figure;
import waymark.kernel.Fraction;
import waymark.kernel.Unit;
import waymark.measures.Wilson;
import waymark.report.Cell;

/** Figures of parts, which may be of few: no per cent and no wait of so few that it misleads. */
final class CutFigures {

  /** Of fewer waits than that no wait is given. */
  static final int FEW = 5;

  private CutFigures() {}

  /** What a figure is of: below the line of a share, plans of a wait, else how many. */
  static long of(MeasureRow it) {
    return it.denominator().orElse(it.numerator().orElse(0L));
  }

  static boolean small(MeasureRow it) {
    return switch (it.measure().kind()) {
      case COUNT -> false;
      case SHARE -> Wilson.small(new Fraction(it.numerator().orElse(0L), of(it)));
      case MEAN, MEDIAN, NINETIETH, LONGEST, EACH -> of(it) < Wilson.SMALL;
    };
  }

  /** Whether it is of enough to be held against another. */
  static boolean compares(MeasureRow it) {
    return of(it) > 0 && !small(it) && it.value().isPresent();
  }

  static String value(MeasureRow it) {
    return it.value().map(value -> value.toPlainString()).orElse("");
  }

  /** In a sentence. */
  static String said(MeasureRow it) {
    return switch (it.measure().kind()) {
      case COUNT -> "%,d".formatted(of(it));
      case SHARE ->
          of(it) == 0
              ? "none to be a share of"
              : small(it)
                  ? "%,d of %,d".formatted(it.numerator().orElse(0L), of(it))
                  : "%,d of %,d (%s%%)".formatted(it.numerator().orElse(0L), of(it), value(it));
      case MEAN, MEDIAN, NINETIETH, LONGEST ->
          of(it) < FEW
              ? CountWords.of(of(it), "plan")
              : "%s weeks, of %s".formatted(value(it), CountWords.of(of(it), "plan"));
      case EACH -> "%s for each of %s".formatted(value(it), CountWords.of(of(it), "worker"));
    };
  }

  /** In a table. */
  static Cell cell(MeasureRow it) {
    var none = of(it) == 0;
    return switch (it.measure().kind()) {
      case COUNT -> Cell.amount(new Figure(it.value().orElseThrow()), Unit.NUMBER, value(it));
      case EACH -> none ? Cell.of("-") : Cell.of(value(it));
      case SHARE ->
          none
              ? Cell.of("-")
              : small(it)
                  ? Cell.of("%d of %d".formatted(it.numerator().orElse(0L), of(it)))
                  : Cell.amount(
                      new Figure(it.value().orElseThrow()), Unit.PERCENT, MeasureCells.words(it));
      case MEAN, MEDIAN, NINETIETH, LONGEST ->
          none
              ? Cell.of("-")
              : of(it) < FEW
                  ? Cell.of("(of %d)".formatted(of(it)))
                  : Cell.of("%s (of %d)".formatted(value(it), of(it)));
    };
  }
}
