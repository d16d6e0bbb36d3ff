package waymark.caseload;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import waymark.casework.CaseHistory;

/**
 * What an extract says otherwise than what is known, case by case.
 *
 * @param fresh cases that are not known yet, by their keys
 * @param changed cases of which it says something else, or that were gone and are back
 * @param gone cases that are known and that it does not have
 * @param same how many it says nothing new of
 * @param past how many it has that ended longer ago than the area keeps cases; they do not come in
 */
public record Difference(
    Map<String, CaseHistory> fresh,
    Map<String, Changed> changed,
    Map<String, CaseHistory> gone,
    int same,
    int past) {

  /** A case before and after. */
  public record Changed(CaseHistory before, CaseHistory after) {}

  /** Whether nothing that is known would change. */
  public boolean none() {
    return fresh.isEmpty() && changed.isEmpty() && gone.isEmpty();
  }

  /** Takes known cases one after another, and holds each against the extract. */
  static final class Comparing {
    private final Map<String, CaseHistory> left = new LinkedHashMap<>();
    private final Set<String> unread;
    private final Map<String, Changed> changed = new TreeMap<>();
    private final Map<String, CaseHistory> gone = new TreeMap<>();
    private final Predicate<CaseHistory> over;
    private int same;

    /**
     * @param over whether the area does not keep such a case any more
     */
    Comparing(List<CaseHistory> cases, Set<String> unread, Predicate<CaseHistory> over) {
      this.unread = unread;
      this.over = over;
      cases.forEach(it -> left.put(it.key(), it));
    }

    void known(StoredCase it) {
      var now = left.remove(it.key());
      if (now == null) {
        if (it.seen() && !unread.contains(it.key()) && !over.test(it.history())) {
          gone.put(it.key(), it.history());
        }
      } else if (it.seen() && now.equals(it.history())) {
        same++;
      } else {
        changed.put(it.key(), new Changed(it.history(), now));
      }
    }

    Difference done() {
      var fresh = new TreeMap<String, CaseHistory>();
      left.forEach((key, it) -> {
        if (!over.test(it)) {
          fresh.put(key, it);
        }
      });
      return new Difference(fresh, changed, gone, same, left.size() - fresh.size());
    }
  }
}
