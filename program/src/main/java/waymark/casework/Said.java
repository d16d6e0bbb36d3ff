package waymark.casework;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What was said of one thing, from a day on until something else was said. Before the first day the
 * first holds.
 */
final class Said {

  private static final int FEW = 4;

  /** As {@link DayNumber} has them. */
  private int[] from = new int[FEW];

  private @Nullable Part[] parts = new Part[FEW];
  private int size;

  /**
   * Says something else from a day on.
   *
   * @param on not before what was said last; on the same day it holds instead
   * @param part in which a case is from then on; none where it is in no part
   */
  Said say(int on, @Nullable Part part) {
    if (size == 0 || from[size - 1] != on) {
      if (size == from.length) {
        from = Arrays.copyOf(from, 2 * size);
        parts = Arrays.copyOf(parts, 2 * size);
      }
      from[size++] = on;
    }
    parts[size - 1] = part;
    return this;
  }

  int first() {
    return from[0];
  }

  private int at(int day) {
    var at = size - 1;
    while (at > 0 && from[at] > day) {
      at--;
    }
    return at;
  }

  /** Tells the days after the first and up to the last on which it came to be another. */
  void changes(int first, int last, IntConsumer use) {
    for (var at = 1; at < size; at++) {
      if (from[at] > first && from[at] <= last) {
        use.accept(from[at]);
      }
    }
  }

  @Nullable Part on(int day) {
    return parts[at(day)];
  }

  /** What is done with the days on which a case was in a part, from the first until another. */
  @FunctionalInterface
  interface Use {
    void piece(Part part, int from, int until);
  }

  /** Takes a stretch of days apart. */
  void each(int start, int until, Use use) {
    var at = at(start);
    var begun = start;
    while (at + 1 < size && from[at + 1] < until) {
      at++;
      if (from[at] > begun) {
        piece(parts[at - 1], begun, from[at], use);
        begun = from[at];
      }
    }
    piece(parts[at], begun, until, use);
  }

  private static void piece(@Nullable Part part, int from, int until, Use use) {
    if (part != null) {
      use.piece(part, from, until);
    }
  }

  /** Whether anything is said but that it is not known. */
  boolean isStated() {
    for (var i = 0; i < size; i++) {
      var part = parts[i];
      if (part == null || !part.cut().value().equals(Dimension.NOT_STATED)) {
        return true;
      }
    }
    return false;
  }
}
