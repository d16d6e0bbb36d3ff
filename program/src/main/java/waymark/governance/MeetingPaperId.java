package waymark.governance;

import java.util.UUID;

/** What stands for a paper that a meeting has before it. */
public record MeetingPaperId(UUID value) {

  public static MeetingPaperId fresh() {
    return new MeetingPaperId(UUID.randomUUID());
  }
}
