package waymark.casework;

/**
 * How many took so many days. Of all days that are possible few occur, so each lies in a table
 * where its number leads. Two of these add up.
 */
final class Days {

  private static final int SMALLEST = 8;
  private static final int SPREAD = 0x9E3779B9;

  private int[] days = new int[SMALLEST];

  /** How many took the day at the same place; where none did, the place is free. */
  private int[] counts = new int[SMALLEST];

  private int used;

  void add(int day, int count) {
    if (2 * used >= days.length) {
      grow();
    }
    var at = place(day);
    if (counts[at] == 0) {
      days[at] = day;
      used++;
    }
    counts[at] += count;
  }

  /** What is done with a number of days and how many took so many. */
  @FunctionalInterface
  interface Use {
    void took(int day, int count);
  }

  /** In no order. */
  void each(Use use) {
    for (var at = 0; at < days.length; at++) {
      if (counts[at] > 0) {
        use.took(days[at], counts[at]);
      }
    }
  }

  /** Where that day is, or would be. */
  private int place(int day) {
    var last = days.length - 1;
    var at = ((day * SPREAD) >>> Short.SIZE) & last;
    while (counts[at] > 0 && days[at] != day) {
      at = (at + 1) & last;
    }
    return at;
  }

  private void grow() {
    var before = new Days();
    before.days = days;
    before.counts = counts;
    days = new int[2 * before.days.length];
    counts = new int[days.length];
    used = 0;
    before.each(this::add);
  }
}
