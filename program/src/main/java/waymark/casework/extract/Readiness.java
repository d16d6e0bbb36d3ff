package waymark.casework.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import waymark.casework.Finding;
import waymark.kernel.CountWords;

/**
 * What the yearly return would be sent back for, by case. What no case of an extract says is told
 * once with a count: nine thousand lines of the same would hide the others.
 */
final class Readiness {

  private final Set<Asked> said = EnumSet.noneOf(Asked.class);
  private final Map<Asked, Integer> missing = new EnumMap<>(Asked.class);

  private Readiness() {}

  /** Looks through all cases of an extract, whatever files they came from. */
  static Readiness of(Collection<CaseLines> cases) {
    var readiness = new Readiness();
    var all = Asked.values();
    for (var lines : cases) {
      for (var asked : all) {
        if (lines.isSaid(asked)) {
          readiness.said.add(asked);
        }
        if (lines.misses(asked)) {
          readiness.missing.merge(asked, 1, Integer::sum);
        }
      }
    }
    return readiness;
  }

  /** What is missing in one case and not in all. */
  List<Finding> of(String key, CaseLines lines) {
    return said.isEmpty() ? List.of() : missing(key, lines);
  }

  private List<Finding> missing(String key, CaseLines lines) {
    return said.stream()
        .filter(lines::misses)
        .map(it -> new Finding(it.rule(), key, "no " + it.words() + " is stated"))
        .toList();
  }

  /** What is missing in all cases that should have it. */
  List<Finding> ofAll() {
    var all = new ArrayList<Finding>();
    missing.forEach((asked, cases) -> {
      if (!said.contains(asked)) {
        all.add(
            new Finding(
                asked.rule(),
                "",
                "the extract states no "
                    + asked.words()
                    + " at all; "
                    + CountWords.of(cases, "case")
                    + " should have it"));
      }
    });
    return all;
  }
}
