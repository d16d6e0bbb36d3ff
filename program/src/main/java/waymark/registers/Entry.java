package waymark.registers;

import java.time.LocalDate;
import java.util.Map;

/**
 * An entry of a register, as it stands or stood.
 *
 * @param on the day on which it counts
 * @param values what stands in its fields, by their ids, as it is kept: a day as {@code
 *     yyyy-MM-dd}, a number in digits, the key of an answer, several of them one a line; fields
 *     without an answer are left out
 * @param reason why it was corrected or taken back; empty for the first version
 */
public record Entry(
    EntryId id, String register, LocalDate on, Map<String, String> values, String reason) {

  public Entry {
    values = Map.copyOf(values);
  }

  public String value(String field) {
    return values.getOrDefault(field, "");
  }
}
