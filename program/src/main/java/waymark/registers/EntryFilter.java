package waymark.registers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which entries of a register are listed.
 *
 * @param from the first day; empty for all
 * @param until the last day; empty for all
 * @param is what must stand in fields, by their ids
 */
public record EntryFilter(
    Optional<LocalDate> from, Optional<LocalDate> until, Map<String, String> is) {

  public static final EntryFilter ALL =
      new EntryFilter(Optional.empty(), Optional.empty(), Map.of());

  public EntryFilter {
    is = new LinkedHashMap<>(is);
  }

  public boolean all() {
    return from.isEmpty() && until.isEmpty() && is.isEmpty();
  }
}
