package waymark.casework;

import org.jspecify.annotations.Nullable;

/**
 * The cells of all measures in one month or year of one part. What counts on one day counts in
 * several of them, so they lie side by side, two numbers each; neither comes near to what a number
 * holds, in all of England either.
 */
@SuppressWarnings("EnumOrdinal") // a place in a table that lasts no longer than the program runs
final class PeriodCells {

  private static final int MEASURES = Measure.values().length;

  /** Of the measures of a month, and of those of a year, each has a place of its own. */
  private static final int[] PLACES = new int[MEASURES];

  private static final int OF_A_MONTH = places(false);
  private static final int OF_A_YEAR = places(true);

  private static int places(boolean yearly) {
    var places = 0;
    for (var it : Measure.all()) {
      if (it.yearly() == yearly && it.cells() == it) {
        PLACES[it.ordinal()] = places;
        places += 2;
      }
    }
    return places;
  }

  private final int[] counts;
  private @Nullable Days @Nullable [] days;

  private PeriodCells(int places) {
    counts = new int[places];
  }

  static PeriodCells ofMonth() {
    return new PeriodCells(OF_A_MONTH);
  }

  static PeriodCells ofYear() {
    return new PeriodCells(OF_A_YEAR);
  }

  /**
   * Counts something of a measure.
   *
   * @param hit how many are added above the line
   * @param of how many are added below it; less than none where something does not stand any more
   */
  void count(Measure measure, int hit, int of) {
    var at = PLACES[measure.ordinal()];
    counts[at] += hit;
    counts[at + 1] += of;
  }

  /** Counts something that took so many days. */
  void day(Measure measure, int day) {
    counts[PLACES[measure.ordinal()] + 1]++;
    days(measure).add(day, 1);
  }

  /** So many took so many days; they are counted already. */
  void took(Measure measure, int day, int count) {
    days(measure).add(day, count);
  }

  /** Whether something is counted, or has come to stand. */
  boolean has(Measure measure) {
    var at = PLACES[measure.ordinal()];
    return counts[at] != 0 || counts[at + 1] != 0;
  }

  /** Adds what is in a cell to a tally. */
  void addTo(Tally tally, Measure measure) {
    var at = PLACES[measure.ordinal()];
    tally.count(counts[at], counts[at + 1]);
    var took = days == null ? null : days[measure.ordinal()];
    if (took != null) {
      took.each(tally::days);
    }
  }

  void add(PeriodCells other) {
    for (var at = 0; at < counts.length; at++) {
      counts[at] += other.counts[at];
    }
    if (other.days != null) {
      for (var measure : Measure.all()) {
        var took = other.days[measure.ordinal()];
        if (took != null) {
          took.each(days(measure)::add);
        }
      }
    }
  }

  private Days days(Measure measure) {
    var all = days;
    if (all == null) {
      all = new Days[MEASURES];
      days = all;
    }
    var took = all[measure.ordinal()];
    if (took == null) {
      took = new Days();
      all[measure.ordinal()] = took;
    }
    return took;
  }
}
