package waymark.casework.extract;

import java.util.List;

/** An extract that cannot be read at all, with one line for a person. */
final class UnreadableExtract extends Exception {

  private static final long serialVersionUID = 1L;

  private final String why;
  private final transient List<String> columns;

  UnreadableExtract(String why) {
    this(why, List.of());
  }

  /**
   * @param columns whose meaning would have to be said
   */
  UnreadableExtract(String why, List<String> columns) {
    super(why, null, false, false);
    this.why = why;
    this.columns = List.copyOf(columns);
  }

  String why() {
    return why;
  }

  List<String> columns() {
    return columns;
  }
}
