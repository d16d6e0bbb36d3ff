package waymark.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import waymark.kernel.Figure;
import waymark.kernel.Fraction;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.ReportingPeriod.Kind;
import waymark.measures.Reading.Certainty;
import waymark.measures.Reading.Measured;

/**
 * The figure of a quarter or a year, made from the readings of its months the way the definition
 * says, or why there is none. A figure is never made of a part of the period in silence.
 */
public sealed interface LongerPeriod {

  /**
   * A figure that was made.
   *
   * @param of what it was counted from, where it was counted anew
   * @param from the periods that it was made from, in order of time
   * @param nothingToMeasure those of its periods in which there was nothing to measure
   */
  record Made(
      Figure value,
      Optional<Fraction> of,
      Making making,
      List<ReportingPeriod> from,
      List<ReportingPeriod> nothingToMeasure)
      implements LongerPeriod {

    public Made {
      from = List.copyOf(from);
      nothingToMeasure = List.copyOf(nothingToMeasure);
    }
  }

  /** A reading of the whole period was given, which needs no making. */
  record Given(Measured reading) implements LongerPeriod {}

  /** No figure can be made. */
  record NotMade(WhyNot why) implements LongerPeriod {}

  /** Decimals that an average or a share is worked out to; shown with fewer. */
  int SCALE = 10;

  /**
   * Makes the figure of a quarter or a year.
   *
   * <p>Counted in: final readings of every one of its months (of its quarters, where the measure is
   * counted once a quarter; such a figure may stand under the quarter or under its last month). A
   * month in which there was nothing to measure adds nothing and is named. Of a cumulative count,
   * and where the last one is taken, only the last is needed.
   *
   * <p>No figure is made of a cumulative count unless it began with the period, of states of a day
   * or of percentages by adding them, nor across a break in the series.
   *
   * @param breaks the days from which figures can no longer be compared with those before
   * @throws IllegalArgumentException for a month or a day, which is not made from months
   */
  static LongerPeriod of(
      LongerPeriodRule rule, ReportingPeriod period, Readings readings, List<LocalDate> breaks) {
    if (period.kind() == Kind.DAY || period.kind() == Kind.MONTH) {
      throw new IllegalArgumentException("not made from months: " + period);
    }
    if (readings.byPeriod().containsKey(period)) {
      return readings.at(period) instanceof Measured whole && whole.certainty() == Certainty.FINAL
          ? new Given(whole)
          : new NotMade(new WhyNot.NotFirm(period, readings.at(period), 0));
    }
    return rule.refusal(period, breaks)
        .<LongerPeriod>map(NotMade::new)
        .orElseGet(() -> made(rule, rule.parts(period), readings));
  }

  private static LongerPeriod made(
      LongerPeriodRule rule, List<ReportingPeriod> parts, Readings readings) {
    if (rule.takesLast() || parts.size() == 1) {
      var last = parts.getLast();
      return reading(last, readings) instanceof Measured figure
              && figure.certainty() == Certainty.FINAL
          ? last(rule, last, figure)
          : new NotMade(new WhyNot.NotFirm(last, reading(last, readings), 0));
    }
    var firm = new ArrayList<Measured>();
    var from = new ArrayList<ReportingPeriod>();
    var nothing = new ArrayList<ReportingPeriod>();
    var missing = new ArrayList<ReportingPeriod>();
    for (var part : parts) {
      switch (reading(part, readings)) {
        case Measured figure when figure.certainty() == Certainty.FINAL -> {
          firm.add(figure);
          from.add(part);
        }
        case Reading.NotApplicable _ -> nothing.add(part);
        case Reading _ -> missing.add(part);
      }
    }
    if (!missing.isEmpty()) {
      var first = missing.getFirst();
      return new NotMade(new WhyNot.NotFirm(first, reading(first, readings), missing.size() - 1));
    }
    if (firm.isEmpty()) {
      return new NotMade(new WhyNot.NothingToMeasure());
    }
    return switch (rule.making()) {
      case SUM -> new Made(sum(firm), Optional.empty(), rule.making(), from, nothing);
      case AVERAGE -> new Made(average(firm), Optional.empty(), rule.making(), from, nothing);
      case COUNTED_ANEW -> anew(rule, firm, from, nothing);
      case LAST, NOT_STATED -> throw new IllegalStateException("decided before: " + rule);
    };
  }

  /** The last figure stands for the whole; where it must be counted anew, it is a fraction. */
  private static LongerPeriod last(LongerPeriodRule rule, ReportingPeriod last, Measured figure) {
    return rule.making() == Making.COUNTED_ANEW
        ? anew(rule, List.of(figure), List.of(last), List.of())
        : new Made(figure.value(), Optional.empty(), rule.making(), List.of(last), List.of());
  }

  private static LongerPeriod anew(
      LongerPeriodRule rule,
      List<Measured> firm,
      List<ReportingPeriod> from,
      List<ReportingPeriod> nothing) {
    long numerator = 0;
    long denominator = 0;
    for (var place = 0; place < firm.size(); place++) {
      var of = firm.get(place).of();
      if (of == null) {
        return new NotMade(new WhyNot.NoFraction(from.get(place)));
      }
      numerator += of.numerator();
      denominator += of.denominator();
    }
    if (denominator == 0) {
      return new NotMade(new WhyNot.NothingToMeasure());
    }
    var whole = new Fraction(numerator, denominator);
    return new Made(rule.share(whole), Optional.of(whole), rule.making(), from, nothing);
  }

  private static Figure sum(List<Measured> figures) {
    return new Figure(
        figures.stream().map(it -> it.value().value()).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static Figure average(List<Measured> figures) {
    return new Figure(
        sum(figures)
            .value()
            .divide(BigDecimal.valueOf(figures.size()), SCALE, RoundingMode.HALF_UP));
  }

  /** Of a quarter, what was read for it as a whole or else for the month that it ends with. */
  private static Reading reading(ReportingPeriod part, Readings readings) {
    return part.kind() == Kind.MONTH || readings.byPeriod().containsKey(part)
        ? readings.at(part)
        : readings.at(ReportingPeriod.month(part.lastMonth()));
  }

  /**
   * The quarters and years that readings lie in, the latest first; quarters, then financial,
   * academic and calendar years.
   */
  static List<ReportingPeriod> around(Readings readings) {
    var quarters = new TreeSet<ReportingPeriod>();
    var years = new ArrayList<TreeSet<ReportingPeriod>>();
    var kinds = List.of(Kind.FINANCIAL_YEAR, Kind.ACADEMIC_YEAR, Kind.CALENDAR_YEAR);
    kinds.forEach(_ -> years.add(new TreeSet<>()));
    for (var period : readings.byPeriod().keySet()) {
      if (period.kind() == Kind.MONTH || period.kind() == Kind.QUARTER) {
        var last = period.lastMonth();
        quarters.add(ReportingPeriod.quarter(last.minusMonths((last.getMonthValue() - 1) % 3)));
        for (var kind : kinds) {
          years.get(kinds.indexOf(kind)).add(ReportingPeriod.yearOf(kind, last));
        }
      }
    }
    var all = new ArrayList<>(quarters.descendingSet());
    years.forEach(it -> all.addAll(it.descendingSet()));
    return List.copyOf(all);
  }
}
