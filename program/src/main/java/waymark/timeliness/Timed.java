package waymark.timeliness;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import waymark.casework.CaseFold;
import waymark.casework.DecidedPoint;
import waymark.casework.Finding;
import waymark.casework.MeasureRow;
import waymark.casework.Policies;
import waymark.casework.extract.Extract;

/**
 * An extract with what was found in it and measured.
 *
 * @param known the day of knowledge
 * @param settings of what the law leaves open, counted otherwise than usual
 * @param cases all of them, those that a check stops included
 * @param events all lines of these cases
 * @param dropped columns that did not come in
 * @param rows measures by month of all cases
 * @param parts the same by quarter, and of parts of the cases
 */
record Timed(
    LocalDate known,
    List<DecidedPoint> settings,
    int cases,
    long events,
    List<String> dropped,
    List<Finding> findings,
    List<MeasureRow> rows,
    List<MeasureRow> parts) {

  static Timed of(Extract extract, LocalDate known, List<DecidedPoint> settings) {
    var fold = CaseFold.cutting(known, Policies.of(settings));
    var other = CaseFold.cutting(known, Policies.of(settings));
    extract.each(fold::add, other::add);
    fold.add(other);
    var findings =
        Stream.concat(extract.findings().stream(), fold.findings().stream()).sorted().toList();
    return new Timed(
        known,
        settings,
        extract.cases(),
        extract.events(),
        extract.dropped(),
        findings,
        fold.rows(),
        fold.cutRows());
  }

  /** How many cases a check keeps out. */
  long stopped() {
    return findings.stream()
        .filter(it -> it.rule().stops() && !it.caseKey().startsWith("line "))
        .map(Finding::caseKey)
        .distinct()
        .count();
  }
}
