package waymark.casework;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A part of the cases.
 *
 * @param value in words; blank for all cases
 */
public record Cut(Dimension dimension, String value) implements Comparable<Cut> {

  /** No part: all cases together. */
  static final Cut NONE = new Cut(Dimension.SERVICE, "");

  /** Each is wanted for every case again. */
  private static final Map<Enum<?>, String> WORDS = new ConcurrentHashMap<>();

  private static final Comparator<Cut> IN_ORDER =
      Comparator.comparing(Cut::dimension).thenComparing(Cut::value);

  boolean isNone() {
    return value.isEmpty();
  }

  /** {@code need: SEMH}; a service by its name alone. */
  public String inWords() {
    return dimension == Dimension.SERVICE ? value : dimension.word() + ": " + value;
  }

  /** Small letters and blanks: {@code social care}. */
  static String words(Enum<?> value) {
    var there = WORDS.get(value);
    return there != null
        ? there
        : WORDS.computeIfAbsent(value, it -> it.name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  @Override
  public int compareTo(Cut other) {
    return IN_ORDER.compare(this, other);
  }
}
