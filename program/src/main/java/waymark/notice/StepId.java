package waymark.notice;

import java.util.UUID;

/** One next step that a formal review asked for. */
public record StepId(UUID value) {

  public static StepId fresh() {
    return new StepId(UUID.randomUUID());
  }
}
