package waymark.governance;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be counted of a body. */
enum What {
  MEETINGS_HELD("Meetings of “%s” held, since the day from which its terms expect them", true),
  ACTIONS_IN_TIME("Actions of “%s” that were done in time, of those due in the month", false),
  DECISIONS_MADE("Decisions of “%s” in the month", false),
  REPORTS_MADE("Reports made to “%s” so far", true),
  FORUM_ATTENDED(
      "Meetings of all bodies that the parent carer forum came to, as noted beside “%s”", false);

  private final String words;
  private final boolean running;

  What(String words, boolean running) {
    this.words = words;
    this.running = running;
  }

  String words() {
    return words;
  }

  /** Whether its figure goes on from month to month. */
  boolean running() {
    return running;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<What> of(String key) {
    return Stream.of(values()).filter(it -> it.key().equals(key)).findFirst();
  }
}
