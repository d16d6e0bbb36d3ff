package waymark.governance;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a member came to a meeting. */
public record Attendance(MeetingId meeting, MemberId member, Came came) {

  /** What is known of it. */
  public enum Came {
    PRESENT("Present"),
    APOLOGIES("Sent apologies"),
    ABSENT("Absent");

    private final String words;

    Came(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that key. */
    public static Optional<Came> of(String key) {
      return Stream.of(values()).filter(it -> it.key().equals(key)).findFirst();
    }
  }
}
