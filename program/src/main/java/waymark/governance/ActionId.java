package waymark.governance;

import java.util.UUID;

/** One thing that a body asked a member to see to. */
public record ActionId(UUID value) {

  public static ActionId fresh() {
    return new ActionId(UUID.randomUUID());
  }
}
