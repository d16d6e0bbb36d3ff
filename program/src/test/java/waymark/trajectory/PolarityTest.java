package waymark.trajectory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.kernel.Polarity;

/**
 * What a plain figure promises hangs on which way the measure is better; what it says, does not.
 */
class PolarityTest {

  /** June, the first reading, is 20; each case is of September. */
  @ParameterizedTest(name = "{0}, promised {1}, measured {2}: {3}")
  @CsvSource({
    // a plain figure
    "higher,  10,     10,  Met",
    "higher,  10,     9,   Not met",
    "lower,   10,     10,  Met",
    "lower,   10,     11,  Not met",
    "near,    10,     12,  Met",
    "near,    10,     8,   Met",
    "near,    10,     12.1, Not met",
    "near,    10,     7.9, Not met",
    "neutral, 10,     9,   No direction stated",
    "neutral, 10,     10,  No direction stated",
    "neutral, 10,     11,  No direction stated",
    "neutral, 10%,    11%, No direction stated",
    // that nothing was measured is not what stands in the way
    "neutral, 10,     TBC, No direction stated",
    // what states its own direction is judged, whichever way is better
    "neutral, >6,     7,   Met",
    "neutral, >6,     6,   Not met",
    "neutral, <18,    17,  Met",
    "neutral, <18,    18,  Not met",
    "neutral, at least 6, 6, Met",
    "neutral, at most 6,  7, Not met",
    "neutral, Higher, 21,  Met",
    "neutral, Higher, 20,  Not met",
    "neutral, Lower,  19,  Met",
    "neutral, Lower,  20,  Not met",
    "lower,   >6,     7,   Met",
    "near,    Lower,  19,  Met",
    // nothing promised is nothing promised
    "neutral, N/A,    9,   No promise",
    "neutral, TBC,    9,   No promise",
    "neutral, about 10, 9, No promise",
  })
  void a_milestone_is_judged_as_it_is_meant(
      String polarity, String milestone, String reading, String words) {
    var line = AnyLine.of(Polarity.of(polarity).orElseThrow(), reading, milestone);
    assertEquals(words, Judgements.words(line.statusAt(AnyLine.month("2026-09"))));
  }

  @Test
  void a_figure_without_a_direction_is_left_out_of_the_count_and_named() {
    var tracker =
        new Tracker(
            List.of(Tracker.NOWHERE),
            List.of(
                AnyLine.of(Polarity.HIGHER, "10", "10"), AnyLine.of(Polarity.NEUTRAL, "9", "10")));
    var rollup = tracker.rollup(AnyLine.month("2026-09"));
    assertEquals("1/1", rollup.met().toString());
    assertEquals(
        List.of("no-direction"), rollup.leftOut().stream().map(it -> it.because().word()).toList());
  }

  @Test
  void no_pace_is_worked_out_towards_a_figure_without_a_direction() {
    var line =
        AnyLine.of(
            Tracker.NOWHERE,
            "Measure",
            Polarity.NEUTRAL,
            Map.of("2026-09", "9"),
            Map.of("2026-12", "6"));
    assertTrue(Pace.of(line, List.of()).isEmpty());
  }
}
