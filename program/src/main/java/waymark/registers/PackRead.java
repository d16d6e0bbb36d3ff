package waymark.registers;

import java.util.List;

/** What became of reading a definition. */
public sealed interface PackRead {

  record Read(Register register) implements PackRead {}

  /**
   * It cannot be taken.
   *
   * @param faults each with file, line and what was expected
   */
  record Refused(List<String> faults) implements PackRead {
    public Refused {
      faults = List.copyOf(faults);
    }
  }
}
