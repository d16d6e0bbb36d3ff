package waymark.governance;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A body that governs.
 *
 * @param key as addresses name it
 * @param reportsTo the one body that it answers to; empty at the top. To whom else its reports go
 *     stands in the calendar of reports.
 */
public record Body(BodyId id, String key, String name, Kind kind, Optional<BodyId> reportsTo) {

  /** What kind of body it is. */
  public enum Kind {
    PARTNERSHIP_BOARD("Partnership board"),
    EXECUTIVE_GROUP("Executive group"),
    SUBGROUP("Subgroup"),
    HEALTH_AND_WELLBEING_BOARD("Health and wellbeing board"),
    PLACE_PARTNERSHIP("Place partnership"),
    SAFEGUARDING_PARTNERSHIP("Safeguarding partnership"),
    COMMITTEE("Committee"),
    FORUM_STEERING_GROUP("Forum steering group"),
    OTHER("Another body");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of that key. */
    public static Optional<Kind> of(String key) {
      return Stream.of(values()).filter(it -> it.key().equals(key)).findFirst();
    }
  }
}
