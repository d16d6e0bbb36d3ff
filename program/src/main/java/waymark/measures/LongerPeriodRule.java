package waymark.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import waymark.kernel.Figure;
import waymark.kernel.Fraction;
import waymark.kernel.ReportingPeriod;

/**
 * What a definition says about making quarters and years.
 *
 * @param making the way
 * @param accumulation how the readings add up; empty where the definition does not say
 * @param unit as the definition has it: only counts can be added
 * @param every how many months lie between two figures: 1, 3 or 12
 */
public record LongerPeriodRule(
    Making making, Optional<Accumulation> accumulation, String unit, int every) {

  /** What a definition says. A measure whose frequency is not stated is taken as monthly. */
  public static LongerPeriodRule of(Definition definition) {
    return new LongerPeriodRule(
        Making.of(definition.longerPeriods()).orElse(Making.NOT_STATED),
        definition.accumulation(),
        definition.unit(),
        switch (definition.frequency()) {
          case "quarter" -> 3;
          case "year" -> 12;
          default -> 1;
        });
  }

  /** Why no figure can be made for a period, whatever was measured in it. */
  Optional<WhyNot> refusal(ReportingPeriod period, List<LocalDate> breaks) {
    if (making == Making.NOT_STATED) {
      return Optional.of(new WhyNot.HowNotStated());
    }
    if (accumulation.isEmpty()) {
      return Optional.of(new WhyNot.CountsNotStated());
    }
    if (period.months() < every) {
      return Optional.of(new WhyNot.MeasuredTooRarely());
    }
    return nonsense(accumulation.get())
        .or(() -> notOfThisPeriod(accumulation.get(), period))
        .or(() -> broken(period, breaks));
  }

  /** Figures that nobody can add, average or take a share of. */
  private Optional<WhyNot> nonsense(Accumulation counts) {
    return switch (making) {
      case SUM ->
          counts instanceof Accumulation.Snapshot
              ? Optional.of(new WhyNot.StatesCannotBeAdded())
              : unit.equals("count")
                  ? Optional.empty()
                  : Optional.of(new WhyNot.UnitCannotBeAdded(unit));
      case AVERAGE ->
          cumulative() ? Optional.of(new WhyNot.CumulativeCannotBeAveraged()) : Optional.empty();
      case COUNTED_ANEW ->
          unit.equals("percent") || unit.equals("ratio")
              ? Optional.empty()
              : Optional.of(new WhyNot.NotAShare(unit));
      case LAST, NOT_STATED -> Optional.empty();
    };
  }

  /** A count that began on another day than the period is not the count of the period. */
  private static Optional<WhyNot> notOfThisPeriod(Accumulation counts, ReportingPeriod period) {
    return switch (counts) {
      case Accumulation.CumulativeSince(var start) ->
          start.equals(period.from())
              ? Optional.empty()
              : Optional.of(new WhyNot.BeganOtherwise(start, start.isBefore(period.from())));
      case Accumulation.Cumulative _ -> Optional.of(new WhyNot.CountsNotStated());
      case Accumulation.Monthly _, Accumulation.Snapshot _ -> Optional.empty();
    };
  }

  /** Only what is taken from one day alone is not touched by a break. */
  private Optional<WhyNot> broken(ReportingPeriod period, List<LocalDate> breaks) {
    return takesLast() && !cumulative()
        ? Optional.empty()
        : breaks.stream()
            .filter(it -> it.isAfter(period.from()) && it.isBefore(period.until()))
            .sorted()
            .findFirst()
            .map(WhyNot.SeriesBreaks::new);
  }

  private boolean cumulative() {
    return accumulation
        .filter(it ->
            it instanceof Accumulation.CumulativeSince || it instanceof Accumulation.Cumulative)
        .isPresent();
  }

  /** Whether the last figure alone is the period's. */
  boolean takesLast() {
    return making == Making.LAST || cumulative();
  }

  /** The periods that a longer one is made from, in order of time. */
  List<ReportingPeriod> parts(ReportingPeriod period) {
    return IntStream.range(0, period.months() / every)
        .mapToObj(it -> part(period, period.firstMonth().plusMonths((long) it * every)))
        .toList();
  }

  private ReportingPeriod part(ReportingPeriod period, YearMonth first) {
    return switch (every) {
      case 1 -> ReportingPeriod.month(first);
      case 3 -> ReportingPeriod.quarter(first);
      default -> period;
    };
  }

  /** So many of so many in the unit of the measure. */
  Figure share(Fraction of) {
    var hundredfold = unit.equals("percent") ? BigDecimal.valueOf(100) : BigDecimal.ONE;
    return new Figure(
        BigDecimal.valueOf(of.numerator())
            .multiply(hundredfold)
            .divide(
                BigDecimal.valueOf(of.denominator()), LongerPeriod.SCALE, RoundingMode.HALF_UP));
  }
}
