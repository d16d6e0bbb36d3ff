package waymark.evidence;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How much weight evidence bears. */
public enum Strength {
  STRONG("Strong", "two sources that do not depend on each other agree, over three months or more"),
  MODERATE("Moderate", "one sound source, or several that cover part of the families"),
  WEAK("Weak", "a single account, a small number, or an impression");

  private final String words;
  private final String meaning;

  Strength(String words, String meaning) {
    this.words = words;
    this.meaning = meaning;
  }

  public String words() {
    return words;
  }

  /** What it takes, so that two people choose the same. */
  public String meaning() {
    return meaning;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The strength of that key; empty for {@code not-stated}. */
  public static Optional<Strength> of(String key) {
    return Stream.of(values()).filter(it -> it.key().equals(key)).findFirst();
  }
}
