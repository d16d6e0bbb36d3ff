package waymark.forum;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.kernel.BankHolidays;

/**
 * What the forum asked of a partner, in the forum's words.
 *
 * @param key as addresses name it
 * @param asked the day on which it was asked, which is day 0 of the clock
 * @param days within how many working days it is to be answered
 */
public record Request(
    RequestId id,
    String key,
    Kind kind,
    Partner partner,
    LocalDate asked,
    int days,
    String subject) {

  public Request {
    if (days < 1) {
      throw new IllegalArgumentException("an answer needs a working day at least: " + days);
    }
  }

  /** What is asked for. */
  public enum Kind {
    MEETING("Meeting request", "the forum asks for a meeting", 10),
    ESCALATION("Escalation", "a matter that the forum formally passes up", 5),
    /** “You said, we did, what changed”: said by the forum, done by a partner. */
    YOU_SAID("You said", "what families said, for “You said, we did, what changed”", 20);

    private final String words;
    private final String meaning;
    private final int days;

    Kind(String words, String meaning, int days) {
      this.words = words;
      this.meaning = meaning;
      this.days = days;
    }

    public String words() {
      return words;
    }

    public String meaning() {
      return meaning;
    }

    /** How many working days are offered for an answer, where nothing else is agreed. */
    public int usualDays() {
      return days;
    }

    /** {@code you-said}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of that key. */
    public static Optional<Kind> of(String key) {
      return Stream.of(values()).filter(it -> it.key().equals(key)).findFirst();
    }
  }

  /** The last day on which an answer is in time; weekends and bank holidays do not count. */
  public LocalDate due() {
    return BankHolidays.after(asked, days);
  }
}
