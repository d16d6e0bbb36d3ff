package waymark.trajectory;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A day as an address has it. */
final class Days {

  private Days() {}

  /** The day written {@code yyyy-MM-dd}; empty for anything else. */
  static Optional<LocalDate> read(String text) {
    if (text.strip().length() != "yyyy-MM-dd".length()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text.strip()))
          .filter(it -> it.getYear() >= 1900 && it.getYear() < 3000);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
