package waymark.claims;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.Unit;
import waymark.measures.Reading;
import waymark.measures.Readings;
import waymark.trajectory.Rollup;

/**
 * What a paper's claims are held against: its own figures, and those of the papers before it.
 *
 * @param issued the day on which the paper was issued or considered, where it says so
 * @param rollups the paper's own roll-up of each period that has milestones
 * @param placedBy the paper that says under which objective the metrics stand, where this one does
 *     not
 * @param series the metrics of the paper's own tables
 * @param others the other papers given, the oldest first
 */
public record Evidence(
    Optional<LocalDate> issued,
    NavigableMap<ReportingPeriod, Rollup> rollups,
    Optional<String> placedBy,
    List<Series> series,
    List<Other> others) {

  public Evidence {
    rollups = Collections.unmodifiableNavigableMap(new TreeMap<>(rollups));
    series = List.copyOf(series);
    others = List.copyOf(others);
  }

  /** Nothing but the words of the paper. */
  public static Evidence none() {
    return new Evidence(Optional.empty(), new TreeMap<>(), Optional.empty(), List.of(), List.of());
  }

  /**
   * A metric of a table of the paper.
   *
   * @param asWritten the cells of its readings as the paper has them: {@code 45.0%}
   */
  public record Series(
      String name, Unit unit, Readings readings, Map<ReportingPeriod, String> asWritten)
      implements Named {
    public Series {
      asWritten = Map.copyOf(asWritten);
    }
  }

  /** Whether two papers are of the same local area, as far as they say. */
  public enum Area {
    SAME,
    NOT_SAID,
    ANOTHER
  }

  /**
   * Another paper given.
   *
   * @param later whether it was issued after the paper that claims: what it says was not known then
   * @param rollups as it judges them itself
   */
  public record Other(
      String paper,
      boolean later,
      Area area,
      NavigableMap<ReportingPeriod, Rollup> rollups,
      List<Series> series) {
    public Other {
      rollups = Collections.unmodifiableNavigableMap(new TreeMap<>(rollups));
      series = List.copyOf(series);
    }
  }

  /** The papers of the area that were issued before, the oldest first. */
  List<Other> earlier() {
    return others.stream().filter(other -> !other.later() && other.area() != Area.ANOTHER).toList();
  }

  /** The last period of which something can be assessed. */
  Optional<ReportingPeriod> latestMilestone() {
    return rollups.descendingMap().entrySet().stream()
        .filter(entry -> entry.getValue().met().denominator() > 0)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The month that the paper speaks from: a month named without a year is the last such one. */
  Optional<YearMonth> speaksFrom() {
    return issued
        .map(YearMonth::from)
        .or(() ->
            series.stream()
                .flatMap(one -> one.readings().byPeriod().entrySet().stream())
                .filter(entry -> entry.getValue() instanceof Reading.Measured)
                .map(entry -> entry.getKey().lastMonth())
                .max(Comparator.naturalOrder()))
        .or(() -> latestMilestone().map(ReportingPeriod::lastMonth));
  }
}
