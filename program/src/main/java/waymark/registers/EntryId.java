package waymark.registers;

import java.util.UUID;

/** One entry of a register, whatever it says by now. */
public record EntryId(UUID value) {

  public static EntryId fresh() {
    return new EntryId(UUID.randomUUID());
  }
}
