package waymark.documents;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import waymark.documents.MetricColumn.Actual;
import waymark.documents.MetricColumn.ActualUndated;
import waymark.documents.MetricColumn.Milestone;
import waymark.documents.MetricColumn.Month;
import waymark.documents.MetricColumn.NotUnderstood;
import waymark.documents.MetricColumn.Nothing;
import waymark.documents.MetricColumn.Period;
import waymark.documents.Paper.Note;
import waymark.documents.Paper.Repair;
import waymark.documents.Paper.Row;
import waymark.documents.Paper.Unread;
import waymark.kernel.ReportingPeriod;

/**
 * Which period each column of a metric table is about, and whether it promises or measures.
 *
 * <p>A month that heads two columns heads the milestone first, then the actual. The second is
 * sometimes mistyped ({@code 07/24}, {@code 07/47}); the months run on, so it is read by position.
 */
final class MetricPeriods {

  /** Months between two columns beyond which a heading is taken for mistyped. */
  private static final int WIDEST_STEP = 12;

  private MetricPeriods() {}

  /** Turns columns headed by months into milestones and actuals; reports what it repaired. */
  static void resolve(List<MetricColumn> columns, String where, List<Note> notes) {
    var positions = new ArrayList<Integer>();
    for (var i = 0; i < columns.size(); i++) {
      if (columns.get(i) instanceof Month) {
        positions.add(i);
      } else if (columns.get(i) instanceof ActualUndated) {
        columns.set(i, undated(columns, i));
      }
    }
    var months = positions.stream().map(at -> (Month) columns.get(at)).toList();
    var read = read(months);
    for (var i = 0; i < positions.size(); i++) {
      columns.set(positions.get(i), column(months.get(i), read, i, where, notes));
    }
  }

  private static MetricColumn undated(List<MetricColumn> columns, int position) {
    return position > 0 && columns.get(position - 1) instanceof Milestone(var period)
        ? new Actual(period)
        : new NotUnderstood("actual without a date");
  }

  /** The month of every column, read in order; empty where the heading cannot be made sense of. */
  private static List<Optional<YearMonth>> read(List<Month> months) {
    var read = new ArrayList<Optional<YearMonth>>();
    for (var i = 0; i < months.size(); i++) {
      var before = last(read);
      var after = i + 1 < months.size() ? months.get(i + 1).month() : Optional.<YearMonth>empty();
      var stated = months.get(i).month();
      read.add(
          stated.isPresent() && plausible(stated.get(), before, after)
              ? stated
              : byPosition(months.get(i), before, after, twice(read)));
    }
    return read;
  }

  private static boolean plausible(
      YearMonth stated, Optional<YearMonth> before, Optional<YearMonth> after) {
    var notBack = before.isEmpty() || !stated.isBefore(before.get());
    var notFar = before.isEmpty() || !stated.isAfter(before.get().plusMonths(WIDEST_STEP));
    var notPast =
        after.isEmpty()
            || !stated.isAfter(after.get())
            || (before.isPresent() && after.get().isBefore(before.get()));
    return notBack && notFar && notPast;
  }

  /** {@code 07/47} after {@code 07/24}: the month is right, so it is that month again. */
  private static Optional<YearMonth> byPosition(
      Month month, Optional<YearMonth> before, Optional<YearMonth> after, boolean beforeTwice) {
    var sameAsBefore = before.isPresent() && sameMonth(month, before.get());
    var sameAsAfter = after.isPresent() && sameMonth(month, after.get());
    if (sameAsBefore && !beforeTwice) {
      return before;
    }
    if (sameAsAfter && (before.isEmpty() || !after.get().isBefore(before.get()))) {
      return after;
    }
    if (before.isPresent() && after.isPresent()) {
      var gap = before.get().plusMonths(1);
      if (gap.plusMonths(1).equals(after.get()) && beforeTwice) {
        return Optional.of(gap);
      }
      return gap.equals(after.get()) && !beforeTwice ? before : Optional.empty();
    }
    return Optional.empty();
  }

