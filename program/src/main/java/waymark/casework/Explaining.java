package waymark.casework;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Gathers the requests of cases, so that any month of them can be explained. */
public final class Explaining {

  private final LocalDate known;
  private final Policies policies;
  private final List<Assessment> requests = new ArrayList<>();

  /**
   * @param known the day of knowledge: what is dated after it has not happened
   */
  public Explaining(LocalDate known, Policies policies) {
    this.known = known;
    this.policies = policies;
  }

  /** Adds a case, unless a check stops it. */
  public void add(CaseHistory whole) {
    var episodes = Episodes.of(whole.asKnownOn(known));
    if (episodes.counts()) {
      episodes.assessments().stream().filter(it -> !it.again()).forEach(requests::add);
    }
  }

  public MonthExplained month(YearMonth month) {
    return MonthExplained.of(month, requests, known, policies);
  }
}
