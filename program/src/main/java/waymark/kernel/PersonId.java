package waymark.kernel;

import java.util.UUID;

/** A person who signs in; a member of one area or of several. */
public record PersonId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
