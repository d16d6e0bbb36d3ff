package waymark.claims;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import waymark.claims.Measure.Known;
import waymark.kernel.Figure;
import waymark.kernel.Fraction;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.Unit;
import waymark.measures.Accumulation;
import waymark.measures.Accumulation.CumulativeSince;
import waymark.measures.Reading;
import waymark.measures.Reading.Certainty;
import waymark.measures.Readings;
import waymark.trajectory.RunRate.Weights;

/**
 * How much each month weighs in the average of a year: how many plans were issued in it, where the
 * average is of plans.
 *
 * @param from what gives the volumes, in words
 */
record Volumes(String from, Accumulation accumulation, Readings readings) {

  /** Words that a promise must share with a metric, and a count with the metric that it weighs. */
  private static final int SOME_WORDS = 2;

  private static final Pattern A_COUNT =
      Wording.pattern("^(?:the )?(?:total )?(?:number|no\\.?|count|total) (?:of )?");

  private static final Set<String> ADDING_UP =
      Set.copyOf(
          MetricNames.words(
              "monthly month quarter each per during since cumulative year date ytd so far January"
                  + " February March April May June July August September October November"
                  + " December"));

  /**
   * The volumes of what a promise is about. Its percentages must be one metric plainly; the volumes
   * are the denominators of its own cells ({@code 12/30}), or else the one count whose name stands
   * within the metric's ({@code Number of plans issued} in {@code Plans issued within 20 weeks}).
   */
  static Optional<Volumes> of(Set<String> subject, MetricNames<Measure> measures) {
    var shared =
        measures.sharing(subject, Unit.PERCENT).stream()
            .filter(it -> it.words() >= SOME_WORDS)
            .toList();
    var most = shared.stream().mapToInt(MetricNames.Shared::words).max().orElse(0);
    var meant = shared.stream().filter(it -> it.words() == most).toList();
    if (meant.size() != 1) {
      return Optional.empty();
    }
    var metric = meant.getFirst().metric();
    return denominators(metric).or(() -> counted(metric, measures));
  }

  private static Optional<Volumes> denominators(Measure metric) {
    var readings = readings(metric, Volumes::denominator);
    return readings.isEmpty() || said(metric).filter(it -> !isMonthly(it)).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Volumes(
                "the denominators of “%s”".formatted(metric.name()),
                new Accumulation.Monthly(),
                Readings.of(readings)));
  }

  private static Optional<Volumes> counted(Measure metric, MetricNames<Measure> measures) {
    var name = MetricNames.words(metric.name());
    var counts =
        measures.sharing(name, Unit.NUMBER).stream()
            .map(MetricNames.Shared::metric)
            .filter(it -> A_COUNT.matcher(it.name()).find())
            .filter(it -> within(counted(it.name()), name))
            .toList();
    return counts.size() == 1 ? counted(counts.getFirst()) : Optional.empty();
  }

  /** What a count counts; how it adds up is no part of that. */
  private static Set<String> counted(String name) {
    var words = MetricNames.words(A_COUNT.matcher(name).replaceFirst(""));
    words.removeAll(ADDING_UP);
    return words;
  }

  private static boolean within(Set<String> count, Set<String> metric) {
    return count.size() >= SOME_WORDS && metric.containsAll(count);
  }

  /** A count that ever falls is not a running total, whatever its name leaves unsaid. */
  private static Optional<Volumes> counted(Measure count) {
    var readings = readings(count, it -> Optional.of(it.reading().value()));
    var accumulation =
        said(count)
            .or(() -> falls(readings) ? Optional.of(new Accumulation.Monthly()) : Optional.empty());
    return accumulation
        .filter(it -> !(it instanceof Accumulation.Snapshot))
        .map(it -> new Volumes("“" + count.name() + "”", it, Readings.of(readings)));
  }

  private static Optional<Accumulation> said(Measure measure) {
    return measure.months().stream()
        .findFirst()
        .flatMap(first -> Accumulation.saidBy(measure.name(), first));
  }

  private static boolean isMonthly(Accumulation accumulation) {
    return accumulation instanceof Accumulation.Monthly;
  }

  private static boolean falls(TreeMap<ReportingPeriod, Reading> readings) {
    var before = Figure.ZERO;
    for (var reading : readings.values()) {
      if (reading instanceof Reading.Measured(var value, _, _)) {
        if (value.below(before)) {
          return true;
        }
        before = value;
      }
    }
    return false;
  }

  private static Optional<Figure> denominator(Known known) {
    return Optional.ofNullable(known.reading().of())
        .map(Fraction::denominator)
        .map(it -> new Figure(BigDecimal.valueOf(it)));
  }

  private static TreeMap<ReportingPeriod, Reading> readings(
      Measure measure, Function<Known, Optional<Figure>> volume) {
    var readings = new TreeMap<ReportingPeriod, Reading>();
    for (var month : new HashSet<>(measure.months())) {
      measure
          .at(month)
          .filter(it -> it.reading().certainty() != Certainty.APPROXIMATE)
          .flatMap(volume)
          .ifPresent(it -> readings.put(ReportingPeriod.month(month), Reading.measured(it)));
    }
    return readings;
  }

  /**
   * What lies behind and what is left of a year; empty unless every month of it has its volume.
   * Volumes of the months behind alone would say nothing: months left that are like them weigh as
   * much as equal months do.
   */
  Optional<Weights> in(ReportingPeriod year, YearMonth through) {
    if (accumulation instanceof CumulativeSince(var start) && !start.equals(year.from())) {
      return Optional.empty();
    }
    var last = YearMonth.from(year.until().minusDays(1));
    var behind = total(year, through);
    var all = total(year, last);
    return behind.isPresent() && all.isPresent() && all.get().above(behind.get())
        ? Optional.of(
            new Weights(behind.get().value(), all.get().value().subtract(behind.get().value())))
        : Optional.empty();
  }

  /** Up to a month; empty where a month that counts has no volume. */
  private Optional<Figure> total(ReportingPeriod year, YearMonth through) {
    var first = isMonthly(accumulation) ? year.firstMonth() : through;
    for (var month = first; !month.isAfter(through); month = month.plusMonths(1)) {
      if (!(readings.at(ReportingPeriod.month(month)) instanceof Reading.Measured)) {
        return Optional.empty();
      }
    }
    var until = new ReportingPeriod(year.from(), through.plusMonths(1).atDay(1), year.kind());
    return accumulation.total(readings, until);
  }
}
