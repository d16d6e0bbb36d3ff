package waymark.caseload.pages;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.caseload.TakenExtract;
import waymark.casework.Measure;
import waymark.casework.MeasureRow;
import waymark.casework.Rule;

/**
 * All measures of the cases that are known.
 *
 * @param extract the last one that is known
 * @param known the day up to which something is known
 * @param gone how many cases that extract does not have any more
 * @param stopped how many cases a check keeps out
 */
record Measured(
    TakenExtract extract,
    LocalDate known,
    int cases,
    int gone,
    long stopped,
    Map<Rule, Integer> checks,
    List<MeasureRow> rows) {

  /** A place among the rows. */
  private record Place(Measure measure, Optional<String> cut, String period) {}

  /** The rows by their places, made once. */
  static final class Rows {
    private final Map<Place, MeasureRow> rows = new HashMap<>();

    Rows(Measured measured) {
      measured.rows().forEach(it -> rows.put(new Place(it.measure(), it.cut(), it.period()), it));
    }

    Optional<MeasureRow> of(Measure measure, String period) {
      return of(measure, Optional.empty(), period);
    }

    Optional<MeasureRow> of(Measure measure, Optional<String> cut, String period) {
      return Optional.ofNullable(rows.get(new Place(measure, cut, period)));
    }
  }

  /** The months, the last first. */
  List<YearMonth> months() {
    return rows.stream()
        .filter(it -> it.measure() == Measure.REQUESTS)
        .map(it -> YearMonth.parse(it.period()))
        .sorted((one, other) -> other.compareTo(one))
        .toList();
  }

  /** Whether the extract covers a month to its last day. */
  boolean whole(YearMonth month) {
    return !month.atEndOfMonth().isAfter(known);
  }
}
