package waymark.governance;

/**
 * What could have been decided.
 *
 * @param effect what it would mean for families
 * @param rejectedBecause empty for the one that was chosen
 */
public record DecisionOption(
    OptionId id,
    DecisionId decision,
    int position,
    String title,
    String effect,
    boolean chosen,
    String rejectedBecause) {}
