package waymark.casework;

import java.time.LocalDate;
import java.util.function.Predicate;

/** Marks in the cells what one case counts for: for all cases and, where asked, in its parts. */
final class Marks {

  private final Cells all;
  private final Traits traits;
  private final boolean cutting;
  private final PartsByDay parts;
  private final Predicate<Measure> counted;

  /**
   * @param history of the case
   * @param cutting whether anything is counted in the parts of all cases
   * @param known the day of knowledge
   * @param counted of which measures anything is counted
   */
  Marks(
      Cells cells,
      CaseHistory history,
      SaidOften often,
      boolean cutting,
      LocalDate known,
      Predicate<Measure> counted) {
    this.all = cells;
    this.traits = Traits.of(history, often);
    this.cutting = cutting;
    this.counted = counted;
    var until = DayNumber.of(known);
    if (cutting && !history.events().isEmpty()) {
      traits.stated(cells::stated);
      var first = DayNumber.of(history.events().getFirst().on());
      parts = PartsByDay.of(cells.all(), traits, first, until);
    } else {
      parts = PartsByDay.uncut(cells.all(), until);
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
    if (counted.test(measure)) {
      parts.count(DayNumber.of(day), measure, period(day, measure), hit, of);
    }
  }

  private static int period(LocalDate day, Measure measure) {
    return measure.yearly() ? day.getYear() : Cells.month(day);
  }

  /** Counts something on a day, and how many days it is about. */
  void days(LocalDate day, Measure measure, int days) {
    if (counted.test(measure)) {
      parts.took(DayNumber.of(day), measure, period(day, measure), days);
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
    all.part(dimension, value).count(measure, period(day, measure), hit, of);
  }

  /** Counts something at the end of each month that ends in a stretch of days. */
  void standing(Measure measure, Stretch days, boolean hit) {
    var from = days.fromNumber();
    var until = days.untilNumber();
    if (counted.test(measure) && endsMonth(from, until)) {
      parts.stand(measure, from, until, hit ? 1 : 0);
    }
  }

  /** As {@link #standing}, in one part alone, of a kind that not every measure has. */
  void standingIn(Dimension dimension, String value, Measure measure, Stretch days) {
    var from = days.fromNumber();
    var until = days.untilNumber();
    if (cutting && counted.test(measure) && endsMonth(from, until)) {
      all.stated(dimension);
      stand(all.part(dimension, value), measure, from, until);
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
          stand(worker, Measure.CASES_PER_WORKER, from, until);
        });
  }

  private void stand(Part part, Measure measure, int from, int until) {
    if (endsMonth(from, until)) {
      part.count(measure, parts.monthWhoseEndSees(from), 1, 1);
      var out = parts.monthWhoseEndSees(until);
      if (out < DayNumber.NEVER) {
        part.count(measure, out, -1, -1);
      }
    }
  }

  private boolean endsMonth(int from, int until) {
    return parts.monthWhoseEndSees(from) < parts.monthWhoseEndSees(until);
  }
}
