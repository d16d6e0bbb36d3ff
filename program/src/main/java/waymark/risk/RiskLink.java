package waymark.risk;

import java.util.Locale;
import java.util.UUID;

/**
 * What a risk has to do with the plan.
 *
 * @param to the id of an objective, an action or a measure, as the kind says
 */
public record RiskLink(RiskId risk, Of of, UUID to) {

  /** What it leads to, and so what it means. */
  public enum Of {
    /** It threatens the objective. */
    OBJECTIVE,
    /** The action responds to it. */
    ACTION,
    /** The measure tells whether it grows. */
    MEASURE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Of named(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
