package waymark.evidence;

import java.util.UUID;

/** One file of a piece of evidence. */
public record FileId(UUID value) {

  public static FileId fresh() {
    return new FileId(UUID.randomUUID());
  }
}
