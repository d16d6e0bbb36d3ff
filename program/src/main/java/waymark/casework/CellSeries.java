package waymark.casework;

import java.util.List;
import java.util.Map;

/**
 * The cells of one measure in one part, as a fold hands them over to be kept: period by period how
 * many, of how many, and how many days each took. Only periods in which something is counted are
 * there.
 */
public final class CellSeries {

  private final Measure measure;
  private final Cut cut;
  private final int[] periods;
  private final long[] hits;
  private final long[] all;
  private final int[] spreads;
  private final int[] days;
  private final long[] counts;

  /**
   * @param periods in their order: months since the year 0, or years where the measure is counted
   *     by year
   * @param spreads how many different numbers of days each cell has
   * @param days of all cells, one cell after another, each in its order
   * @param counts how many took so many days
   */
  public CellSeries(
      Measure measure,
      Cut cut,
      int[] periods,
      long[] hits,
      long[] all,
      int[] spreads,
      int[] days,
      long[] counts) {
    var spread = 0;
    for (var it : spreads) {
      spread += it;
    }
    if (hits.length != periods.length
        || all.length != periods.length
        || spreads.length != periods.length
        || days.length != spread
        || counts.length != spread) {
      throw new IllegalArgumentException(
          "cells of %s in %s that are of no length".formatted(measure.key(), cut.inWords()));
    }
    this.measure = measure;
    this.cut = cut;
    this.periods = periods;
    this.hits = hits;
    this.all = all;
    this.spreads = spreads;
    this.days = days;
    this.counts = counts;
  }

  /** The cells of the places, which are of one measure and part and in order. */
  static CellSeries of(Measure measure, Cut cut, int[] periods, List<Tally> tallies) {
    var spreads = tallies.stream().map(Tally::spread).toList();
    return new CellSeries(
        measure,
        cut,
        periods,
        tallies.stream().mapToLong(Tally::hits).toArray(),
        tallies.stream().mapToLong(Tally::all).toArray(),
        spreads.stream().mapToInt(Map::size).toArray(),
        spreads.stream()
            .flatMapToInt(it -> it.keySet().stream().mapToInt(Integer::intValue))
            .toArray(),
        spreads.stream()
            .flatMapToLong(it -> it.values().stream().mapToLong(Long::longValue))
            .toArray());
  }

  /** Counts them into the cells of a part. */
  void into(Part part) {
    var at = 0;
    for (var cell = 0; cell < periods.length; cell++) {
      var hit = Math.toIntExact(hits[cell]);
      part.count(measure, periods[cell], hit, Math.toIntExact(all[cell]));
      for (var day = 0; day < spreads[cell]; day++) {
        part.took(measure, periods[cell], days[at], Math.toIntExact(counts[at]));
        at++;
      }
    }
  }

  public Measure measure() {
    return measure;
  }

  public Cut cut() {
    return cut;
  }

  public int[] periods() {
    return periods.clone();
  }

  public long[] hits() {
    return hits.clone();
  }

  public long[] all() {
    return all.clone();
  }

  public int[] spreads() {
    return spreads.clone();
  }

  public int[] days() {
    return days.clone();
  }

  public long[] counts() {
    return counts.clone();
  }

  /** How many cells. */
  public int size() {
    return periods.length;
  }
}
