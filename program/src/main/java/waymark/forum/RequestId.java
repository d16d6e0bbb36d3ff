package waymark.forum;

import java.util.UUID;

/** One thing that the forum asked. */
public record RequestId(UUID value) {

  public static RequestId fresh() {
    return new RequestId(UUID.randomUUID());
  }
}
