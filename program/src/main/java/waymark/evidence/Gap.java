package waymark.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What is missing in the evidence of an objective. */
public enum Gap {
  NONE_AT_ALL("None written down"),
  ALL_EXPIRED("All of it has expired"),
  FAMILIES_NOT_HEARD("Families not heard"),
  ONLY_WEAK("Only weak evidence"),
  EXPIRING("All of it expires within 60 days");

  /** So many days ahead somebody can still gather new evidence before the old runs out. */
  static final int DAYS_AHEAD = 60;

  private final String words;

  Gap(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /**
   * The gaps of one objective. Where there is no evidence, or none that counts any more, that is
   * the only gap: the others follow from it. Else families are heard by evidence of voice that
   * counts, and only what counts is weighed.
   *
   * @param evidence all that is about the objective, in any order
   * @param today a day that is not over yet; what expires on it still counts, and what expires on
   *     the sixtieth day after it expires within 60 days
   */
  public static List<Gap> of(Collection<Evidence> evidence, LocalDate today) {
    if (evidence.isEmpty()) {
      return List.of(NONE_AT_ALL);
    }
    var counting = evidence.stream().filter(it -> it.counts(today)).toList();
    if (counting.isEmpty()) {
      return List.of(ALL_EXPIRED);
    }
    var gaps = new ArrayList<Gap>();
    if (counting.stream().noneMatch(it -> it.kind() == Evidence.Kind.VOICE)) {
      gaps.add(FAMILIES_NOT_HEARD);
    }
    if (counting.stream().allMatch(it -> it.strength() == Strength.WEAK)) {
      gaps.add(ONLY_WEAK);
    }
    var ahead = today.plusDays(DAYS_AHEAD);
    if (counting.stream().noneMatch(it -> it.counts(ahead.plusDays(1)))) {
      gaps.add(EXPIRING);
    }
    return gaps;
  }
}
