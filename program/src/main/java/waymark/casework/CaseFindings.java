package waymark.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is wrong in one case, or with lines of none: the first few of each rule, and of the others
 * how many. An extract may be wrong on each of a million lines.
 */
public final class CaseFindings {

  private final int most;
  private final Map<Rule, List<Finding>> first = new TreeMap<>();
  private final Map<Rule, Integer> more = new TreeMap<>();

  /**
   * @param most how many of one rule are kept word by word
   */
  public CaseFindings(int most) {
    this.most = most;
  }

  public void add(Finding finding) {
    var kept = first.computeIfAbsent(finding.rule(), _ -> new ArrayList<>(1));
    if (kept.size() < most) {
      kept.add(finding);
    } else {
      more.merge(finding.rule(), 1, Integer::sum);
    }
  }

  /** Those that were kept, and for each rule how many more there are. */
  public List<Finding> all() {
    if (first.isEmpty()) {
      return List.of();
    }
    var all = new ArrayList<Finding>();
    first.forEach((rule, kept) -> {
      all.addAll(kept);
      var others = more.getOrDefault(rule, 0);
      if (others > 0) {
        var last = kept.getLast();
        all.removeLast();
        all.add(
            new Finding(rule, last.caseKey(), last.text() + " (and " + others + " more like it)"));
      }
    });
    return all;
  }
}
