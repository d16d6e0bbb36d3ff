package waymark.papers;

import java.util.Locale;

/**
 * Something about a paper that a person should look at before it is accepted.
 *
 * @param where in the paper; empty where it is about the whole
 * @param words what it is and what to do, as a reader is told
 */
public record Warning(Kind kind, String where, String words) {

  /** What is odd. */
  public enum Kind {
    /** Milestone and reading stand where the other is known to stand. */
    SWAPPED(true),
    /** One measure that is known seems to be two rows now. */
    SPLIT(false),
    /** Two rows are one measure and do not say the same. */
    CONTRADICTS(true),
    /** The name is new and the figures are those of a measure that is known. */
    RENAMED(false),
    /** A later paper of the plan was accepted before. */
    OLDER(false),
    /** Its figures are of months that had not begun, or that ended long before. */
    OTHER_MONTH(true),
    /** The unit or the way that is better is not that of the definition. */
    OTHERWISE_DEFINED(false),
    /** Nothing says which way is better; higher was taken. */
    DIRECTION_GUESSED(false),
    /** What it, an objective or a measure is called seems to name a person. */
    NAMES_SOMEBODY(true),
    /** So many figures are gone or restated that it may be another paper than was meant. */
    MUCH_RESTATED(true);

    private final boolean confirmed;

    Kind(boolean confirmed) {
      this.confirmed = confirmed;
    }

    /** Whether a person must confirm that it is so before the paper can be accepted. */
    public boolean mustBeConfirmed() {
      return confirmed;
    }
  }

  /** As decisions name it. */
  public String key() {
    return kind.name().toLowerCase(Locale.ROOT) + " " + where;
  }
}
