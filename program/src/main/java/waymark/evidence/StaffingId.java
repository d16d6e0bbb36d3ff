package waymark.evidence;

import java.util.UUID;

/** One change of staff. */
public record StaffingId(UUID value) {

  public static StaffingId fresh() {
    return new StaffingId(UUID.randomUUID());
  }
}
