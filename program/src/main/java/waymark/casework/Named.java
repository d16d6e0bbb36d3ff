package waymark.casework;

import java.util.Optional;

/**
 * A locality, a team or the role of a caseworker, named as the extract names it.
 *
 * @param name in one line, at most {@link Service#LONGEST} characters
 */
public record Named(String name) implements Detail {

  /** Empty where there is no name; a longer one is cut, since it is a sentence. */
  static Optional<Named> of(String written) {
    var line = written.strip().replaceAll("\\s+", " ");
    return line.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Named(
                line.length() > Service.LONGEST
                    ? line.substring(0, Service.LONGEST).strip()
                    : line));
  }
}
