package waymark.casework.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;

/**
 * The rows of a sheet, taken out of its file by one thread while another makes events of those
 * before. Only a few are on the way at any time.
 */
final class RowsAhead implements Rows {

  private static final int ROWS = 256;
  private static final int BATCHES = 8;
  private static final List<Row> END = List.of();

  private final BlockingQueue<List<Row>> ready = new ArrayBlockingQueue<>(BATCHES);
  private List<Row> batch = new ArrayList<>(ROWS);

  private RowsAhead() {}

  private record Row(long line, List<String> cells) {}

  /** A file that hands over its rows, and then says something more of itself. */
  interface Source<T> {
    T read(Rows rows) throws IOException, UnreadableExtract;
  }

  /** Reads all of it; what is wrong first, in the order of the rows, is what is thrown. */
  static <T> T read(Source<T> source, Rows rows) throws IOException, UnreadableExtract {
    var ahead = new RowsAhead();
    try (var reading = Beside.start(() -> ahead.all(source))) {
      for (var next = ahead.next(); !next.isEmpty(); next = ahead.next()) {
        for (var row : next) {
          rows.row(row.line(), row.cells());
        }
      }
      return reading.done();
    }
  }

  private List<Row> next() throws IOException {
    try {
      return ready.take();
    } catch (InterruptedException e) {
      throw Beside.interrupted();
    }
  }

  private <T> T all(Source<T> source) throws IOException, UnreadableExtract {
    try {
      return source.read(this);
    } finally {
      if (!batch.isEmpty()) {
        hand(batch);
      }
      hand(END);
    }
  }

  @Override
  public void row(long line, List<String> cells) throws UnreadableExtract {
    batch.add(new Row(line, cells));
    if (batch.size() == ROWS) {
      hand(batch);
      batch = new ArrayList<>(ROWS);
    }
  }

  private void hand(List<Row> rows) {
    try {
      ready.put(rows);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException(); // nobody takes them any more
    }
  }
}
