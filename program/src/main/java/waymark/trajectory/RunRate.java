package waymark.trajectory;

import static waymark.kernel.ReportingPeriod.Kind.ACADEMIC_YEAR;
import static waymark.kernel.ReportingPeriod.Kind.CALENDAR_YEAR;
import static waymark.kernel.ReportingPeriod.Kind.FINANCIAL_YEAR;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Figure;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.ReportingPeriod.Kind;
import waymark.kernel.Unit;
import waymark.measures.Reading;

/**
 * What the rest of a year must bring for a promise about the whole year to be kept: a <i>required
 * run-rate</i>.
 */
public sealed interface RunRate {

  /** The rest must average (or, for a total, bring each) this much; never rounded up to be safe. */
  record Needed(Figure each) implements RunRate {}

  /** Whatever the rest brings, the promise is kept. */
  record Secured(Figure each) implements RunRate {}

  /** The rest would have to bring more (or less) than there can be. */
  record OutOfReach(Figure each) implements RunRate {}

  /** Nothing of the year is left. */
  record YearOver(Status status) implements RunRate {}

  /** The promise is not one that a year's average or total can be held against. */
  record NoPromise() implements RunRate {}

  /** Decimals that a required figure is worked out to; shown with fewer. */
  int SCALE = 10;

  /**
   * The average that the rest must reach for a promised average of the year.
   *
   * <p>{@code (promised × (done + left) − soFar × done) ÷ left}. The weights are volumes (plans
   * issued, surveys returned) where they are known, and numbers of equal periods where not.
   *
   * @param soFar the average of what is done
   */
  static RunRate forAverage(
      Promise promised, Figure soFar, BigDecimal done, BigDecimal left, Unit unit) {
    return switch (bound(promised)) {
      case null -> new NoPromise();
      case Figure target ->
          left.signum() == 0
              ? over(promised, soFar)
              : reach(
                  promised,
                  target
                      .value()
                      .multiply(done.add(left))
                      .subtract(soFar.value().multiply(done))
                      .divide(left, SCALE, RoundingMode.HALF_UP),
                  unit);
    };
  }

  /**
   * What each of the remaining periods must bring for a promised total of the year.
   *
   * @param soFar what the periods behind us come to
   */
  static RunRate forTotal(Promise promised, Figure soFar, int periodsLeft) {
    return switch (bound(promised)) {
      case null -> new NoPromise();
      case Figure target ->
          periodsLeft == 0
              ? over(promised, soFar)
              : reach(
                  promised,
                  target
                      .value()
                      .subtract(soFar.value())
                      .divide(BigDecimal.valueOf(periodsLeft), SCALE, RoundingMode.HALF_UP),
                  Unit.NUMBER);
    };
  }

  /** How much of a year lies behind and how much is left, in volumes or in months. */
  record Weights(BigDecimal done, BigDecimal left) {

    /** Months of equal volume, from the first of the year to the given one and behind it. */
    static Weights equalMonths(ReportingPeriod year, YearMonth through) {
      var done = ChronoUnit.MONTHS.between(year.firstMonth(), through) + 1;
      return new Weights(BigDecimal.valueOf(done), BigDecimal.valueOf(year.months() - done));
    }
  }

  /**
   * The same promise and the same average to date, on each year that "the year" may mean.
   *
   * @param through the last month that the average to date counts
   * @param volumes what lies behind and ahead in each year, where volumes are known; months count
   *     equally in a year where they are not
   * @return calendar, financial and academic year, in this order
   */
  static SequencedMap<Kind, RunRate> onEveryYear(
      Promise promised,
      Figure soFar,
      YearMonth through,
      Unit unit,
      Function<ReportingPeriod, Optional<Weights>> volumes) {
    var rates = new LinkedHashMap<Kind, RunRate>();
    for (var kind : List.of(CALENDAR_YEAR, FINANCIAL_YEAR, ACADEMIC_YEAR)) {
      var year = ReportingPeriod.yearOf(kind, through);
      var weights = volumes.apply(year).orElseGet(() -> Weights.equalMonths(year, through));
      rates.put(kind, forAverage(promised, soFar, weights.done(), weights.left(), unit));
    }
    return rates;
  }

  private static RunRate reach(Promise promised, BigDecimal each, Unit unit) {
    var needed = new Figure(each);
    var lowest = BigDecimal.ZERO;
    var highest = unit == Unit.PERCENT ? BigDecimal.valueOf(100) : null;
    var higher = promised instanceof Promise.AtLeast || promised instanceof Promise.Above;
    var strict = promised instanceof Promise.Above || promised instanceof Promise.Below;
    var againstLowest = each.compareTo(lowest);
    var againstHighest = highest == null ? -1 : each.compareTo(highest);
    var secured =
        higher
            ? againstLowest < 0 || (againstLowest == 0 && !strict)
            : againstHighest > 0 || (againstHighest == 0 && !strict);
    var outOfReach =
        higher
            ? againstHighest > 0 || (againstHighest == 0 && strict)
            : againstLowest < 0 || (againstLowest == 0 && strict);
    if (secured) {
      return new Secured(needed);
    }
    return outOfReach ? new OutOfReach(needed) : new Needed(needed);
  }

  private static RunRate over(Promise promised, Figure soFar) {
    var reading = Reading.measured(soFar);
    return new YearOver(Status.of(promised, reading, new Reading.Missing()));
  }

  private static @Nullable Figure bound(Promise promised) {
    return switch (promised) {
      case Promise.AtLeast(var floor) -> floor;
      case Promise.AtMost(var ceiling) -> ceiling;
      case Promise.Above(var bound) -> bound;
      case Promise.Below(var bound) -> bound;
      case Promise.Near _, Promise.Towards _, Promise.Undirected _, Promise.None _ -> null;
    };
  }
}
