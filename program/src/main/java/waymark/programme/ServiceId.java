package waymark.programme;

import java.util.UUID;

/** One service of an area, whatever it is called by now. */
public record ServiceId(UUID value) {

  public static ServiceId fresh() {
    return new ServiceId(UUID.randomUUID());
  }
}
