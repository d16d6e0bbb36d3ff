package waymark.caseload.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.caseload.AreaPolicies;
import waymark.caseload.Cases;
import waymark.caseload.StoredCase;
import waymark.casework.CaseHistory;
import waymark.casework.CaseStanding;
import waymark.casework.Episodes;
import waymark.casework.EventKind;
import waymark.casework.Explaining;
import waymark.casework.Named;
import waymark.casework.Policies;
import waymark.web.AsKnown;

/** Reads the cases of the area in whose transaction this runs, once for each page. */
@Component
class CaseworkReading {

  private final Cases cases;
  private final AreaPolicies policies;

  CaseworkReading(Cases cases, AreaPolicies policies) {
    this.cases = cases;
    this.policies = policies;
  }

  /** All measures; empty where no extract is known. */
  Optional<Measured> measured(AsKnown asked, LocalDate today) {
    var at = asked.moment();
    return cases
        .knownUntil(at, asked.day().orElse(today))
        .map(known -> {
          var folded = cases.cells().together(known, at);
          var extract = cases.extracts(at).getFirst();
          return new Measured(
              extract,
              known,
              folded.cases(),
              cases.gone(at),
              folded.stopped(),
              cases.checks(extract.id()),
              folded.fold().rows());
        });
  }

  /** A month taken apart, and what stood at its end. */
  record Explained(Measured measured, Explaining months) {}

  Optional<Explained> explained(AsKnown asked, LocalDate today) {
    return measured(asked, today)
        .map(measured -> {
          var months = new Explaining(measured.known(), policies.at(asked.moment()));
          cases.each(asked.moment(), it -> months.add(it.history()));
          return new Explained(measured, months);
        });
  }

  /**
   * A case that counts, and how it stands on a day.
   *
   * @param seen whether the last extract has it
   * @param worker who has it, as the extract names them; empty where it names nobody
   */
  record Standing(
      String key,
      boolean seen,
      CaseStanding standing,
      Optional<String> worker,
      Optional<String> team) {}

  /**
   * How each case that counts stands.
   *
   * @param known the day up to which something is known
   * @param day the day on which it is asked
   * @param policies by which the limits are counted
   */
  record Standings(LocalDate known, LocalDate day, Policies policies, List<Standing> cases) {}

  Optional<Standings> standings(AsKnown asked, LocalDate today) {
    var at = asked.moment();
    var day = asked.day().orElse(today);
    return cases
        .knownUntil(at, day)
        .map(known -> {
          var all = new ArrayList<Standing>();
          var counted = policies.at(at);
          cases.each(at, it -> standing(it, known, day, counted).ifPresent(all::add));
          return new Standings(known, day, counted, all);
        });
  }

  private static Optional<Standing> standing(
      StoredCase it, LocalDate known, LocalDate day, Policies policies) {
    var history = it.history().asKnownOn(known);
    return Episodes.of(history).counts()
        ? Optional.of(
            new Standing(
                it.key(),
                it.seen(),
                CaseStanding.of(history, day, policies),
                last(history, EventKind.WORKER),
                last(history, EventKind.TEAM)))
        : Optional.empty();
  }

  /** What was last said of that kind. */
  private static Optional<String> last(CaseHistory history, EventKind kind) {
    return history.events().stream()
        .filter(it -> it.kind() == kind)
        .map(it -> it.detail() instanceof Named(var name) ? name : "")
        .reduce((_, later) -> later)
        .filter(it -> !it.isEmpty());
  }
}
