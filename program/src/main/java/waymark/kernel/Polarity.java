package waymark.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which way a measure is better; what families do, such as complaining, is neither. */
public enum Polarity {
  HIGHER("Higher is better"),
  LOWER("Lower is better"),
  /** Better the nearer to what was promised, on either side. */
  NEAR("Nearer to the target is better"),
  /** Complaints, appeals, escalations: more of them may mean that families are heard. */
  NEUTRAL("Neither higher nor lower is better in itself");

  private final String words;

  Polarity(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The polarity of that key. */
  public static Optional<Polarity> of(String key) {
    return Stream.of(values()).filter(it -> it.key().equals(key)).findFirst();
  }
}
