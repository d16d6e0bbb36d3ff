package waymark.claims;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import waymark.claims.Evidence.Area;
import waymark.claims.Evidence.Other;
import waymark.claims.Evidence.Series;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.Unit;
import waymark.measures.MeasureName;
import waymark.measures.Reading.Measured;

/**
 * One measure as the other papers of the area give it.
 *
 * @param given the oldest paper first
 */
record Measure(String name, Unit unit, List<Given> given) implements Named {

  /** A paper and its readings. */
  record Given(Other paper, Series series) {}

  /** What a paper says of one month. */
  record Known(Measure measure, Other paper, Series series, YearMonth month, Measured reading) {

    boolean agrees(AsPrinted stated) {
      return stated.standsFor(reading.value());
    }

    String cell() {
      return SeriesCheck.cell(series, month).orElse("");
    }
  }

  /** Two names of one measure differ by no more than blanks, dashes and capitals. */
  private record Key(String name, Unit unit) {
    static Key of(Series series) {
      return new Key(new MeasureName(series.name()).squeezed(), series.unit());
    }
  }

  /**
   * The measures of the other papers of the area; what the paper itself gives is held against its
   * own tables.
   */
  static List<Measure> of(Evidence evidence) {
    var own = new HashSet<Key>();
    evidence.series().forEach(series -> own.add(Key.of(series)));
    return among(evidence.others()).entrySet().stream()
        .filter(it -> !own.contains(it.getKey()))
        .map(it -> measure(it.getValue()))
        .toList();
  }

  /** Every measure of the area, the paper's own too. */
  static List<Measure> all(Evidence evidence) {
    var papers = new ArrayList<>(evidence.others());
    papers.add(new Other("this paper", false, Area.SAME, evidence.rollups(), evidence.series()));
    return among(papers).values().stream().map(Measure::measure).toList();
  }

  private static Map<Key, List<Given>> among(List<Other> papers) {
    var given = new LinkedHashMap<Key, List<Given>>();
    for (var paper : papers) {
      if (paper.area() != Area.ANOTHER) {
        for (var series : paper.series()) {
          given
              .computeIfAbsent(Key.of(series), _ -> new ArrayList<>())
              .add(new Given(paper, series));
        }
      }
    }
    return given;
  }

  private static Measure measure(List<Given> given) {
    var last = given.getLast().series();
    return new Measure(last.name(), last.unit(), given);
  }

  /** The months that any paper shows. */
  SortedSet<YearMonth> months() {
    var months = new TreeSet<YearMonth>();
    for (var one : given) {
      one.series().readings().byPeriod().keySet().stream()
          .filter(period -> period.kind() == ReportingPeriod.Kind.MONTH)
          .forEach(period -> months.add(period.firstMonth()));
    }
    return months;
  }

  /**
   * What was known of a month when the paper was issued: the latest paper until then that has a
   * figure, or else the first after it.
   */
  Optional<Known> at(YearMonth month) {
    var known = given.stream().flatMap(it -> known(it, month).stream()).toList();
    return known.stream()
        .filter(it -> !it.paper().later())
        .reduce((_, last) -> last)
        .or(() -> known.stream().findFirst());
  }

  private Optional<Known> known(Given it, YearMonth month) {
    return it.series().readings().at(ReportingPeriod.month(month)) instanceof Measured measured
        ? Optional.of(new Known(this, it.paper(), it.series(), month, measured))
        : Optional.empty();
  }
}
