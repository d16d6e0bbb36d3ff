package waymark.measures;

import org.jspecify.annotations.Nullable;
import waymark.kernel.Figure;
import waymark.kernel.Fraction;
import waymark.kernel.Unit;
import waymark.kernel.Written;

/** What was measured for one period; an absent figure says why it is absent and is never null. */
public sealed interface Reading {

  /**
   * A figure was given.
   *
   * @param of what it was counted from, where that is known
   */
  record Measured(Figure value, @Nullable Fraction of, Certainty certainty) implements Reading {}

  /** Nothing to measure in that period: no meeting was requested. */
  record NotApplicable() implements Reading {}

  /** The service could not supply the figure. */
  record Unavailable() implements Reading {}

  /** The figure is promised for later. */
  record ToBeConfirmed() implements Reading {}

  /** Withheld because it counts too few people: {@code <5}. */
  record Suppressed() implements Reading {}

  /** No figure stands there. */
  record Missing() implements Reading {}

  /** How firmly a figure stands; only a final one is judged. */
  enum Certainty {
    FINAL,
    /** The period was not over when the figure was given. */
    PROVISIONAL,
    /** Written as near a figure: {@code 240+}, {@code just over 50%}. */
    APPROXIMATE
  }

  /** A count below this, written as {@code <n}, is read as withheld: the usual threshold is 5. */
  int SMALL_COUNT = 10;

  static Measured measured(Figure value) {
    return new Measured(value, null, Certainty.FINAL);
  }

  /** A final reading from plain digits. */
  static Measured measured(String digits) {
    return measured(Figure.of(digits));
  }

  /**
   * The reading that a cell states. A direction or anything unclear is {@link Missing}: the caller,
   * who knows where it stands, says so.
   */
  static Reading of(Written written) {
    return switch (written) {
      case Written.Exact(var figure, _, var of) -> new Measured(figure, of, Certainty.FINAL);
      case Written.Provisional(var figure, _) -> new Measured(figure, null, Certainty.PROVISIONAL);
      case Written.Approximate(var figure, _) -> new Measured(figure, null, Certainty.APPROXIMATE);
      case Written.Bounded bounded -> bounded(bounded);
      case Written.NotApplicable _ -> new NotApplicable();
      case Written.ToBeConfirmed _ -> new ToBeConfirmed();
      case Written.Blank _, Written.Towards _, Written.Unclear _ -> new Missing();
    };
  }

  /** The same figure, known to be of a period that was still running; what is absent stays so. */
  default Reading provisional() {
    return this instanceof Measured(var value, var of, var certainty)
            && certainty == Certainty.FINAL
        ? new Measured(value, of, Certainty.PROVISIONAL)
        : this;
  }

  private static Reading bounded(Written.Bounded bounded) {
    var fewPeople =
        bounded.unit() == Unit.NUMBER
            && bounded.figure().atMost(Figure.of(SMALL_COUNT))
            && (bounded.bound() == Written.Bound.BELOW || bounded.bound() == Written.Bound.AT_MOST);
    return fewPeople
        ? new Suppressed()
        : new Measured(bounded.figure(), null, Certainty.APPROXIMATE);
  }
}
