package waymark.delivery;

import java.util.UUID;

/** One assurance activity of an area, whatever it is called by now. */
public record AssuranceId(UUID value) {

  public static AssuranceId fresh() {
    return new AssuranceId(UUID.randomUUID());
  }
}
