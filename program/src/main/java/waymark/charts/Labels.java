package waymark.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds room for words beside what they belong to, without covering a line or other words. */
final class Labels {

  private static final int GAP = 40;
  private static final int MARKER = 60;
  private static final int SAMPLE = 80;
  private static final int THIN = 20;

  private final Box room;
  private final List<Box> taken = new ArrayList<>();

  Labels(Box room) {
    this.room = room;
  }

  void marker(int x, int y) {
    taken.add(Box.around(x, y, MARKER));
  }

  void line(int x1, int y1, int x2, int y2) {
    int pieces = 1 + Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1)) / SAMPLE;
    for (int i = 0; i <= pieces; i++) {
      taken.add(Box.around(x1 + (x2 - x1) * i / pieces, y1 + (y2 - y1) * i / pieces, THIN));
    }
  }

  /** Where words of a width may stand around a place; the place is then taken. */
  Optional<Box> place(int x, int y, int width) {
    var found = around(x, y, width).filter(this::free).findFirst();
    found.ifPresent(taken::add);
    return found;
  }

  /** Just above or below, or not at all: further off they could be read as another's. */
  Optional<Box> placeClose(int x, int y, int width) {
    var found = around(x, y, width).limit(2).filter(this::free).findFirst();
    found.ifPresent(taken::add);
    return found;
  }

  /** Where words stand that must not be missing, over a line where no room is free. */
  Box mustPlace(int x, int y, int width) {
    return place(x, y, width)
        .or(() -> around(x, y, width).filter(box -> box.within(room)).findFirst())
        .orElseGet(() -> kept(around(x, y, width).findFirst().orElseThrow()));
  }

  private boolean free(Box box) {
    return box.within(room) && taken.stream().noneMatch(box::meets);
  }

  /** Above and below first, then beside, then further off. */
  private static Stream<Box> around(int x, int y, int width) {
    int near = MARKER + GAP;
    int high = TextWidth.HIGH;
    return Stream.of(
        above(x - width / 2, y - near, width),
        above(x - width / 2, y + near + high, width),
        above(x + near, y + high / 2, width),
        above(x - near - width, y + high / 2, width),
        above(x, y - near, width),
        above(x - width, y - near, width),
        above(x, y + near + high, width),
        above(x - width, y + near + high, width),
        above(x - width / 2, y - near - high, width),
        above(x - width / 2, y + near + 2 * high, width));
  }

  private static Box above(int left, int bottom, int width) {
    return new Box(left, bottom - TextWidth.HIGH, left + width, bottom);
  }

  private Box kept(Box box) {
    int left =
        Math.clamp(box.left(), room.left(), Math.max(room.left(), room.right() - box.width()));
    int top = Math.clamp(box.top(), room.top(), Math.max(room.top(), room.bottom() - box.height()));
    return new Box(left, top, left + box.width(), top + box.height());
  }
}
