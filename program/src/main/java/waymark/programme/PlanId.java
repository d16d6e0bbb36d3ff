package waymark.programme;

import java.util.UUID;

/** One plan of an area, whatever it is called by now. */
public record PlanId(UUID value) {

  public static PlanId fresh() {
    return new PlanId(UUID.randomUUID());
  }
}
