package waymark.trajectory;

import waymark.kernel.Direction;
import waymark.kernel.Figure;
import waymark.kernel.Written;

/** What was promised for a period. */
public sealed interface Promise {

  /** {@code 75%} where higher is better; equality keeps it. */
  record AtLeast(Figure floor) implements Promise {}

  /** {@code 850} where lower is better; equality keeps it. */
  record AtMost(Figure ceiling) implements Promise {}

  /** {@code >6}; equality breaks it. */
  record Above(Figure bound) implements Promise {}

  /** {@code <18}; equality breaks it. */
  record Below(Figure bound) implements Promise {}

  /** A figure to stay near, on either side. */
  record Near(Figure value, Figure tolerance) implements Promise {}

  /** {@code Higher}, {@code Lower}: better than an earlier reading, strictly. */
  record Towards(Direction direction, Since since) implements Promise {}

  /**
   * {@code 10} for a measure that is neither better higher nor lower, such as complaints: a figure
   * was set, and nobody said from which side it is to be reached. It is named, and never judged.
   */
  record Undirected(Figure value) implements Promise {}

  /** {@code N/A}, {@code TBC}, blank: nothing was promised. */
  record None(String asWritten) implements Promise {}

  /** Which earlier reading a direction is held against. */
  enum Since {
    /** The first reading of the series: what a plan means unless it says otherwise. */
    BASELINE,
    PREVIOUS_READING
  }

  /**
   * The promise that a target or milestone cell states. A plain figure is a floor where higher is
   * better and a ceiling where lower is. What promises nothing definite ({@code about 60%}, words)
   * is {@link None}: the caller, who knows where it stands, says so.
   */
  static Promise of(Written written, String asWritten, Direction better) {
    return switch (written) {
      case Written.Exact(var figure, _, _) ->
          switch (better) {
            case HIGHER -> new AtLeast(figure);
            case LOWER -> new AtMost(figure);
          };
      case Written.Bounded(var bound, var figure, _) ->
          switch (bound) {
            case ABOVE -> new Above(figure);
            case BELOW -> new Below(figure);
            case AT_LEAST -> new AtLeast(figure);
            case AT_MOST -> new AtMost(figure);
          };
      case Written.Towards(var direction) -> new Towards(direction, Since.BASELINE);
      case Written.Approximate _,
          Written.Provisional _,
          Written.NotApplicable _,
          Written.ToBeConfirmed _,
          Written.Blank _,
          Written.Unclear _ ->
          new None(asWritten);
    };
  }
}
