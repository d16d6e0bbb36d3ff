package waymark.measures;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The name of a measure as a paper gives it; two papers seldom write it quite the same.
 *
 * @param asWritten the name with plain single blanks
 */
public record MeasureName(String asWritten) {

  /** Words that do not tell one measure from another. */
  private static final Set<String> SMALL =
      Set.of("of", "the", "a", "an", "in", "to", "for", "and", "with", "by", "on", "new");

  /** Letters, digits and per cent signs alone: differences of blanks and dashes do not count. */
  public String squeezed() {
    return asWritten.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}%]+", "");
  }

  public Set<String> words() {
    return Arrays.stream(
            asWritten.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}%]+", " ").split(" "))
        .filter(word -> !word.isEmpty() && !SMALL.contains(word))
        .collect(Collectors.toUnmodifiableSet());
  }

  public boolean same(MeasureName other) {
    return squeezed().equals(other.squeezed());
  }

  /** Whether all words of one stand in the other: {@code hits} and {@code Local Offer hits}. */
  public boolean within(MeasureName other) {
    var one = words();
    var two = other.words();
    return !one.isEmpty() && !two.isEmpty() && (one.containsAll(two) || two.containsAll(one));
  }

  /** Whether at least three in four of all their words are shared. */
  public boolean near(MeasureName other) {
    var shared = new HashSet<>(words());
    shared.retainAll(other.words());
    var all = new HashSet<>(words());
    all.addAll(other.words());
    return !all.isEmpty() && shared.size() * 4 >= all.size() * 3;
  }
}
