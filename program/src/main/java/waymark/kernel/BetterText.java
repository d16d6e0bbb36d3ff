package waymark.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which way a measure is better, in a cell of a table: {@code Higher}, {@code Lower}, {@code
 * Nearer, within 5}, {@code Neither}.
 *
 * @param tolerance how far a figure that is to stay near a promised one may be from it
 */
public record BetterText(Polarity polarity, Optional<Figure> tolerance) {

  private static final Pattern NEARER =
      Pattern.compile("nearer(?:, within (?<tolerance>\\d{1,9}(?:\\.\\d{1,9})?))?");

  @Override
  public String toString() {
    return switch (polarity) {
      case HIGHER -> "Higher";
      case LOWER -> "Lower";
      case NEAR -> "Nearer" + tolerance.map(it -> ", within " + it).orElse("");
      case NEUTRAL -> "Neither";
    };
  }

  /** What a cell says; empty for anything else. */
  public static Optional<BetterText> read(String cell) {
    var text = cell.strip().toLowerCase(Locale.ROOT);
    var nearer = NEARER.matcher(text);
    if (nearer.matches()) {
      return Optional.of(
          new BetterText(
              Polarity.NEAR, Optional.ofNullable(nearer.group("tolerance")).map(Figure::of)));
    }
    return switch (text) {
      case "higher" -> Optional.of(new BetterText(Polarity.HIGHER, Optional.empty()));
      case "lower" -> Optional.of(new BetterText(Polarity.LOWER, Optional.empty()));
      case "neither" -> Optional.of(new BetterText(Polarity.NEUTRAL, Optional.empty()));
      default -> Optional.empty();
    };
  }
}
