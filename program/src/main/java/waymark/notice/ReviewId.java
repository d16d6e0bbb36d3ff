package waymark.notice;

import java.util.UUID;

/** One formal review. */
public record ReviewId(UUID value) {

  public static ReviewId fresh() {
    return new ReviewId(UUID.randomUUID());
  }
}
