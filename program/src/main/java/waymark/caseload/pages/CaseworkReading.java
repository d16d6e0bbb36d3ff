package waymark.caseload.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.caseload.AreaPolicies;
import waymark.caseload.Cases;
import waymark.casework.CaseStanding;
import waymark.casework.Explaining;
import waymark.casework.OpenCase;
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
   * A case that counts and in which something is open, and how that stands on a day.
   *
   * @param seen whether the last extract has it
   * @param worker who has it, as the extract names them; empty where it names nobody
   */
  record Standing(
      String key,
      boolean seen,
      CaseStanding standing,
      Optional<String> worker,
      Optional<String> team) {

    static Standing of(OpenCase it, LocalDate day) {
      return new Standing(it.key(), it.seen(), it.on(day), it.worker(), it.team());
    }
  }

  /**
   * How each case that counts and in which something is open stands, in the order of their keys.
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
        .map(known ->
            new Standings(
                known,
                day,
                policies.at(at),
                cases.open().all(known, at).stream().map(it -> Standing.of(it, day)).toList()));
  }
}
