package waymark.casework;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One measure in one period.
 *
 * @param period {@code 2024-10}, {@code 2024-Q4} for October to December, or {@code 2024} for a
 *     calendar year
 * @param cut {@code need: SEMH}, of advice also the service by its name alone; empty for all
 *     together
 * @param numerator how many; empty for waits
 * @param denominator of how many, for waits how many plans; empty for plain counts
 * @param value the count, per cent or weeks; empty where nothing is there to be measured
 */
public record MeasureRow(
    Measure measure,
    String period,
    Optional<String> cut,
    Optional<Long> numerator,
    Optional<Long> denominator,
    Optional<BigDecimal> value) {

  static MeasureRow of(Measure measure, String period, Optional<String> cut, Tally tally) {
    return switch (measure.kind()) {
      case COUNT -> counted(measure, period, cut, tally.hits());
      case SHARE ->
          new MeasureRow(
              measure,
              period,
              cut,
              Optional.of(tally.hits()),
              Optional.of(tally.all()),
              tally.percent());
      case MEAN -> wait(measure, period, cut, tally, tally.mean());
      case MEDIAN -> wait(measure, period, cut, tally, tally.median());
      case NINETIETH -> wait(measure, period, cut, tally, tally.ninetieth());
      case LONGEST -> wait(measure, period, cut, tally, tally.longest());
      case EACH ->
          new MeasureRow(
              measure,
              period,
              cut,
              Optional.of(tally.hits()),
              Optional.of(tally.all()),
              tally.each());
    };
  }

  static MeasureRow counted(Measure measure, String period, Optional<String> cut, long count) {
    return new MeasureRow(
        measure,
        period,
        cut,
        Optional.of(count),
        Optional.empty(),
        Optional.of(BigDecimal.valueOf(count)));
  }

  private static MeasureRow wait(
      Measure measure,
      String period,
      Optional<String> cut,
      Tally tally,
      Optional<BigDecimal> weeks) {
    return new MeasureRow(measure, period, cut, Optional.empty(), Optional.of(tally.all()), weeks);
  }

  /** Whether nothing is counted in it. */
  boolean isEmpty() {
    return numerator.orElse(0L) == 0 && denominator.orElse(0L) == 0;
  }
}
