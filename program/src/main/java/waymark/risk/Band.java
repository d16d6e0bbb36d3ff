package waymark.risk;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.report.Tone;

/** How much a score weighs, in one word. */
public enum Band {
  LOW("Low", Tone.GOOD),
  MEDIUM("Medium", Tone.NEUTRAL),
  HIGH("High", Tone.WARNING),
  VERY_HIGH("Very high", Tone.BAD);

  private final String said;
  private final Tone tone;

  Band(String said, Tone tone) {
    this.said = said;
    this.tone = tone;
  }

  public String said() {
    return said;
  }

  public Tone tone() {
    return tone;
  }

  /** {@code very-high}, as addresses name it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The band of that word. */
  public static Optional<Band> named(String word) {
    return Stream.of(values()).filter(it -> it.word().equals(word)).findFirst();
  }
}
