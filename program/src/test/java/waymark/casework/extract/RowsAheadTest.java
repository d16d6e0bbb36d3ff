package waymark.casework.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Rows that are taken out of a file by one thread and read by another. */
class RowsAheadTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final List<Long> read = new ArrayList<>();

  @Test
  void every_row_comes_in_its_order_and_then_what_the_file_says() throws Exception {
    var said =
        RowsAhead.read(
            rows -> {
              hand(rows, 1_000);
              return "the end";
            },
            (line, _) -> read.add(line));
    assertEquals("the end", said);
    assertEquals(lines(1_000), read);
  }

  @Test
  void what_is_wrong_in_the_file_is_told_behind_the_rows_before_it() {
    var wrong =
        assertThrows(
            UnreadableExtract.class,
            () ->
                RowsAhead.read(
                    rows -> {
                      hand(rows, 300);
                      throw new UnreadableExtract("damaged");
                    },
                    (line, _) -> read.add(line)));
    assertEquals("damaged", wrong.why());
    assertEquals(lines(300), read);
  }

  @Test
  void a_row_that_is_refused_ends_the_reading_of_the_file() {
    var wrong =
        assertTimeoutPreemptively(
            SOON,
            () ->
                assertThrows(
                    UnreadableExtract.class,
                    () -> RowsAhead.read(rows -> hand(rows, Long.MAX_VALUE), this::refused)));
    assertEquals("row 10", wrong.why());
  }

  private void refused(long line, List<String> cells) throws UnreadableExtract {
    if (line == 10) {
      throw new UnreadableExtract("row 10");
    }
  }

  @Test
  void who_is_interrupted_stops_reading() {
    assertTimeoutPreemptively(
        SOON,
        () -> {
          Thread.currentThread().interrupt();
          assertThrows(
              IOException.class,
              () -> RowsAhead.read(rows -> hand(rows, Long.MAX_VALUE), (line, _) -> {}));
          assertTrue(Thread.interrupted());
        });
  }

  private static long hand(Rows rows, long count) throws UnreadableExtract {
    for (var line = 1L; line <= count; line++) {
      rows.row(line, List.of("a"));
    }
    return count;
  }

  private static List<Long> lines(long count) {
    return LongStream.rangeClosed(1, count).boxed().toList();
  }
}
