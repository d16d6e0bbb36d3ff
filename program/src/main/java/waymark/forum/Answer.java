package waymark.forum;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the partner answered, in the partner's words.
 *
 * @param answered the day of the answer
 * @param by the post that answered, never a person's name
 */
public record Answer(RequestId request, LocalDate answered, Says says, String by, String words) {

  /** What the partner says became of it. */
  public enum Says {
    DONE("Done", "it has been done, or has its day"),
    DECLINED("Declined", "it will not be done, and the answer says why");

    private final String words;
    private final String meaning;

    Says(String words, String meaning) {
      this.words = words;
      this.meaning = meaning;
    }

    public String words() {
      return words;
    }

    public String meaning() {
      return meaning;
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What has that key. */
    public static Optional<Says> of(String key) {
      return Stream.of(values()).filter(it -> it.key().equals(key)).findFirst();
    }
  }
}
