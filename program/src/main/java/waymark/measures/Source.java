package waymark.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import waymark.kernel.KnownAt;
import waymark.kernel.ReportingPeriod;

/**
 * Counts figures from entries that are kept, so that nobody types them. A package that keeps such
 * entries implements it; a measure's definition names by which of its countings it is made.
 *
 * <p>What is counted is the same for every reader, whatever they may see; so only those who may see
 * every entry are shown one.
 */
public interface Source {

  /**
   * Something that can be counted.
   *
   * @param key as a definition names it
   * @param words as whoever defines a measure chooses it
   */
  record Counting(String key, String words) {}

  /**
   * One entry that was looked at for a figure.
   *
   * @param on the day on which it counts
   * @param counted whether it is in the numerator; every entry of a share is in the denominator
   * @param address where it stands, from the area on; may be empty
   */
  record Entry(LocalDate on, String words, boolean counted, String address) {}

  /** What can be counted, in the area in whose transaction this runs. */
  List<Counting> countings(KnownAt at);

  /**
   * The figures of one counting, as they come out of what was known at a moment.
   *
   * @param until months that are not over by then are left out
   * @return by whole months, without a gap from the first to the last; empty for a key that is none
   *     of {@link #countings}
   */
  NavigableMap<ReportingPeriod, Reading> compute(String counting, LocalDate until, KnownAt at);

  /** The entries that the figure of a month was counted from, in the order of their days. */
  List<Entry> open(String counting, ReportingPeriod month, KnownAt at);
}
