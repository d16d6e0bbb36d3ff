package waymark.forum;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import waymark.measures.MeasureId;
import waymark.programme.ObjectiveId;

/**
 * How the forum sees a measure or an objective, beside what is measured.
 *
 * @param on the day as of which the forum sees it so
 * @param statement in the forum's words; empty also where a reader may not see them
 */
public record Rating(About about, Seen seen, LocalDate on, String statement) {

  /** What it stands beside. */
  public sealed interface About {

    record OfMeasure(MeasureId id) implements About {}

    record OfObjective(ObjectiveId id) implements About {}

    /** What tells one subject from another. */
    default UUID value() {
      return switch (this) {
        case OfMeasure(var id) -> id.value();
        case OfObjective(var id) -> id.value();
      };
    }
  }

  /** What families notice, as the forum sees it. */
  public enum Seen {
    BETTER("Better for families"),
    SAME("No different for families"),
    WORSE("Worse for families"),
    TOO_EARLY("Too early to say");

    private final String words;

    Seen(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    /** {@code too-early}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What has that key. */
    public static Optional<Seen> of(String key) {
      return Stream.of(values()).filter(it -> it.key().equals(key)).findFirst();
    }
  }
}
