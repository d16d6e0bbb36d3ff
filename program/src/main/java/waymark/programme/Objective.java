package waymark.programme;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that a plan is to achieve.
 *
 * @param number as the plan prints it, such as {@code 4} or {@code 2b}
 * @param position its place in the plan, from 1
 * @param leadRole the post that leads it, never a name
 */
public record Objective(
    ObjectiveId id,
    PlanId plan,
    String number,
    int position,
    String title,
    String leadRole,
    Standing standing) {

  /**
   * How the objective stands at the moment asked about.
   *
   * @param from the first day; empty where the date is not stated
   * @param decision by which decision; may be empty
   */
  public record Standing(State state, Optional<LocalDate> from, String decision) {}

  /** What is done about an objective. */
  public enum State {
    ACTIVE("Active"),
    /** Reached, and kept up by the services without the board. */
    BUSINESS_AS_USUAL("Business as usual"),
    CLOSED("Closed");

    private final String words;

    State(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    /** As addresses and the database name it. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state of that key. */
    public static Optional<State> of(String key) {
      return Stream.of(values()).filter(it -> it.key().equals(key)).findFirst();
    }
  }
}
