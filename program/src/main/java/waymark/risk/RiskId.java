package waymark.risk;

import java.util.UUID;

/** One risk or issue of an area, whatever it is called by now. */
public record RiskId(UUID value) {

  public static RiskId fresh() {
    return new RiskId(UUID.randomUUID());
  }
}
