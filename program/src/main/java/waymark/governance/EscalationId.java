package waymark.governance;

import java.util.UUID;

/** One matter that a body passed up to another. */
public record EscalationId(UUID value) {

  public static EscalationId fresh() {
    return new EscalationId(UUID.randomUUID());
  }
}
