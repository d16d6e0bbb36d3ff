package waymark.governance;

import java.util.UUID;

/** One body of an area, whatever it is called by now. */
public record BodyId(UUID value) {

  public static BodyId fresh() {
    return new BodyId(UUID.randomUUID());
  }
}
