package waymark.kernel;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What was understood before. The same few thousand cells are read again for every page, and what a
 * text means never changes. Each text has one place; whoever comes later takes it, so that nothing
 * grows.
 */
final class WrittenBefore {

  private static final int PLACES = 1 << 13;
  private static final int LONGEST = 40;

  private static final AtomicReferenceArray<Cell> CELLS = new AtomicReferenceArray<>(PLACES);

  private WrittenBefore() {}

  private record Cell(String text, Written written) {}

  static Written of(String text) {
    if (text.length() > LONGEST) {
      return WrittenText.understand(text);
    }
    var hash = text.hashCode();
    var place = (hash ^ (hash >>> 16)) & (PLACES - 1);
    var before = CELLS.getAcquire(place);
    if (before != null && before.text.equals(text)) {
      return before.written;
    }
    var written = WrittenText.understand(text);
    CELLS.setRelease(place, new Cell(text, written));
    return written;
  }
}
