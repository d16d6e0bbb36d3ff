package waymark.evidence;

import java.util.UUID;

/** One piece of evidence of impact. */
public record EvidenceId(UUID value) {

  public static EvidenceId fresh() {
    return new EvidenceId(UUID.randomUUID());
  }
}
