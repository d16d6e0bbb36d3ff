package waymark.registers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import waymark.kernel.Figure;
import waymark.kernel.Fraction;
import waymark.kernel.ReportingPeriod;
import waymark.measures.Reading;

/**
 * The figures of a calculation from what its months come to: each over as many months as its span
 * looks back. The months come in at one end and go out at the other, so that a long span costs what
 * a short one does.
 */
final class RolledUp {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** As many decimals stand in a quotient, the last rounded half up. */
  private static final int DECIMALS = 4;

  private final Calculation what;
  private final NavigableMap<YearMonth, Tally> months;
  private final NavigableMap<BigDecimal, Long> numbers = new TreeMap<>();
  private final Map<String, Long> answers = new HashMap<>();
  private BigDecimal counted = BigDecimal.ZERO;
  private BigDecimal among = BigDecimal.ZERO;
  private long given;

  private RolledUp(Calculation what, NavigableMap<YearMonth, Tally> months) {
    this.what = what;
    this.months = months;
  }

  /**
   * The figure of each month.
   *
   * @param months what they come to; those without an entry may be left out
   * @param last the last month that has a figure
   * @return without a gap from the first month that has an entry in the register
   */
  static NavigableMap<ReportingPeriod, Reading> figures(
      DefinedCalculation it, NavigableMap<YearMonth, Tally> months, YearMonth last) {
    var figures = new TreeMap<ReportingPeriod, Reading>();
    var first =
        months.entrySet().stream()
            .filter(one -> one.getValue().entries() > 0)
            .map(Map.Entry::getKey)
            .findFirst();
    if (first.isEmpty()) {
      return figures;
    }
    var span = new RolledUp(it.what(), months);
    var from = first.get();
    for (var month = first.get(); !month.isAfter(last); month = month.plusMonths(1)) {
      span.add(month, 1);
      var looksFrom = it.span().from(month).map(YearMonth::from).orElse(first.get());
      for (; from.isBefore(looksFrom); from = from.plusMonths(1)) {
        span.add(from, -1);
      }
      figures.put(ReportingPeriod.month(month), span.reading(from, month));
    }
    return figures;
  }

  private void add(YearMonth month, int sign) {
    var tally = months.getOrDefault(month, Tally.NOTHING);
    var times = BigDecimal.valueOf(sign);
    counted = counted.add(tally.counted().multiply(times));
    among = among.add(tally.among().multiply(times));
    given += sign * tally.given();
    tally
        .answers()
        .forEach((answer, count) -> {
          if (what instanceof Calculation.Median) {
            put(numbers, new BigDecimal(answer), sign * count);
          } else {
            put(answers, answer, sign * count);
          }
        });
  }

  private static <K> void put(Map<K, Long> counts, K key, long count) {
    if (counts.merge(key, count, Long::sum) == 0) {
      counts.remove(key);
    }
  }

  private Reading reading(YearMonth from, YearMonth month) {
    return switch (what) {
      case Calculation.Count _, Calculation.Sum _ -> measured(counted);
      case Calculation.Share _ -> share(counted, among);
      case Calculation.Part _ ->
          counted.compareTo(among) > 0 ? new Reading.Missing() : share(counted, among);
      case Calculation.Mean _ -> quotient(BigDecimal.valueOf(given));
      case Calculation.Ratio _ -> quotient(among);
      case Calculation.Median _ ->
          median().<Reading>map(RolledUp::measured).orElseGet(Reading.NotApplicable::new);
      case Calculation.Distinct _ -> measured(BigDecimal.valueOf(answers.size()));
      case Calculation.Latest _ -> latest(from, month);
      case Calculation.Total _, Calculation.TotalShare _ ->
          throw new IllegalArgumentException("monthly totals are no entries");
    };
  }

  private static Reading measured(BigDecimal value) {
    return Reading.measured(new Figure(value));
  }

  private Reading quotient(BigDecimal below) {
    return given == 0 || below.signum() == 0
        ? new Reading.NotApplicable()
        : measured(counted.divide(below, DECIMALS, RoundingMode.HALF_UP));
  }

  static Reading share(BigDecimal counted, BigDecimal among) {
    if (among.longValue() == 0) {
      return new Reading.NotApplicable();
    }
    var of = new Fraction(counted.longValue(), among.longValue());
    return new Reading.Measured(of.percent(DECIMALS), of, Reading.Certainty.FINAL);
  }

  /** The middle one, or halfway between the two in the middle. */
  private Optional<BigDecimal> median() {
    var all = numbers.values().stream().mapToLong(Long::longValue).sum();
    return all == 0
        ? Optional.empty()
        : Optional.of(number((all + 1) / 2).add(number(all / 2 + 1)).divide(TWO));
  }

  private BigDecimal number(long place) {
    var passed = 0L;
    for (var it : numbers.entrySet()) {
      passed += it.getValue();
      if (passed >= place) {
        return it.getKey();
      }
    }
    throw new IllegalArgumentException("no number has the place " + place);
  }

  private Reading latest(YearMonth from, YearMonth month) {
    return months.subMap(from, true, month, true).descendingMap().values().stream()
        .flatMap(it -> it.last().stream())
        .findFirst()
        .<Reading>map(it -> measured(it.number()))
        .orElseGet(Reading.NotApplicable::new);
  }
}
