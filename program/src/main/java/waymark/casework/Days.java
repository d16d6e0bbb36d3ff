package waymark.casework;

import java.util.Arrays;

/**
 * How many took so many days: pairs as they come, which are put in order, and those of one number
 * of days together, once there are many of them or somebody asks. Two of these add up.
 */
final class Days {

  private static final int FEW = 8;
  private static final long[] NONE = {};

  /**
   * The days in the upper half and how many in the lower: in order they are in that of the days.
   */
  private long[] pairs = NONE;

  private int size;
  private boolean inOrder = true;

  void add(int day, int count) {
    if (size == pairs.length) {
      order();
      if (2 * size >= pairs.length) {
        pairs = Arrays.copyOf(pairs, Math.max(FEW, 2 * size));
      }
    }
    pairs[size++] = (long) day << Integer.SIZE | count;
    inOrder = false;
  }

  void add(Days other) {
    for (var i = 0; i < other.size; i++) {
      add(day(other.pairs[i]), count(other.pairs[i]));
    }
  }

  private static int day(long pair) {
    return (int) (pair >> Integer.SIZE);
  }

  private static int count(long pair) {
    return (int) pair;
  }

  private void order() {
    if (inOrder) {
      return;
    }
    Arrays.sort(pairs, 0, size);
    var last = 0;
    for (var i = 1; i < size; i++) {
      if (day(pairs[i]) == day(pairs[last])) {
        pairs[last] += count(pairs[i]);
      } else {
        pairs[++last] = pairs[i];
      }
    }
    size = last + 1;
    inOrder = true;
  }

  /** What is done with a number of days and how many took so many. */
  @FunctionalInterface
  interface Use {
    void took(int day, int count);
  }

  /** The fewest days first, each once. */
  void each(Use use) {
    order();
    for (var i = 0; i < size; i++) {
      use.took(day(pairs[i]), count(pairs[i]));
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The days of all together. */
  long sum() {
    var sum = 0L;
    for (var i = 0; i < size; i++) {
      sum += (long) day(pairs[i]) * count(pairs[i]);
    }
    return sum;
  }

  /** How many took fewer days than that. */
  long below(int day) {
    var below = 0L;
    for (var i = 0; i < size; i++) {
      below += day(pairs[i]) < day ? count(pairs[i]) : 0;
    }
    return below;
  }

  /** The most days that any took; there must be one. */
  int longest() {
    order();
    return day(pairs[size - 1]);
  }

  /** How many days it took one, counted from 1 with the one that took the fewest first. */
  int nth(long rank) {
    order();
    var passed = 0L;
    for (var i = 0; i < size; i++) {
      passed += count(pairs[i]);
      if (passed >= rank) {
        return day(pairs[i]);
      }
    }
    throw new IllegalArgumentException("there are " + passed + ", not " + rank);
  }
}
