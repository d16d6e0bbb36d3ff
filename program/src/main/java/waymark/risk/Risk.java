package waymark.risk;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.delivery.Cycle;

/**
 * Something that may go wrong, or has: because of a cause an event comes about, and has an effect.
 *
 * @param key as addresses name it within its area; it stays when the reference changes
 * @param reference the sign that people give it, such as {@code R3}; unique in its area
 * @param event what may happen; of an issue, what has happened. It names the risk
 * @param cause because of what; may be empty
 * @param effect what it would mean for families; may be empty
 * @param controls what keeps it small already; may be empty
 * @param owner the post that answers for it, never a name; may be empty
 * @param cycle how often it is to be reviewed
 */
public record Risk(
    RiskId id,
    Kind kind,
    String key,
    String reference,
    String event,
    String cause,
    String effect,
    String controls,
    String owner,
    Cycle cycle) {

  /** Whether it may happen, or has happened. */
  public enum Kind {
    RISK("Likelihood"),
    ISSUE("Urgency");

    private final String scoredBy;

    Kind(String scoredBy) {
      this.scoredBy = scoredBy;
    }

    /** What it is scored by beside its impact: what has happened has no likelihood any more. */
    public String scoredBy() {
      return scoredBy;
    }

    /** {@code risk}, as outputs and sentences name it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that word. */
    public static Optional<Kind> named(String word) {
      return Stream.of(values()).filter(it -> it.word().equals(word)).findFirst();
    }
  }

  /** {@code R3 Health advice comes late}. */
  public String named() {
    return reference + " " + event;
  }
}
