package waymark.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as people read them, by the clocks of England. */
class DayWordsTest {

  @ParameterizedTest
  @CsvSource({
    "2024-11-27, 27 November 2024",
    "2024-11, November 2024",
    "2024, 2024",
    "'', ''",
  })
  void a_day_month_or_year_is_said_as_far_as_it_is_known(String kept, String words) {
    assertEquals(words, DayWords.of(kept));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-30T22:59:59Z, 2026-06-30, 30 June 2026 at 11:59pm",
    "2026-06-30T23:00:00Z, 2026-07-01, 1 July 2026 at 12:00am",
    "2026-11-30T23:59:59Z, 2026-11-30, 30 November 2026 at 11:59pm",
    "2026-12-01T12:05:00Z, 2026-12-01, 1 December 2026 at 12:05pm",
    "2026-03-29T00:59:59Z, 2026-03-29, 29 March 2026 at 12:59am",
    "2026-03-29T01:00:00Z, 2026-03-29, 29 March 2026 at 2:00am",
  })
  void a_moment_falls_on_the_day_of_england(Instant moment, LocalDate day, String words) {
    assertEquals(day, England.day(moment));
    assertEquals(words, DayWords.at(moment));
  }

  @ParameterizedTest
  @CsvSource({"2026-07-01, 2026-06-30T23:00:00Z", "2026-12-01, 2026-12-01T00:00:00Z"})
  void a_day_begins_when_the_clocks_of_england_say_so(LocalDate day, Instant start) {
    assertEquals(start, England.start(day));
  }
}
