package waymark.kernel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person wrote where a figure is expected, understood as far as it goes. Nothing is guessed:
 * what does not read as one of these is {@link Unclear}.
 */
public sealed interface Written {

  /**
   * {@code 75%}, {@code 38.4 %}, {@code 1,255}, {@code 33% (12 of 36)}.
   *
   * @param of what it was counted from, where that is written beside it
   */
  record Exact(Figure figure, Unit unit, @Nullable Fraction of) implements Written {}

  /** {@code 70% (provisional)}, {@code 12 to date}: the period is not over. */
  record Provisional(Figure figure, Unit unit) implements Written {}

  /**
   * {@code 240+}, {@code just over 50%}, {@code about 30}: near the figure, on which side if said.
   */
  record Approximate(Figure figure, Unit unit) implements Written {}

  /** {@code >6}, {@code < 18}, {@code at least 80%}. */
  record Bounded(Bound bound, Figure figure, Unit unit) implements Written {}

  /** {@code Higher}, {@code Lower}: a direction without a figure. */
  record Towards(Direction direction) implements Written {}

  /** {@code N/A}: nothing to promise, or nothing to measure. */
  record NotApplicable() implements Written {}

  /** {@code TBC}: there will be a figure. */
  record ToBeConfirmed() implements Written {}

  /** An empty cell, or one that holds only dashes. */
  record Blank() implements Written {}

  /** Anything else. */
  record Unclear(String text) implements Written {}

  /** How a bound is written. */
  enum Bound {
    ABOVE,
    BELOW,
    AT_LEAST,
    AT_MOST
  }

  /** Understands one cell. The text may hold any kind of blank, and blanks inside a number. */
  static Written of(String cell) {
    return WrittenBefore.of(cell);
  }

  /** What was understood, in short: {@code 57%}, {@code about 50%}, {@code above 6}. */
  default String shown() {
    return switch (this) {
      case Exact(var figure, var unit, _) -> shown(figure, unit);
      case Provisional(var figure, var unit) -> shown(figure, unit);
      case Approximate(var figure, var unit) -> "about " + shown(figure, unit);
      case Bounded(var bound, var figure, var unit) ->
          bound.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + shown(figure, unit);
      case Towards(var direction) -> direction.name().toLowerCase(Locale.ROOT);
      case NotApplicable _ -> "not applicable";
      case ToBeConfirmed _ -> "to be confirmed";
      case Blank _ -> "";
      case Unclear(var text) -> text;
    };
  }

  private static String shown(Figure figure, Unit unit) {
    return figure + (unit == Unit.PERCENT ? "%" : "");
  }

  /** The cell as it is shown again: single plain blanks, and none inside a number. */
  static String tidied(String cell) {
    return WrittenText.tidied(cell);
  }
}
