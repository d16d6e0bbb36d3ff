package waymark.trajectory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static waymark.kernel.Direction.HIGHER;
import static waymark.kernel.Direction.LOWER;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import waymark.kernel.Direction;
import waymark.kernel.Figure;
import waymark.kernel.Written;
import waymark.measures.Reading;
import waymark.measures.Reading.Certainty;
import waymark.measures.Reading.Measured;
import waymark.measures.Reading.Missing;
import waymark.trajectory.Promise.Since;
import waymark.trajectory.Status.Met;
import waymark.trajectory.Status.NotAssessed;
import waymark.trajectory.Status.NotMet;

/** Whether a promise was kept: the rules as a council officer could check them. */
class StatusTest {

  private static final Reading BASELINE_20 = Reading.measured("20");

  static Stream<Arguments> rules() {
    return Stream.of(
        // equality keeps "at least" and "at most"
        arguments(atLeast("40"), measured("39.4"), new NotMet()),
        arguments(atLeast("40"), measured("39.9999"), new NotMet()),
        arguments(atLeast("40"), measured("40"), new Met()),
        arguments(atLeast("20"), measured("20.0"), new Met()),
        arguments(atLeast("40"), measured("40.1"), new Met()),
        arguments(atMost("850"), measured("849"), new Met()),
        arguments(atMost("850"), measured("850"), new Met()),
        arguments(atMost("850"), measured("851"), new NotMet()),
        // and breaks ">" and "<"
        arguments(above("6"), measured("6"), new NotMet()),
        arguments(above("6"), measured("7"), new Met()),
        arguments(above("20"), measured("20"), new NotMet()),
        arguments(below("18"), measured("18"), new NotMet()),
        arguments(below("18"), measured("17"), new Met()),
        arguments(below("18"), measured("22"), new NotMet()),
        // near: either side, the edge kept
        arguments(near("50", "2"), measured("48"), new Met()),
        arguments(near("50", "2"), measured("52"), new Met()),
        arguments(near("50", "2"), measured("52.1"), new NotMet()),
        // a direction is strict against the baseline, which is 20
        arguments(towards(HIGHER), measured("20"), new NotMet()),
        arguments(towards(HIGHER), measured("20.1"), new Met()),
        arguments(towards(HIGHER), measured("19"), new NotMet()),
        arguments(towards(LOWER), measured("20"), new NotMet()),
        arguments(towards(LOWER), measured("19"), new Met()),
        arguments(towards(LOWER), measured("21"), new NotMet()),
        // a figure without a direction, whatever was measured
        arguments(undirected("10"), measured("10"), because(Because.NO_DIRECTION)),
        arguments(undirected("10"), new Missing(), because(Because.NO_DIRECTION)),
        // nothing promised
        arguments(none("N/A"), measured("5"), because(Because.NO_PROMISE)),
        arguments(none("TBC"), measured("5"), because(Because.NO_PROMISE)),
        arguments(none(""), measured("5"), because(Because.NO_PROMISE)),
        arguments(none(""), new Missing(), because(Because.NO_PROMISE)),
        // promised, and no figure to judge
        arguments(atLeast("30"), new Missing(), because(Because.NOT_MEASURED)),
        arguments(atLeast("30"), new Reading.Unavailable(), because(Because.NOT_MEASURED)),
        arguments(atLeast("30"), new Reading.NotApplicable(), because(Because.NOT_APPLICABLE)),
        arguments(atLeast("30"), new Reading.ToBeConfirmed(), because(Because.TO_BE_CONFIRMED)),
        arguments(atMost("4"), new Reading.Suppressed(), because(Because.SUPPRESSED)),
        // shown, never judged as final
        arguments(atLeast("60"), unsure("70", Certainty.PROVISIONAL), because(Because.PROVISIONAL)),
        arguments(
            atMost("200"), unsure("240", Certainty.APPROXIMATE), because(Because.APPROXIMATE)));
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @MethodSource("rules")
  void a_reading_keeps_or_breaks_a_promise(Promise promise, Reading reading, Status status) {
    assertEquals(status, Status.of(promise, reading, BASELINE_20));
  }

  @Test
  void a_direction_without_an_earlier_reading_is_not_assessed() {
    assertEquals(
        because(Because.NO_BASELINE), Status.of(towards(LOWER), measured("9"), new Missing()));
  }

  @Test
  void without_a_reading_the_missing_baseline_is_not_the_reason() {
    assertEquals(
        because(Because.NOT_MEASURED), Status.of(towards(LOWER), new Missing(), new Missing()));
  }

  @Test
  void better_never_turns_a_kept_promise_into_a_broken_one() {
    var random = new Random(1);
    for (var i = 0; i < 3_000; i++) {
      var bound = Integer.toString(random.nextInt(100));
      var now = random.nextInt(100);
      var better = now + random.nextInt(20);
      for (var promise : new Promise[] {atLeast(bound), above(bound), towards(HIGHER)}) {
        if (Status.of(promise, measured(now), BASELINE_20) instanceof Met) {
          assertEquals(new Met(), Status.of(promise, measured(better), BASELINE_20));
        }
      }
      for (var promise : new Promise[] {atMost(bound), below(bound), towards(LOWER)}) {
        if (Status.of(promise, measured(better), BASELINE_20) instanceof Met) {
          assertEquals(new Met(), Status.of(promise, measured(now), BASELINE_20));
        }
      }
    }
  }

  static Stream<Arguments> cells() {
    return Stream.of(
        arguments("75%", HIGHER, atLeast("75")),
        arguments("850", LOWER, atMost("850")),
        arguments(">6", HIGHER, above("6")),
        arguments("< 18", LOWER, below("18")),
        arguments("at least 80%", LOWER, atLeast("80")),
        arguments("Higher", LOWER, towards(HIGHER)),
        arguments("Lower", HIGHER, towards(LOWER)),
        arguments("N/A", HIGHER, none("N/A")),
        arguments("TBC", HIGHER, none("TBC")),
        arguments("about 60%", HIGHER, none("about 60%")),
        arguments("-", HIGHER, none("-")),
        arguments("", HIGHER, none("")));
  }

  @ParameterizedTest(name = "\"{0}\" where better is {1}")
  @MethodSource("cells")
  void a_milestone_cell_promises_what_it_says(String cell, Direction better, Promise promise) {
    assertEquals(promise, Promise.of(Written.of(cell), cell, better));
  }

  private static Promise atLeast(String figure) {
    return new Promise.AtLeast(Figure.of(figure));
  }

  private static Promise atMost(String figure) {
    return new Promise.AtMost(Figure.of(figure));
  }

  private static Promise above(String figure) {
    return new Promise.Above(Figure.of(figure));
  }

  private static Promise below(String figure) {
    return new Promise.Below(Figure.of(figure));
  }

  private static Promise near(String figure, String tolerance) {
    return new Promise.Near(Figure.of(figure), Figure.of(tolerance));
  }

  private static Promise towards(Direction direction) {
    return new Promise.Towards(direction, Since.BASELINE);
  }

  private static Promise undirected(String figure) {
    return new Promise.Undirected(Figure.of(figure));
  }

  private static Promise none(String asWritten) {
    return new Promise.None(asWritten);
  }

  private static Reading measured(String digits) {
    return Reading.measured(digits);
  }

  private static Reading measured(int whole) {
    return Reading.measured(Figure.of(whole));
  }

  private static Reading unsure(String digits, Certainty certainty) {
    return new Measured(Figure.of(digits), null, certainty);
  }

  private static Status because(Because because) {
    return new NotAssessed(because);
  }
}
