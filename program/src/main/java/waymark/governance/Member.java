package waymark.governance;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.kernel.PersonId;

/**
 * A seat on a body.
 *
 * @param role the post, never a person's name
 * @param forum whether it is held for the parent carer forum
 * @param person whoever holds it, where they have access to the area and were named
 * @param deputyFor the member in whose place this one may come
 * @param until the last day; empty while no end is set
 */
public record Member(
    MemberId id,
    BodyId body,
    String role,
    String organisation,
    Standing standing,
    boolean forum,
    Optional<PersonId> person,
    Optional<MemberId> deputyFor,
    LocalDate from,
    Optional<LocalDate> until) {

  /** Whether a member's voice counts when something is decided. */
  public enum Standing {
    VOTING("Voting"),
    OBSERVING("Observing");

    private final String words;

    Standing(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The standing of that key. */
    public static Optional<Standing> of(String key) {
      return Stream.of(values()).filter(it -> it.key().equals(key)).findFirst();
    }
  }

  /** Whether the seat is held on a day; it is on its first and on its last. */
  public boolean sits(LocalDate day) {
    return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
  }

  /** {@code Head of SEND, Mereside Council}. */
  public String words() {
    return role + ", " + organisation;
  }
}
