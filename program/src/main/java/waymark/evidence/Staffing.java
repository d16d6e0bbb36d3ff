package waymark.evidence;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.delivery.Due;

/**
 * A change of staff that matters for the programme.
 *
 * @param post the post or team, never a person's name
 * @param happened a day or a month, no more exact than it was told
 * @param effect what it means for families or the programme, in words; may be empty
 * @param source where it is told; may be empty
 */
public record Staffing(
    StaffingId id, String post, Change change, Due happened, String effect, String source) {

  /** What happened. */
  public enum Change {
    APPOINTED("Appointed"),
    LEFT("Left"),
    VACANT("Vacant"),
    INTERIM("Filled for the time being");

    private final String words;

    Change(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The change of that key. */
    public static Optional<Change> of(String key) {
      return Stream.of(values()).filter(it -> it.key().equals(key)).findFirst();
    }
  }
}
