package waymark.measures;

import java.util.Locale;

/**
 * Where a reading comes from.
 *
 * @param detail the paper it was taken from, the return, the calculation and its version, or who
 *     gave it; may be empty
 * @param place where in the paper the figure stands: {@code table 4, row 7}; may be empty
 */
public record Origin(Way way, String detail, String place) {

  public Origin(Way way, String detail) {
    this(way, detail, "");
  }

  /** By which way a reading came. */
  public enum Way {
    TYPED("Typed in"),
    DOCUMENT("Taken from a paper"),
    RETURNED("Returned by the service"),
    CALCULATED("Counted by Waymark");

    private final String words;

    Way(String words) {
      this.words = words;
    }

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Way of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }

  /** In words: {@code Taken from a paper: Tracker, November and December 2024, table 4, row 7}. */
  public String words() {
    // a calculation is called by its key, which a line can only be broken within
    var said = way == Way.CALCULATED ? detail.replace('-', ' ') : detail;
    return (said.isEmpty() ? way.words : way.words + ": " + said)
        + (place.isEmpty() ? "" : ", " + place);
  }
}
