package waymark.casework;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Makes values of cells, period by period. */
final class MeasureRows {

  private final Cells cells;
  private final LocalDate known;
  private final int over20;

  /** What months, and the quarters that they lie in, are called; each is wanted for every part. */
  private final Map<Integer, String> months = new HashMap<>();

  private final Map<Integer, String> quarters = new HashMap<>();
  private final List<MeasureRow> rows = new ArrayList<>();

  /**
   * @param known the day of knowledge
   * @param over20 how many days a request may be old and is not over 20 weeks
   */
  MeasureRows(Cells cells, LocalDate known, int over20) {
    this.cells = cells;
    this.known = known;
    this.over20 = over20;
  }

  /**
   * Every measure in every month from the first to the last in which something happened, those
   * without anything included; advice by service too.
   */
  List<MeasureRow> months() {
    if (!cells.isEmpty()) {
      for (var measure : Measure.all()) {
        if (measure.yearly()) {
          years(measure, Cut.NONE);
        } else {
          months(measure, Cut.NONE);
        }
        if (measure == Measure.ADVICE_WITHIN_6_WEEKS) {
          cells.cuts(measure).stream()
              .filter(it -> it.dimension() == Dimension.SERVICE)
              .forEach(it -> months(measure, it));
        }
      }
    }
    return rows;
  }

  /** What {@link #months} has not: quarters, and every other part in which something is. */
  List<MeasureRow> parts() {
    if (cells.isEmpty()) {
      return rows;
    }
    for (var measure : Measure.all()) {
      if (measure.yearly()) {
        cells.cuts(measure).forEach(it -> years(measure, it));
        continue;
      }
      quarters(measure, Cut.NONE);
      for (var cut : cells.cuts(measure)) {
        if (cut.dimension() != Dimension.SERVICE) {
          months(measure, cut);
        }
        quarters(measure, cut);
      }
    }
    rows.removeIf(it -> it.cut().isPresent() && it.isEmpty());
    return rows;
  }

  /**
   * One measure in one month.
   *
   * @param service empty for all
   */
  MeasureRow of(Measure measure, YearMonth month, Optional<String> service) {
    var cut = service.map(it -> new Cut(Dimension.SERVICE, it)).orElse(Cut.NONE);
    var at = Cells.month(month.atDay(1));
    var tally = measure.running() ? standing(measure, cut, at) : cells.tally(measure, at, cut);
    return row(measure, month.toString(), words(cut), tally, known);
  }

  private Tally standing(Measure measure, Cut cut, int until) {
    if (measure == Measure.CASES_PER_WORKER) {
      return caseload(cut, until);
    }
    var standing = new Tally();
    var part = cells.part(cut);
    for (var month = Math.min(until, cells.firstMonth()); month <= until; month++) {
      part.addTo(standing, measure, month);
    }
    return standing;
  }

  /** How many cases, and how many workers have them. */
  private Tally caseload(Cut cut, int until) {
    var caseload = new Tally();
    for (var worker : workers(cut)) {
      var part = cells.part(worker);
      var cases = new Tally();
      for (var month = Math.min(until, cells.firstMonth()); month <= until; month++) {
        part.addTo(cases, Measure.CASES_PER_WORKER, month);
      }
      caseload.each(cases.hits());
    }
    return caseload;
  }

  private void months(Measure measure, Cut cut) {
    periods(measure, cut, 1, it -> months.computeIfAbsent(it, MeasureRows::named));
  }

  private void quarters(Measure measure, Cut cut) {
    periods(measure, cut, 3, it -> quarters.computeIfAbsent(it, MeasureRows::quarter));
  }

  /** A row for each period of so many months; what stands is told as at the end of its last. */
  private void periods(Measure measure, Cut cut, int length, IntFunction<String> name) {
    if (measure == Measure.CASES_PER_WORKER) {
      caseloads(cut, length, name);
      return;
    }
    var tally = new Tally();
    var part = cells.part(cut);
    var words = words(cut);
    var asOf = asOf();
    for (var month = cells.firstMonth(); month <= cells.lastMonth(); month++) {
      if (month % length == 0 && !measure.running()) {
        tally = new Tally();
      }
      part.addTo(tally, measure, month);
      if (ends(month, length)) {
        rows.add(row(measure, name.apply(month), words, tally, asOf));
      }
    }
  }

  private boolean ends(int month, int length) {
    return month % length == length - 1 || month == cells.lastMonth();
  }

  /**
   * The same of how many cases each of several workers has: each by themselves from month to month.
   */
  private void caseloads(Cut cut, int length, IntFunction<String> name) {
    var standing = new LinkedHashMap<Part, Tally>();
    workers(cut).forEach(it -> standing.put(cells.part(it), new Tally()));
    for (var month = cells.firstMonth(); month <= cells.lastMonth(); month++) {
      for (var it : standing.entrySet()) {
        it.getKey().addTo(it.getValue(), Measure.CASES_PER_WORKER, month);
      }
      if (ends(month, length)) {
        var caseload = new Tally();
        standing.values().forEach(it -> caseload.each(it.hits()));
        rows.add(row(Measure.CASES_PER_WORKER, name.apply(month), words(cut), caseload, asOf()));
      }
    }
  }

  private Collection<Cut> workers(Cut cut) {
    return cut.isNone() ? cells.cuts(Measure.CASES_PER_WORKER) : List.of(cut);
  }

  private LocalDate asOf() {
    var end = yearMonth(cells.lastMonth()).atEndOfMonth();
    return end.isBefore(known) ? end : known;
  }

  private void years(Measure measure, Cut cut) {
    var words = words(cut);
    for (var year = cells.firstMonth() / 12; year <= cells.lastMonth() / 12; year++) {
      rows.add(
          row(measure, Year.of(year).toString(), words, cells.tally(measure, year, cut), asOf()));
    }
  }

  private static Optional<String> words(Cut cut) {
    return cut.isNone() ? Optional.empty() : Optional.of(cut.inWords());
  }

  private MeasureRow row(
      Measure measure, String period, Optional<String> words, Tally tally, LocalDate asOf) {
    if (measure == Measure.OPEN_OVER_20_WEEKS_BY_REQUEST) {
      var old = tally.below(Math.toIntExact(asOf.toEpochDay()) - over20);
      return MeasureRow.counted(measure, period, words, old);
    }
    return MeasureRow.of(measure, period, words, tally);
  }

  private static String named(int month) {
    return yearMonth(month).toString();
  }

  private static String quarter(int month) {
    return month / 12 + "-Q" + (month % 12 / 3 + 1);
  }

  static YearMonth yearMonth(int month) {
    return YearMonth.of(month / 12, month % 12 + 1);
  }

  /** One measure period by period: of all cases first, then of each part of one kind. */
  SequencedMap<Cut, List<MeasureRow>> by(Measure measure, Dimension dimension, boolean quarters) {
    var found = new LinkedHashMap<Cut, List<MeasureRow>>();
    var parts = cells.cuts(measure).stream().filter(it -> it.dimension() == dimension);
    if (!cells.isEmpty()) {
      Stream.concat(Stream.of(Cut.NONE), parts)
          .forEach(cut -> {
            var from = rows.size();
            if (measure.yearly()) {
              years(measure, cut);
            } else if (quarters) {
              quarters(measure, cut);
            } else {
              months(measure, cut);
            }
            found.put(cut, List.copyOf(rows.subList(from, rows.size())));
          });
    }
    return found;
  }
}
