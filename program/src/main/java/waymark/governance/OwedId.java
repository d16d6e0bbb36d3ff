package waymark.governance;

import java.util.UUID;

/** One report that is owed. */
public record OwedId(UUID value) {

  public static OwedId fresh() {
    return new OwedId(UUID.randomUUID());
  }
}
