package waymark.caseload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * One row as PostgreSQL copies it out; its columns are numbered from 0, and none of them is null.
 */
final class CopiedRow {

  private ByteBuffer sent = ByteBuffer.allocate(0);
  private int[] starts = new int[0];

  /** After a column stands the length of the next. */
  void read(byte[] bytes, int from) {
    sent = ByteBuffer.wrap(bytes);
    var columns = sent.getShort(from);
    if (starts.length != columns + 1) {
      starts = new int[columns + 1];
    }
    var start = from + Short.BYTES + Integer.BYTES;
    for (var column = 0; column < columns; column++) {
      var length = sent.getInt(start - Integer.BYTES);
      if (length < 0) {
        throw new IllegalStateException("column %d of a row has no value".formatted(column));
      }
      starts[column] = start;
      start += length + Integer.BYTES;
    }
    starts[columns] = start;
  }

  /** All bytes of the row, of which {@link #start} and {@link #end} bound a column. */
  byte[] bytes() {
    return sent.array();
  }

  int start(int column) {
    return starts[column];
  }

  int end(int column) {
    return starts[column + 1] - Integer.BYTES;
  }

  String text(int column) {
    return new String(bytes(), start(column), end(column) - start(column), UTF_8);
  }

  boolean yes(int column) {
    return sent.get(start(column)) != 0;
  }

  UUID uuid(int column) {
    return new UUID(sent.getLong(start(column)), sent.getLong(start(column) + Long.BYTES));
  }
}
