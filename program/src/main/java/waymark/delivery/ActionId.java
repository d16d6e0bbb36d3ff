package waymark.delivery;

import java.util.UUID;

/** One plan action of an area, whatever it is called by now. */
public record ActionId(UUID value) {

  public static ActionId fresh() {
    return new ActionId(UUID.randomUUID());
  }
}
