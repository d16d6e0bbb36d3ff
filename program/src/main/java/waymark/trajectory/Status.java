package waymark.trajectory;

import static waymark.measures.Reading.Certainty.FINAL;

import waymark.kernel.Direction;
import waymark.kernel.Figure;
import waymark.measures.Reading;
import waymark.measures.Reading.Measured;

/** Whether a promise was kept. */
public sealed interface Status {

  record Met() implements Status {}

  record NotMet() implements Status {}

  record NotAssessed(Because because) implements Status {}

  /**
   * Judges one reading against what was promised for its period.
   *
   * <p>Equality keeps {@code AtLeast} and {@code AtMost} and breaks {@code Above}, {@code Below}
   * and a direction. Only a final figure is judged; decimals are compared as they are, never as
   * printed. Where several things are missing the promise is named first (that there is none, or
   * that it states no direction), then the reading, then the baseline.
   *
   * @param baseline the earlier reading that a direction is held against
   */
  static Status of(Promise promise, Reading reading, Reading baseline) {
    if (promise instanceof Promise.None) {
      return new NotAssessed(Because.NO_PROMISE);
    }
    if (promise instanceof Promise.Undirected) {
      return new NotAssessed(Because.NO_DIRECTION);
    }
    return reading instanceof Measured(var now, _, var certainty) && certainty == FINAL
        ? judged(promise, now, baseline)
        : new NotAssessed(Because.of(reading));
  }

  private static Status judged(Promise promise, Figure now, Reading baseline) {
    return switch (promise) {
      case Promise.AtLeast(var floor) -> kept(now.atLeast(floor));
      case Promise.AtMost(var ceiling) -> kept(now.atMost(ceiling));
      case Promise.Above(var bound) -> kept(now.above(bound));
      case Promise.Below(var bound) -> kept(now.below(bound));
      case Promise.Near(var value, var tolerance) ->
          kept(now.value().subtract(value.value()).abs().compareTo(tolerance.value()) <= 0);
      case Promise.Towards(var direction, _) -> towards(direction, now, baseline);
      case Promise.Undirected _ -> new NotAssessed(Because.NO_DIRECTION);
      case Promise.None _ -> new NotAssessed(Because.NO_PROMISE);
    };
  }

  private static Status towards(Direction direction, Figure now, Reading baseline) {
    if (!(baseline instanceof Measured(var then, _, _))) {
      return new NotAssessed(Because.NO_BASELINE);
    }
    return switch (direction) {
      case HIGHER -> kept(now.above(then));
      case LOWER -> kept(now.below(then));
    };
  }

  private static Status kept(boolean kept) {
    return kept ? new Met() : new NotMet();
  }

  /** {@code met}, {@code not-met} or {@code not-assessed}. */
  default String word() {
    return switch (this) {
      case Met _ -> "met";
      case NotMet _ -> "not-met";
      case NotAssessed _ -> "not-assessed";
    };
  }
}
