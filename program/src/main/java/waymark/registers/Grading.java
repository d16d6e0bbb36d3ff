package waymark.registers;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How an answer is worked out from how many of several choices are ticked: nobody gives it.
 *
 * @param from the field whose ticks are counted
 * @param least how many ticks each answer needs at least, by its key; one of them needs none
 */
public record Grading(String from, Map<String, Integer> least) {

  public Grading {
    least = new LinkedHashMap<>(least);
  }

  /** The answer that needs the most ticks of those that have enough; none ticked is none met. */
  String grade(Map<String, String> values) {
    var ticked = values.getOrDefault(from, "").lines().count();
    return least.entrySet().stream()
        .filter(it -> it.getValue() <= ticked)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
