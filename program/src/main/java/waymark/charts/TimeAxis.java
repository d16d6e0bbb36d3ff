package waymark.charts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.ReportingPeriod.Kind;

/**
 * The axis of time from the first day shown to the last, with as many labels as have room. A period
 * stands at its middle.
 *
 * @param until the first day that is no longer shown
 * @param kind of the periods that are named
 */
record TimeAxis(LocalDate from, LocalDate until, Kind kind, int left, int right) {

  private static final int DAYS_NAMED = 45;

  /** The April that financial years begin with, so that steps of 3, 6 and 12 months begin there. */
  private static final int APRIL = 3;

  private static final List<Long> STEPS =
      Stream.concat(
              Stream.of(1L, 2L, 3L, 6L, 12L, 24L, 60L),
              LongStream.iterate(120, step -> step * 2).limit(40).boxed())
          .toList();

  /** A named place on the axis; the second line is blank where it repeats the one before. */
  record Tick(int x, String upper, String lower) {}

  /** Empty where no period is known. */
  static Optional<TimeAxis> of(MeasureChart chart, int left, int right) {
    var readings = chart.points().stream().map(Point::period).toList();
    var promises = chart.milestones().stream().map(Milestone::period).toList();
    var all = Stream.concat(readings.stream(), promises.stream()).toList();
    var from = all.stream().map(ReportingPeriod::from).min(Comparator.naturalOrder());
    var until = all.stream().map(ReportingPeriod::until).max(Comparator.naturalOrder());
    return from.map(first ->
        new TimeAxis(
            first,
            until.orElseThrow(),
            kind(readings.isEmpty() ? promises : readings),
            left,
            right));
  }

  private static Kind kind(List<ReportingPeriod> periods) {
    var kinds = periods.stream().map(ReportingPeriod::kind).distinct().toList();
    return kinds.size() == 1 ? kinds.getFirst() : Kind.MONTH;
  }

  int x(LocalDate day) {
    long all = until.toEpochDay() - from.toEpochDay();
    long passed = Math.clamp(day.toEpochDay() - from.toEpochDay(), 0, all);
    return left + Math.toIntExact(passed * (right - left) / all);
  }

  int x(ReportingPeriod period) {
    return (x(period.from()) + x(period.until())) / 2;
  }

  boolean shows(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  List<Tick> ticks() {
    var named = named();
    var ticks = new ArrayList<Tick>();
    var before = "";
    for (ReportingPeriod period : named) {
      var label = PeriodWords.onAxis(period);
      var lower = label.getLast();
      ticks.add(new Tick(x(period), label.getFirst(), lower.equals(before) ? "" : lower));
      before = lower;
    }
    return ticks;
  }

  private List<ReportingPeriod> named() {
    if (kind == Kind.DAY && until.toEpochDay() - from.toEpochDay() <= DAYS_NAMED) {
      return days();
    }
    var named = months();
    return named.isEmpty() ? List.of(new ReportingPeriod(from, until, kind)) : named;
  }

  private List<ReportingPeriod> days() {
    long all = until.toEpochDay() - from.toEpochDay();
    long step = Math.ceilDiv(all * room(), right - left);
    return LongStream.iterate(0, day -> day < all, day -> day + step)
        .mapToObj(from::plusDays)
        .map(day -> new ReportingPeriod(day, day.plusDays(1), Kind.DAY))
        .toList();
  }

  private List<ReportingPeriod> months() {
    int one =
        switch (kind) {
          case DAY, MONTH -> 1;
          case QUARTER -> 3;
          case ACADEMIC_YEAR, FINANCIAL_YEAR, CALENDAR_YEAR -> 12;
        };
    long first = month(from);
    long end = month(until);
    long step = step(one, end - first);
    long anchor = one == 1 ? APRIL : first;
    long start = step == 1 ? first : first + Math.floorMod(anchor - first, step);
    return LongStream.iterate(start, month -> month + one <= end, month -> month + step)
        .mapToObj(
            month -> YearMonth.of((int) Math.floorDiv(month, 12L), Math.floorMod(month, 12) + 1))
        .map(month ->
            new ReportingPeriod(
                month.atDay(1),
                month.plusMonths(one).atDay(1),
                kind == Kind.DAY ? Kind.MONTH : kind))
        .toList();
  }

  private long step(int one, long months) {
    return STEPS.stream()
        .filter(step -> step % one == 0 && months * room() <= step * (right - left))
        .findFirst()
        .orElse(STEPS.getLast());
  }

  /** What a label needs, with the gap to the next. */
  private int room() {
    return switch (kind) {
      case MONTH, CALENDAR_YEAR -> 430;
      case DAY -> 600;
      case QUARTER, ACADEMIC_YEAR, FINANCIAL_YEAR -> 740;
    };
  }

  private static long month(LocalDate day) {
    return day.getLong(ChronoField.PROLEPTIC_MONTH);
  }
}
