package waymark.charts;

import java.util.ArrayList;
import java.util.List;

/** Rows for marks along an axis: marks that would touch stand in rows below each other. */
final class Lanes {

  static final int HIGH = 260;
  static final int REACH = 125;

  /** Where each row ends so far. */
  private final List<Integer> ends = new ArrayList<>();

  /** The row for what lies between two places; ask from left to right. */
  int row(int from, int to) {
    for (int row = 0; row < ends.size(); row++) {
      if (ends.get(row) <= from) {
        ends.set(row, to);
        return row;
      }
    }
    ends.add(to);
    return ends.size() - 1;
  }

  int height() {
    return ends.size() * HIGH;
  }
}
