package waymark.measures;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import waymark.kernel.ReportingPeriod;

/**
 * The readings of one measure in order of time.
 *
 * @param stated a baseline that is stated without a date; {@link Reading.Missing} where there is
 *     none
 */
public record Readings(Reading stated, NavigableMap<ReportingPeriod, Reading> byPeriod) {

  public Readings {
    byPeriod = Collections.unmodifiableNavigableMap(new TreeMap<>(byPeriod));
  }

  public static Readings of(SortedMap<ReportingPeriod, Reading> byPeriod) {
    return new Readings(new Reading.Missing(), new TreeMap<>(byPeriod));
  }

  /** The reading for a period; {@link Reading.Missing} where none was given. */
  public Reading at(ReportingPeriod period) {
    return byPeriod.getOrDefault(period, new Reading.Missing());
  }

  /**
   * What a direction is judged against: the stated baseline, or else the first figure of the series
   * if it was measured before the given period; a series has no baseline for its own first figure.
   */
  public Reading baselineFor(ReportingPeriod period) {
    return stated instanceof Reading.Measured ? stated : firstBefore(period);
  }

  private Reading firstBefore(ReportingPeriod period) {
    return byPeriod.headMap(period, false).values().stream()
        .filter(Reading.Measured.class::isInstance)
        .findFirst()
        .orElse(new Reading.Missing());
  }

  /** The last figure measured before the given period. */
  public Reading lastBefore(ReportingPeriod period) {
    return byPeriod.headMap(period, false).descendingMap().values().stream()
        .filter(Reading.Measured.class::isInstance)
        .findFirst()
        .orElse(new Reading.Missing());
  }
}
