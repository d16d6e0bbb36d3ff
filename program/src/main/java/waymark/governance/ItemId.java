package waymark.governance;

import java.util.UUID;

/** One item on the agenda of one meeting. */
public record ItemId(UUID value) {

  public static ItemId fresh() {
    return new ItemId(UUID.randomUUID());
  }
}
