package waymark.evidence;

import java.util.UUID;

/** One kind of support that an area had. */
public record SupportId(UUID value) {

  public static SupportId fresh() {
    return new SupportId(UUID.randomUUID());
  }
}
