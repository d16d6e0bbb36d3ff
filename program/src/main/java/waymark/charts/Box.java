package waymark.charts;

/** A rectangle in tenths of a pixel. */
record Box(int left, int top, int right, int bottom) {

  static Box around(int x, int y, int reach) {
    return new Box(x - reach, y - reach, x + reach, y + reach);
  }

  int width() {
    return right - left;
  }

  int height() {
    return bottom - top;
  }

  boolean within(Box outer) {
    return left >= outer.left && right <= outer.right && top >= outer.top && bottom <= outer.bottom;
  }

  boolean meets(Box other) {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
}
