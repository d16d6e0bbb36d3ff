package waymark.claims;

import java.math.RoundingMode;
import waymark.kernel.Figure;
import waymark.kernel.Unit;

/**
 * A figure as a text prints it; {@code 52%} stands for anything that rounds to it.
 *
 * @param decimals as many as it is written with
 */
public record AsPrinted(String asWritten, Figure figure, int decimals, Unit unit) {

  /** Whether a figure, rounded half up to the decimals printed, is this one. */
  public boolean standsFor(Figure exact) {
    return new Figure(exact.value().setScale(decimals, RoundingMode.HALF_UP)).equals(figure);
  }

  @Override
  public String toString() {
    return asWritten;
  }
}
