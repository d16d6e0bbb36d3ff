package waymark.governance;

import java.util.UUID;

/** One thing that a body asked a member to see to. */
public record BoardActionId(UUID value) {

  public static BoardActionId fresh() {
    return new BoardActionId(UUID.randomUUID());
  }
}
