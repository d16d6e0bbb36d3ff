package waymark.governance;

import java.util.UUID;

/** One decision of an area. */
public record DecisionId(UUID value) {

  public static DecisionId fresh() {
    return new DecisionId(UUID.randomUUID());
  }
}
