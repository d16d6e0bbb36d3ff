package waymark.kernel;

import java.util.UUID;

/** One local area in this installation: a surrogate, because councils merge and codes change. */
public record AreaId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
