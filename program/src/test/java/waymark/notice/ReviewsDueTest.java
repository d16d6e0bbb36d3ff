package waymark.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a thing is reviewed next and how often that passed, with the days on either side. */
class ReviewsDueTest {

  private static Optional<LocalDate> day(@Nullable String text) {
    return Optional.ofNullable(text).map(LocalDate::parse);
  }

  @ParameterizedTest(name = "{0}, on {1}")
  @CsvSource(
      nullValues = "-",
      value = {
        // reviews,                          today,      last,       next,       missed, since
        "-,                                  2025-01-01, -,          -,          0, -",
        "2024-11-26 held half-yearly,        2024-11-26, 2024-11-26, 2025-05-26, 0, -",
        "2024-11-26 held half-yearly,        2025-05-26, 2024-11-26, 2025-05-26, 0, -",
        "2024-11-26 held half-yearly,        2025-05-27, 2024-11-26, 2025-11-26, 1, 2025-05-26",
        "2024-11-26 findings-in half-yearly, 2025-11-27, 2024-11-26, 2026-05-26, 2, 2025-05-26",
        "2024-11-26 held not-stated,         2030-01-01, 2024-11-26, -,          0, -",
        // the cycle is the one that the last review states
        "2024-11-26 held half-yearly/2025-05-20 held quarterly, 2025-08-20, 2025-05-20, 2025-08-20, 0, -",
        // one that is planned is the next; it undoes no day that has passed
        "2024-11-26 held half-yearly/2025-06-10 planned half-yearly, 2025-05-26, 2024-11-26, 2025-06-10, 0, -",
        "2024-11-26 held half-yearly/2025-06-10 planned half-yearly, 2025-05-27, 2024-11-26, 2025-06-10, 1, 2025-05-26",
        // planned and not held
        "2024-11-26 planned half-yearly,      2024-11-26, -,          2024-11-26, 0, -",
        "2024-11-26 papers-ready half-yearly, 2024-11-27, -,          -,          1, 2024-11-26",
        "2024-11-26 held half-yearly/2025-05-20 planned half-yearly, 2025-05-21, 2024-11-26, 2025-05-26, 1, 2025-05-20",
        // called off, or without a day, counts for nothing
        "2024-11-26 called-off half-yearly,  2025-11-27, -,          -,          0, -",
        "none papers-ready half-yearly,      2025-11-27, -,          -,          0, -",
        // planned for a day before the last one was held: it is over
        "2024-11-26 held half-yearly/2024-11-20 planned half-yearly, 2024-11-27, 2024-11-26, 2025-05-26, 0, -",
        // more than twelve are not told apart
        "2020-01-05 held daily,              2024-11-27, 2020-01-05, -,          13, 2020-01-06",
      })
  void the_day_itself_is_in_time(
      @Nullable String reviews,
      LocalDate today,
      @Nullable String last,
      @Nullable String next,
      int missed,
      @Nullable String since) {
    var series =
        reviews == null
            ? List.<FormalReview>of()
            : Stream.of(reviews.split("/", -1)).map(AnyReview::of).toList();
    var due = ReviewsDue.of(series, today);
    assertEquals(day(last), due.last());
    assertEquals(day(next), due.next());
    assertEquals(missed, due.missed());
    assertEquals(day(since), due.since());
  }
}
