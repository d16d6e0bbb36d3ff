package waymark.measures;

import java.util.Optional;
import java.util.stream.Stream;

/** How the figure of a quarter or a year is made from shorter ones; the definition says so. */
public enum Making {
  SUM("sum", "By adding them"),
  LAST("last", "By taking the last one"),
  /** The plain mean: each counts the same, however many were counted in it. */
  AVERAGE("average", "By averaging them, each counting the same"),
  /** A share of the whole time: all numerators over all denominators. */
  COUNTED_ANEW("counted-anew", "By counting anew: all numerators over all denominators"),
  NOT_STATED("not-stated", "Not stated");

  private final String key;
  private final String words;

  Making(String key, String words) {
    this.key = key;
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** The way of that key. */
  static Optional<Making> of(String key) {
    return Stream.of(values()).filter(it -> it.key.equals(key)).findFirst();
  }
}
