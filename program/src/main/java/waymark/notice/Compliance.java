package waymark.notice;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.evidence.EvidenceId;

/**
 * How far a requirement was met on a day, as somebody answers for it.
 *
 * @param on the day as of which it stood so
 * @param words what was done, in words; may be empty
 * @param reference the document that shows it; may be empty
 * @param evidence the evidence of impact that shows it
 * @param saidBy the post or body that says so
 */
public record Compliance(
    RequirementId requirement,
    LocalDate on,
    State state,
    String words,
    String reference,
    Optional<EvidenceId> evidence,
    String saidBy) {

  /** How far it is met. */
  public enum State {
    NOT_STARTED("Not started"),
    IN_PROGRESS("In progress"),
    MET("Met"),
    NOT_MET("Not met");

    private final String words;

    State(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state of that key. */
    public static Optional<State> of(String key) {
      return Stream.of(values()).filter(it -> it.key().equals(key)).findFirst();
    }
  }
}
