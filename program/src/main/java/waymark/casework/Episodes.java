package waymark.casework;

import java.util.List;

/**
 * A case in the parts that are measured.
 *
 * @param findings what is wrong or doubtful in it
 */
public record Episodes(
    List<Assessment> assessments,
    List<Advice> advice,
    List<Review> reviews,
    List<Finding> findings) {

  public Episodes {
    assessments = List.copyOf(assessments);
    advice = List.copyOf(advice);
    reviews = List.copyOf(reviews);
    findings = List.copyOf(findings);
  }

  /** The parts of a case; nothing in it is taken as not yet known. */
  public static Episodes of(CaseHistory history) {
    return CaseWalk.of(history);
  }

  /** Whether the case counts: none of its findings says that it cannot be understood. */
  public boolean counts() {
    return findings.isEmpty() || findings.stream().noneMatch(it -> it.rule().stops());
  }
}
