package waymark.ledger;

import java.time.Instant;
import java.util.Optional;
import waymark.kernel.AreaId;
import waymark.kernel.PersonId;

/**
 * What somebody did in an area, for its ledger.
 *
 * @param person who did it; empty when the program itself did, such as when it loads a sample
 * @param knownFrom from when its facts were known in the world; empty for now. The issue date of a
 *     paper, the sign-off of a return.
 * @param source by which way it came, one word such as {@code page} or {@code paper}
 * @param sentence what was done, as a sentence that a board member understands
 */
public record Command(
    AreaId area,
    Optional<PersonId> person,
    Optional<Instant> knownFrom,
    String source,
    String sentence) {

  private static final int LONGEST = 1000;

  public Command {
    if (sentence.isBlank() || sentence.length() > LONGEST) {
      throw new IllegalArgumentException("a ledger's sentence has 1 to " + LONGEST + " letters");
    }
  }

  /** Something that the program itself does, known from that moment in the world. */
  public static Command ofProgram(AreaId area, Instant knownFrom, String source, String sentence) {
    return new Command(area, Optional.empty(), Optional.of(knownFrom), source, sentence);
  }

  /** Something that a person does on a page, known from now. */
  public static Command of(AreaId area, PersonId person, String sentence) {
    return new Command(area, Optional.of(person), Optional.empty(), "page", sentence);
  }
}
