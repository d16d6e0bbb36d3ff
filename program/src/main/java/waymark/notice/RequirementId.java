package waymark.notice;

import java.util.UUID;

/** One requirement of a notice. */
public record RequirementId(UUID value) {

  public static RequirementId fresh() {
    return new RequirementId(UUID.randomUUID());
  }
}
