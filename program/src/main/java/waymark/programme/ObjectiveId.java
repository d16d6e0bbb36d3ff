package waymark.programme;

import java.util.UUID;

/** One objective of an area, whatever it is called by now. */
public record ObjectiveId(UUID value) {

  public static ObjectiveId fresh() {
    return new ObjectiveId(UUID.randomUUID());
  }
}
