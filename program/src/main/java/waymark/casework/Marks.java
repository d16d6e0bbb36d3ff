package waymark.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Marks in the cells what one case counts for: for all cases and, where asked, in its parts. */
final class Marks {

  private final Cells all;
  private final Traits traits;
  private final boolean cutting;
  private final int known;
  private final Predicate<Measure> counted;
  private final CellsOfDay months = new CellsOfDay(false);
  private final CellsOfDay years = new CellsOfDay(true);

  /**
   * @param cutting whether anything is counted in the parts of all cases
   * @param known the day of knowledge
   * @param counted of which measures anything is counted
   */
  Marks(Cells cells, Traits traits, boolean cutting, LocalDate known, Predicate<Measure> counted) {
    this.all = cells;
    this.traits = traits;
    this.cutting = cutting;
    this.known = DayNumber.of(known);
    this.counted = counted;
    if (cutting) {
      traits.stated(cells::stated);
    }
  }

  /** Counts something on a day, in the month or the year in which it lies. */
  void count(LocalDate day, Measure measure) {
    mark(day, measure, 1, 0);
  }

  /** Counts something on a day that is a hit or is not. */
  void share(LocalDate day, Measure measure, boolean hit) {
    mark(day, measure, hit ? 1 : 0, 1);
  }

  private void mark(LocalDate day, Measure measure, int hit, int of) {
    if (!counted.test(measure)) {
      return;
    }
    var cells = cells(day, measure);
    for (var i = 0; i < cells.size(); i++) {
      cells.get(i).count(measure, hit, of);
    }
  }

  /** Counts something on a day, and how many days it is about. */
  void days(LocalDate day, Measure measure, int days) {
    if (!counted.test(measure)) {
      return;
    }
    for (var cells : cells(day, measure)) {
      cells.day(measure, days);
    }
  }

  private List<PeriodCells> cells(LocalDate day, Measure measure) {
    return measure.yearly() ? years.on(day) : months.on(day);
  }

  /**
   * The cells in which something counts on a day: of all cases, and of the parts in which the case
   * is then. Several things count on one day, so those of the day that was asked last are kept.
   */
  private final class CellsOfDay {
    private final boolean yearly;
    private final List<PeriodCells> cells = new ArrayList<>(Traits.OF_CASES + 1);
    private @Nullable LocalDate asked;

    CellsOfDay(boolean yearly) {
      this.yearly = yearly;
    }

    List<PeriodCells> on(LocalDate day) {
      if (!day.equals(asked)) {
        asked = day;
        cells.clear();
        var period = yearly ? day.getYear() : Cells.month(day);
        add(all.all(), period);
        if (cutting) {
          traits.on(day, part -> add(part, period));
        }
      }
      return cells;
    }

    private void add(Part part, int period) {
      cells.add(yearly ? part.year(period) : part.month(period));
    }
  }

  /** As {@link #count}, in one part of another kind alone. */
  void countIn(Dimension dimension, String value, LocalDate day, Measure measure) {
    markIn(dimension, value, day, measure, 1, 0);
  }

  /** As {@link #share}, in one part of another kind alone. */
  void shareIn(Dimension dimension, String value, LocalDate day, Measure measure, boolean hit) {
    markIn(dimension, value, day, measure, hit ? 1 : 0, 1);
  }

  private void markIn(
      Dimension dimension, String value, LocalDate day, Measure measure, int hit, int of) {
    if (!counted.test(measure)) {
      return;
    }
    all.stated(dimension);
    var part = all.part(dimension, value);
    var cells = measure.yearly() ? part.year(day.getYear()) : part.month(Cells.month(day));
    cells.count(measure, hit, of);
  }

  /** Counts something at the end of each month that ends in a stretch of days. */
  void standing(Measure measure, Stretch days, boolean hit) {
    var from = days.fromNumber();
    var until = days.untilNumber();
    if (counted.test(measure) && endsMonth(from, until)) {
      stand(all.all(), measure, from, until, hit);
      if (cutting) {
        traits.each(from, until, (part, begun, ended) -> stand(part, measure, begun, ended, hit));
      }
    }
  }

  /** As {@link #standing}, in one part alone, of a kind that not every measure has. */
  void standingIn(Dimension dimension, String value, Measure measure, Stretch days) {
    var from = days.fromNumber();
    var until = days.untilNumber();
    if (cutting && counted.test(measure) && endsMonth(from, until)) {
      all.stated(dimension);
      stand(all.part(dimension, value), measure, from, until, true);
    }
  }

  /** Counts who has the case at the end of each such month, whether or not anything else is cut. */
  void caseload(Stretch days) {
    if (!counted.test(Measure.CASES_PER_WORKER)) {
      return;
    }
    traits.eachOnceSaid(
        Dimension.WORKER,
        days.fromNumber(),
        days.untilNumber(),
        (worker, from, until) -> {
          all.stated(Dimension.WORKER);
          stand(worker, Measure.CASES_PER_WORKER, from, until, true);
        });
  }

  private void stand(Part part, Measure measure, int from, int until, boolean hit) {
    var in = firstMonthThatEnds(from);
    var out = firstMonthThatEnds(until);
    if (in < out) {
      part.month(in).count(measure, hit ? 1 : 0, 1);
      if (out < DayNumber.NEVER) {
        part.month(out).count(measure, hit ? -1 : 0, -1);
      }
    }
  }

  private boolean endsMonth(int from, int until) {
    return firstMonthThatEnds(from) < firstMonthThatEnds(until);
  }

  /** The first month whose end lies on that day or later; never where that is not known yet. */
  private int firstMonthThatEnds(int notBefore) {
    return notBefore > known ? DayNumber.NEVER : DayNumber.month(notBefore);
  }
}