  private static boolean sameMonth(Month month, YearMonth other) {
    return month.month().map(it -> it.getMonth() == other.getMonth()).orElse(false);
  }

  private static Optional<YearMonth> last(List<Optional<YearMonth>> read) {
    return read.isEmpty() ? Optional.empty() : read.getLast();
  }

  private static boolean twice(List<Optional<YearMonth>> read) {
    return read.size() >= 2
        && read.getLast().isPresent()
        && read.getLast().equals(read.get(read.size() - 2));
  }

  private static MetricColumn column(
      Month heading, List<Optional<YearMonth>> read, int position, String where, List<Note> notes) {
    var month = read.get(position);
    if (month.isEmpty()) {
      notes.add(
          new Unread(where, heading.asWritten(), "a month that does not follow the one before it"));
      return new Nothing();
    }
    var period = ReportingPeriod.month(month.get());
    var first = read.indexOf(month);
    var count = (int) read.stream().filter(month::equals).count();
    var column =
        count > 1 && position == first ? new Milestone(period) : (MetricColumn) new Actual(period);
    if (count > 2 && position > first + 1) {
      notes.add(
          new Unread(where, heading.asWritten(), "the same month stands here for a third time"));
      return new Nothing();
    }
    if (!heading.month().equals(month)) {
      notes.add(new Repair(where, heading.asWritten(), period + " " + word(column)));
    } else if (count == 2 && position == first && skips(read, first)) {
      notes.add(
          new Unread(
              where,
              heading.asWritten(),
              "stands twice and the next month is missing; read as milestone, then actual"));
    }
    return column;
  }

  private static String word(MetricColumn column) {
    return column instanceof Milestone ? "milestone" : "actual";
  }

  /** Every other month follows on, and only after this pair one is left out. */
  private static boolean skips(List<Optional<YearMonth>> read, int first) {
    if (first + 2 >= read.size() || read.get(first + 2).isEmpty()) {
      return false;
    }
    var gaps = 0;
    for (var i = 1; i < read.size(); i++) {
      var one = read.get(i - 1);
      var next = read.get(i);
      if (one.isPresent() && next.isPresent() && next.get().isAfter(one.get().plusMonths(1))) {
        gaps++;
      }
    }
    var pair = read.get(first).orElseThrow();
    return gaps == 1 && read.get(first + 2).get().equals(pair.plusMonths(2));
  }

  /**
   * Moves the headings over their figures where a broken head shifted some of them: figures stand
   * under no heading, and as many of the last headings stand over nothing.
   */
  static void align(List<MetricColumn> columns, List<Row> body, String where, List<Note> notes) {
    var periods =
        columns.stream().filter(Period.class::isInstance).map(Period.class::cast).toList();
    var first = first(columns);
    var last = last(columns, body);
    var bare =
        IntStream.rangeClosed(first, last)
            .filter(i -> columns.get(i) instanceof Nothing && filled(body, i))
            .count();
    var empty =
        IntStream.range(last + 1, columns.size())
            .filter(i -> columns.get(i) instanceof Period)
            .count();
    if (bare == 0 || bare != empty || last - first + 1 != periods.size()) {
      return;
    }
    for (var i = first; i < columns.size(); i++) {
      columns.set(i, i <= last ? periods.get(i - first) : new Nothing());
    }
    notes.add(
        new Repair(
            where,
            "headings that stand " + bare + " to the right of their figures",
            "the months in order, " + periods.getFirst().period() + " first"));
  }

  private static int first(List<MetricColumn> columns) {
    for (var i = 0; i < columns.size(); i++) {
      if (columns.get(i) instanceof Period) {
        return i;
      }
    }
    return 0;
  }

  private static int last(List<MetricColumn> columns, List<Row> body) {
    for (var i = columns.size() - 1; i > 0; i--) {
      if (filled(body, i)) {
        return i;
      }
    }
    return 0;
  }

  private static boolean filled(List<Row> body, int column) {
    return body.stream()
        .filter(row -> !MetricHeader.separates(row))
        .anyMatch(row -> !row.cell(column).isBlank());
  }
}
