package waymark.governance;

import java.util.UUID;

/** One meeting of an area. */
public record MeetingId(UUID value) {

  public static MeetingId fresh() {
    return new MeetingId(UUID.randomUUID());
  }
}
