package waymark.registers;

import java.util.UUID;

/** One calculation of an area, whatever it is called by now. */
public record CalculationId(UUID value) {

  public static CalculationId fresh() {
    return new CalculationId(UUID.randomUUID());
  }
}
