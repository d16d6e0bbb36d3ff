package waymark.programme;

import java.util.UUID;

/** One workstream of an area, whatever it is called by now. */
public record WorkstreamId(UUID value) {

  public static WorkstreamId fresh() {
    return new WorkstreamId(UUID.randomUUID());
  }
}
