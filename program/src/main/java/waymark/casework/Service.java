package waymark.casework;

/**
 * Who gives advice, such as {@code educational psychology}, named as the extract names it.
 *
 * @param name in one line, at most {@link #LONGEST} characters
 */
public record Service(String name) implements Detail {

  /** A longer name is cut: it is a sentence, and may be about somebody. */
  public static final int LONGEST = 60;

  private static final String NOT_STATED = "not stated";

  static Service named(String written) {
    var line = written.strip();
    if (line.isEmpty()) {
      return new Service(NOT_STATED);
    }
    return new Service(line.length() > LONGEST ? line.substring(0, LONGEST).strip() : line);
  }

  /** Whether both are the same to a reader: {@code EP} and {@code ep} are. */
  boolean sameAs(Service other) {
    return name.equalsIgnoreCase(other.name);
  }
}
