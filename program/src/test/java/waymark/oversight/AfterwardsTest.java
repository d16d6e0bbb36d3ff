package waymark.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.kernel.Polarity;
import waymark.trajectory.AnyLine;
import waymark.trajectory.Tracker;

/** What the figures of a measure did after a day, and when nothing can be said of it. */
class AfterwardsTest {

  private static final YearMonth FIRST = YearMonth.of(2024, 1);

  /** Figures of month after month from January 2024; a dash is a month without one. */
  private static Map<String, String> months(String figures) {
    var months = new LinkedHashMap<String, String>();
    var month = FIRST;
    for (var figure : figures.split(" ", -1)) {
      if (!figure.equals("-")) {
        months.put(month.toString(), figure);
      }
      month = month.plusMonths(1);
    }
    return months;
  }

  private static Tracker.Line line(Polarity polarity, String accumulates, String figures) {
    return AnyLine.alone(polarity, accumulates, months(figures), Map.of());
  }

  private static String kind(Afterwards it) {
    return switch (it) {
      case Afterwards.Seen seen -> seen.moved() + (seen.moving() ? " MOVING" : "");
      case Afterwards.TooFew(var before, var after) -> before + " and " + after;
      case Afterwards.NoDirection _ -> "no direction";
      case Afterwards.Grows _ -> "grows";
      case Afterwards.Broken(var on) -> "broken " + on;
    };
  }

  @ParameterizedTest(name = "{0} {1} from {2}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "HIGHER | 10 10 10 11 11 11          | 2024-04-01 | BETTER",
        "LOWER  | 10 10 10 11 11 11          | 2024-04-01 | WORSE",
        "LOWER  | 10 10 10 9 8 9             | 2024-04-01 | BETTER",
        // one that equals the middle is not better
        "HIGHER | 10 10 10 11 10 11          | 2024-04-01 | NOT_VISIBLY",
        "HIGHER | 10 10 10 9 11 12           | 2024-04-01 | NOT_VISIBLY",
        // the last three count, not the first
        "HIGHER | 10 10 10 9 9 11 12 13      | 2024-04-01 | BETTER",
        "HIGHER | 10 10 10 11 12 13 9        | 2024-04-01 | NOT_VISIBLY",
        // the month in which the day lies counts for neither side; its first day begins it
        "HIGHER | 10 10 10 11 11 11          | 2024-03-31 | 2 and 3",
        "HIGHER | 10 10 10 11 11 11          | 2024-04-02 | 3 and 2",
        "HIGHER | 10 10 10 99 11 11 11       | 2024-04-15 | BETTER",
        "HIGHER | 10 10 - 11 11 11           | 2024-04-01 | 2 and 3",
        "HIGHER | 10 10 10 11 - 11           | 2024-04-01 | 3 and 2",
        // no more than six before: the two that are older would move the middle
        "HIGHER | 99 99 99 10 10 10 10 10 10 11 11 11 | 2024-10-01 | BETTER",
        // an even number has its middle between two, to the last decimal
        "HIGHER | 10 10 11 11 10.5 11 11     | 2024-05-01 | NOT_VISIBLY",
        "HIGHER | 10 10 11 11 10.51 11 11    | 2024-05-01 | BETTER",
        // a figure that is only about right is none
        "HIGHER | 10 10 10 11 11 240+        | 2024-04-01 | 3 and 2",
        // it was getting better by itself
        "HIGHER | 10 11 12 13 14 15          | 2024-04-01 | BETTER MOVING",
        "HIGHER | 10 11 11 13 14 15          | 2024-04-01 | BETTER",
        "LOWER  | 12 11 10 9 9 9             | 2024-04-01 | BETTER MOVING",
        "NEUTRAL| 10 10 10 11 11 11          | 2024-04-01 | no direction",
        "NEAR   | 10 10 10 11 11 11          | 2024-04-01 | no direction",
      })
  void the_last_three_figures_stand_against_the_middle_of_those_before(
      Polarity polarity, String figures, LocalDate day, String expected) {
    assertEquals(expected, kind(Afterwards.of(line(polarity, "monthly", figures), day, List.of())));
  }

  @Test
  void figures_that_add_up_since_a_day_grow_by_themselves() {
    var line = line(Polarity.HIGHER, "cumulative since 2024-01", "1 2 3 4 5 6");
    assertEquals("grows", kind(Afterwards.of(line, LocalDate.of(2024, 4, 1), List.of())));
  }

  @ParameterizedTest(name = "what is counted changes on {0}: {1}")
  @CsvSource({
    "2024-01-01, BETTER",
    "2024-01-02, broken 2024-01-02",
    "2024-04-01, broken 2024-04-01",
    "2024-06-30, broken 2024-06-30",
    "2024-07-01, BETTER",
  })
  void figures_before_and_after_a_break_are_not_compared(LocalDate broken, String expected) {
    var line = line(Polarity.HIGHER, "monthly", "10 10 10 11 11 11");
    assertEquals(expected, kind(Afterwards.of(line, LocalDate.of(2024, 4, 1), List.of(broken))));
  }

  /** Nine figures before: the three oldest are compared with nothing, so a break there is none. */
  @ParameterizedTest(name = "what is counted changes on {0}: {1}")
  @CsvSource({
    "2024-03-15, BETTER",
    "2024-04-01, BETTER",
    "2024-04-02, broken 2024-04-02",
  })
  void a_break_before_the_figures_that_are_compared_does_not_matter(
      LocalDate broken, String expected) {
    var line = line(Polarity.HIGHER, "monthly", "9 9 9 10 10 10 10 10 10 11 11 11");
    assertEquals(expected, kind(Afterwards.of(line, LocalDate.of(2024, 10, 1), List.of(broken))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10 11 12 13 14 15 | The last three figures, 13%, 14% and 15%, are each better than 11%, the"
            + " middle one before. They were getting better before it already.",
        "10 10 11 9 12 8 | The last three figures, 9%, 12% and 8%, are neither all better nor all"
            + " worse than 10%, the middle one before.",
        "10 10 11 9 | Too few figures to say: 3 before and 1 after; three on each side are needed.",
      })
  void it_is_said_in_a_sentence(String figures, String words) {
    var line = line(Polarity.HIGHER, "monthly", figures);
    assertEquals(words, Afterwards.of(line, LocalDate.of(2024, 4, 1), List.of()).words("percent"));
  }
}
