package waymark.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import waymark.kernel.Unit;

/** Which metrics the words of a sentence may speak of. */
final class MetricNames<T extends Named> {

  private static final int ENOUGH_WORDS = 3;
  private static final int ENOUGH_QUARTERS = 3;

  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "number",
          "of",
          "the",
          "percentage",
          "percent",
          "in",
          "by",
          "with",
          "to",
          "for",
          "and",
          "or",
          "a",
          "an",
          "who",
          "that",
          "they",
          "have",
          "been",
          "monthly",
          "la",
          "on",
          "at",
          "is",
          "are",
          "was",
          "were",
          "has",
          "had",
          "from",
          "s",
          "within",
          "over");

  private static final Pattern JOINED = Pattern.compile("(?<=\\p{L})-(?=\\p{L})");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\d]+");
  private static final Pattern ENDING =
      Pattern.compile("(?:(?<=\\p{L}{3})(?:ings?|ions?|ed|es|e)|(?<=\\p{L}{4})s)$");

  private final Map<Set<String>, List<T>> byName = new LinkedHashMap<>();
  private final Map<String, Set<Set<String>>> namesWith = new HashMap<>();

  MetricNames(Collection<T> metrics) {
    for (var one : metrics) {
      var name = words(one.name());
      byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(one);
      name.forEach(word -> namesWith.computeIfAbsent(word, _ -> new LinkedHashSet<>()).add(name));
    }
  }

  /** A metric that shares words with a sentence. */
  record Shared<T>(T metric, Set<String> name, int words) {

    /** All words of its name, or three in four of them and no fewer than three. */
    boolean named() {
      return name.size() > 1
          && (words == name.size()
              || (words >= ENOUGH_WORDS && words * 4 >= name.size() * ENOUGH_QUARTERS));
    }
  }

  boolean isEmpty() {
    return byName.isEmpty();
  }

  /** Every metric in that unit that shares one of the words. */
  List<Shared<T>> sharing(Set<String> said, Unit unit) {
    var names = new LinkedHashSet<Set<String>>();
    said.forEach(word -> names.addAll(namesWith.getOrDefault(word, Set.of())));
    var shared = new ArrayList<Shared<T>>();
    for (var name : names) {
      var words = Math.toIntExact(name.stream().filter(said::contains).count());
      byName.getOrDefault(name, List.of()).stream()
          .filter(one -> one.unit() == unit)
          .forEach(one -> shared.add(new Shared<>(one, name, words)));
    }
    return shared;
  }

  /** The words that carry meaning, without their endings: {@code training} and {@code trained}. */
  static Set<String> words(String text) {
    var words = new HashSet<String>();
    var joined = JOINED.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    BETWEEN_WORDS
        .splitAsStream(joined)
        .filter(word -> !word.isEmpty() && !EMPTY_WORDS.contains(word))
        .forEach(word -> words.add(ENDING.matcher(word).replaceFirst("")));
    return words;
  }
}
