package waymark.forum;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether it was met as the forum sees it, in the forum's words.
 *
 * @param closed the day on which the forum closed it; empty while it is open
 * @param words what changed, or why not; may be empty
 */
public record Mark(RequestId request, Met met, Optional<LocalDate> closed, String words) {

  /** Whether what was asked for was met. */
  public enum Met {
    MET("Met"),
    NOT_MET("Not met");

    private final String words;

    Met(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    /** {@code not-met}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What has that key. */
    public static Optional<Met> of(String key) {
      return Stream.of(values()).filter(it -> it.key().equals(key)).findFirst();
    }
  }
}
