package waymark.ledger;

import java.time.Instant;
import java.util.Optional;
import waymark.kernel.PersonId;

/**
 * Which entries of a ledger are looked for.
 *
 * @param from recorded then or later
 * @param before recorded before then
 * @param source by which way they came; empty for any
 * @param words that stand in the sentence one after the other, in capitals or not; empty for any
 */
public record LedgerSearch(
    Optional<Instant> from,
    Optional<Instant> before,
    By by,
    Optional<String> source,
    String words) {

  /** Every entry. */
  public static final LedgerSearch ALL =
      new LedgerSearch(Optional.empty(), Optional.empty(), new By.Anybody(), Optional.empty(), "");

  /** Who did it. */
  public sealed interface By {

    /** Whoever it was. */
    record Anybody() implements By {}

    /** The program itself, such as when it loads a sample. */
    record TheProgram() implements By {}

    /** One person. */
    record OnePerson(PersonId person) implements By {}
  }

  /** Whether an index leads from one entry found to the next, and none between is looked at. */
  boolean indexed() {
    return words.isEmpty() && (source.isEmpty() || by instanceof By.Anybody);
  }
}
