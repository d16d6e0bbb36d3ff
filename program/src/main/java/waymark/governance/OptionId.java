package waymark.governance;

import java.util.UUID;

/** One option that was looked at before something was decided. */
public record OptionId(UUID value) {

  public static OptionId fresh() {
    return new OptionId(UUID.randomUUID());
  }
}
