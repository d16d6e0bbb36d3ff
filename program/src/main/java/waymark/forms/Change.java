package waymark.forms;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import waymark.ledger.Writing;

/**
 * What a form asks to be written.
 *
 * @param sentence what is done, for the ledger
 * @param knownFrom from when it was known in the world; empty for now
 * @param facts the facts themselves
 * @param then the page to go on with
 */
public record Change(
    String sentence, Optional<Instant> knownFrom, Consumer<Writing> facts, String then) {

  private static final int LONGEST = 1000;

  public Change {
    sentence = sentence.length() > LONGEST ? sentence.substring(0, LONGEST - 1) + "…" : sentence;
  }

  /** Something that is known from now. */
  public static Change now(String sentence, String then, Consumer<Writing> facts) {
    return new Change(sentence, Optional.empty(), facts, then);
  }
}
