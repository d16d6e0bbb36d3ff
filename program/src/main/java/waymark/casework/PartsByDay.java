package waymark.casework;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * In which parts of the cases one case is, from day to day. It changes them on few days, so they
 * are put together once for all that the case counts for. All cases are the first part everywhere.
 */
final class PartsByDay {

  private static final int FEW = 8;

  /** Days, as {@link DayNumber} has them, on which it comes to be in other parts; in order. */
  private int[] changes = new int[FEW];

  private int size;

  /** The parts before the first change, and from each on; at one place those of one dimension. */
  private @Nullable Part[][] parts = {};

  /** The day of knowledge; nothing counts that is later. */
  private final int known;

  private PartsByDay(int known) {
    this.known = known;
  }

  /** In no part but that of all cases. */
  static PartsByDay uncut(Part all, int known) {
    var days = new PartsByDay(known);
    days.parts = new @Nullable Part[][] {{all}};
    return days;
  }

  /**
   * In those of all dimensions that every measure is cut by.
   *
   * @param first the day before which nothing counts
   */
  static PartsByDay of(Part all, Traits traits, int first, int known) {
    var days = new PartsByDay(known);
    traits.changes(first, known, days::change);
    days.parts = new @Nullable Part[days.size + 1][];
    for (var i = 0; i <= days.size; i++) {
      days.parts[i] = traits.on(i == 0 ? first : days.changes[i - 1], all);
    }
    return days;
  }

  private void change(int day) {
    var at = size;
    while (at > 0 && changes[at - 1] > day) {
      at--;
    }
    if (at > 0 && changes[at - 1] == day) {
      return;
    }
    if (size == changes.length) {
      changes = Arrays.copyOf(changes, 2 * size);
    }
    System.arraycopy(changes, at, changes, at + 1, size - at);
    changes[at] = day;
    size++;
  }

  /** Counts something that happened on a day. */
  void count(int day, Measure measure, int period, int hit, int of) {
    for (var part : parts[changesUpTo(day)]) {
      if (part != null) {
        part.count(measure, period, hit, of);
      }
    }
  }

  /** Counts something that happened on a day and took so many days. */
  void took(int day, Measure measure, int period, int days) {
    for (var part : parts[changesUpTo(day)]) {
      if (part != null) {
        part.count(measure, period, 0, 1);
        part.took(measure, period, days, 1);
      }
    }
  }

  /** How many changes there were by the end of a day. */
  private int changesUpTo(int day) {
    var at = size;
    while (at > 0 && changes[at - 1] > day) {
      at--;
    }
    return at;
  }

  /**
   * Counts something at the end of each month that ends in a stretch of days: it comes to stand in
   * all parts, goes with the case from part to part, and stands no more.
   */
  void stand(Measure measure, int from, int until, int hit) {
    var at = changesUpTo(from);
    var standing = parts[at];
    for (var part : standing) {
      come(part, measure, monthWhoseEndSees(from), hit, 1);
    }
    for (; at < size && changes[at] < until; at++) {
      var month = monthWhoseEndSees(changes[at]);
      var next = parts[at + 1];
      for (var i = 0; i < next.length; i++) {
        if (next[i] != standing[i]) {
          come(standing[i], measure, month, -hit, -1);
          come(next[i], measure, month, hit, 1);
        }
      }
      standing = next;
    }
    for (var part : standing) {
      come(part, measure, monthWhoseEndSees(until), -hit, -1);
    }
  }

  private static void come(@Nullable Part part, Measure measure, int month, int hit, int of) {
    if (part != null && month < DayNumber.NEVER) {
      part.count(measure, month, hit, of);
    }
  }

  /** The first month whose end lies on that day or later; never where that is not known yet. */
  int monthWhoseEndSees(int day) {
    return day > known ? DayNumber.NEVER : DayNumber.month(day);
  }
}
