package waymark.claims;

import java.util.Optional;

/**
 * One piece of a paper that may claim something, in reading order. The cells of metric tables are
 * readings and promises, not passages.
 *
 * @param where in words that a person can follow: {@code paragraph 3.2}, {@code table 2, row 2}
 * @param objective the objective that it speaks of: the one that its row names, or that it stands
 *     under
 */
public record Passage(String where, String text, Kind kind, Optional<String> objective) {

  /** What a passage is part of. */
  public enum Kind {
    /** A paragraph, bullet or line; a sentence may run on into the next. */
    PROSE,
    /** A table cell, complete in itself. */
    CELL
  }

  /** A paragraph, bullet or line of the paper as a whole. */
  public static Passage prose(String where, String text) {
    return new Passage(where, text, Kind.PROSE, Optional.empty());
  }

  /** A cell of a row that names no objective. */
  public static Passage cell(String where, String text) {
    return new Passage(where, text, Kind.CELL, Optional.empty());
  }

  /** The same passage, speaking of an objective of the plan. */
  public Passage about(String objective) {
    return new Passage(where, text, kind, Optional.of(objective));
  }
}
