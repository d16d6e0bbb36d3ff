package waymark.forum;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Of whom the forum asks something, as published trackers tell them apart. */
public enum Partner {
  COUNCIL("Council"),
  HEALTH("Health services"),
  SOCIAL_CARE("Social care");

  private final String words;

  Partner(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** {@code social-care}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The partner of that key. */
  public static Optional<Partner> of(String key) {
    return Stream.of(values()).filter(it -> it.key().equals(key)).findFirst();
  }
}
