package waymark.casework.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses which of the late plans of a month are issued, and on which days, so that together they
 * took as many days as is wanted: some at random, then others in their place for as long as that
 * comes nearer, then some of them a few weeks sooner or later in the month.
 */
final class LongWaits {

  /** How often another is tried in the place of one. */
  private static final int TRIES = 4_000;

  private static final int WEEK = 7;

  private final Draw draw;
  private final YearMonth month;

  LongWaits(Draw draw, YearMonth month) {
    this.draw = draw;
    this.month = month;
  }

  /** The first day of the month on which a plan is late. */
  static LocalDate first(Life it, YearMonth month) {
    var late = it.requested.plusDays(141);
    return late.isBefore(month.atDay(1)) ? month.atDay(1) : late;
  }

  /**
   * @param late those that may be issued
   * @param days from their requests to their plans, added up
   */
  Map<Life, LocalDate> of(List<Life> late, int count, long days) {
    var chosen = chosen(late, count, days);
    var issued = new LinkedHashMap<Life, LocalDate>();
    var left = days;
    for (var it : chosen) {
      var on = draw.day(first(it, month), month.atEndOfMonth());
      issued.put(it, on);
      left -= ChronoUnit.DAYS.between(it.requested, on);
    }
    for (var it : chosen) {
      left -= moved(it, left, issued);
    }
    return issued;
  }

  private List<Life> chosen(List<Life> late, int count, long days) {
    var chosen = draw.some(count, late);
    var others = new ArrayList<>(late);
    others.removeAll(chosen);
    var left = days - chosen.stream().mapToLong(this::usual).sum();
    for (var tries = 0; tries < TRIES && !chosen.isEmpty() && !others.isEmpty(); tries++) {
      var here = draw.between(0, chosen.size() - 1);
      var there = draw.between(0, others.size() - 1);
      var then = left + usual(chosen.get(here)) - usual(others.get(there));
      if (Math.abs(then) < Math.abs(left)) {
        left = then;
        others.set(there, chosen.set(here, others.get(there)));
      }
    }
    return chosen;
  }

  /** How long one waits that is issued in the middle of what is left of the month. */
  private long usual(Life it) {
    var first = first(it, month);
    return ChronoUnit.DAYS.between(it.requested, first)
        + ChronoUnit.DAYS.between(first, month.atEndOfMonth()) / 2;
  }

  /** Moves one by whole weeks, as far as the month and what is left allow; returns by how far. */
  private long moved(Life it, long left, Map<Life, LocalDate> issued) {
    var on = issued.getOrDefault(it, month.atEndOfMonth());
    var room =
        left > 0
            ? ChronoUnit.DAYS.between(on, month.atEndOfMonth())
            : ChronoUnit.DAYS.between(on, first(it, month));
    var by = (left > 0 ? Math.min(left, room) : Math.max(left, room)) / WEEK * WEEK;
    issued.put(it, on.plusDays(by));
    return by;
  }
}
