package waymark.measures;

import java.util.UUID;

/** One measure of an area, whatever it is called by now. */
public record MeasureId(UUID value) {

  public static MeasureId fresh() {
    return new MeasureId(UUID.randomUUID());
  }
}
