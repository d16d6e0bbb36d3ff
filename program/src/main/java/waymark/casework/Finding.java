package waymark.casework;

import java.util.Comparator;

/**
 * Something wrong or doubtful in an extract.
 *
 * @param caseKey the case, or {@code line 12} where the line does not say which; blank where it is
 *     about the whole extract
 * @param text what stands there, and what became of it
 */
public record Finding(Rule rule, String caseKey, String text) implements Comparable<Finding> {

  private static final Comparator<Finding> IN_ORDER =
      Comparator.comparing(Finding::rule)
          .thenComparing(Finding::caseKey)
          .thenComparing(Finding::text);

  @Override
  public int compareTo(Finding other) {
    return IN_ORDER.compare(this, other);
  }
}
