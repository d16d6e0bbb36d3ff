package waymark.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Numbers that a running series of actions skips: after AIP16 comes AIP19, so AIP17 and AIP18 were
 * either dropped, renumbered or left out of the paper.
 *
 * <p>Counted are series of letters with a running number and at least three members in the paper.
 * Only gaps between the lowest and the highest number count. Lettered actions (2.3.a, 2.3.d) are
 * left out, because a tracker of outstanding actions rightly skips those that are done; so is a
 * series with more gaps than members, because its numbers do not run.
 *
 * @param series the letters, for example {@code AIP}
 * @param missing in order
 */
public record NumberingGaps(String series, List<ActionReference> missing) {

  private static final Pattern RUNNING = Pattern.compile("([A-Za-z]{1,10}-?)(\\d{1,4})");
  private static final int FEWEST = 3;

  public NumberingGaps {
    missing = List.copyOf(missing);
  }

  /** The gaps of each series that has some, by the letters of the series. */
  public static List<NumberingGaps> of(Collection<ActionReference> references) {
    var members = new TreeMap<String, TreeMap<Integer, String>>();
    for (var reference : references) {
      var match = RUNNING.matcher(reference.text());
      if (match.matches()) {
        members
            .computeIfAbsent(match.group(1).toUpperCase(Locale.ROOT), any -> new TreeMap<>())
            .put(Integer.parseInt(match.group(2)), match.group(2));
      }
    }
    return members.entrySet().stream()
        .filter(each -> runs(each.getValue()))
        .map(each -> new NumberingGaps(each.getKey(), missing(each.getKey(), each.getValue())))
        .toList();
  }

  private static boolean runs(TreeMap<Integer, String> members) {
    var gaps = members.lastKey() - members.firstKey() + 1 - members.size();
    return members.size() >= FEWEST && gaps > 0 && gaps <= members.size();
  }

  private static List<ActionReference> missing(String series, TreeMap<Integer, String> members) {
    var digits = members.values().stream().mapToInt(String::length).min().orElse(1);
    return IntStream.range(members.firstKey(), members.lastKey())
        .filter(number -> !members.containsKey(number))
        .mapToObj(String::valueOf)
        .map(number -> "0".repeat(Math.max(0, digits - number.length())) + number)
        .map(number -> new ActionReference(series + number))
        .toList();
  }
}
