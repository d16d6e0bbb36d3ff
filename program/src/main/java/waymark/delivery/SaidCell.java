package waymark.delivery;

/**
 * One thing that a paper says of an action or an activity, beside what is known.
 *
 * @param what such as {@code Due} or {@code Led by, objective 3}
 * @param known as it is known; empty where nothing is
 * @param inPaper as the paper has it; empty where it says nothing
 */
public record SaidCell(String what, String known, String inPaper, Effect effect) {

  /** What accepting it does. */
  public enum Effect {
    NEW("New"),
    SAME("Same"),
    STATE_CHANGED("State changed"),
    DUE_MOVED("Due date moved"),
    REWORDED("Reworded"),
    LEAD_CHANGED("Lead changed"),
    CHANGED("Changed"),
    NOT_SAID("Not in the paper; stays");

    private final String words;

    Effect(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    /** Whether something is known otherwise than before. */
    public boolean changes() {
      return this != SAME && this != NOT_SAID;
    }
  }

  /** Compares two texts; blanks and capitals alone are no difference. */
  static SaidCell of(String what, String known, String inPaper, Effect changed) {
    var effect =
        inPaper.isBlank()
            ? Effect.NOT_SAID
            : known.isBlank()
                ? Effect.NEW
                : Words.squeezed(known).equals(Words.squeezed(inPaper)) ? Effect.SAME : changed;
    return new SaidCell(what, known, inPaper, effect);
  }
}
