package waymark.oversight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.governance.Decision;
import waymark.governance.Meeting;
import waymark.governance.MeetingId;
import waymark.measures.Definition;
import waymark.measures.MeasureId;
import waymark.programme.Objective;
import waymark.risk.Matrix;
import waymark.risk.RiskChanges;
import waymark.trajectory.Changes;
import waymark.trajectory.PlansKnown;
import waymark.web.AsKnown;

/**
 * What changed in a plan between two moments.
 *
 * @param decisions taken since, the latest meeting first
 * @param meetings at which they were taken
 * @param measures that decisions can name
 * @param objectives those that stand otherwise
 * @param risks what became of the register of risks; empty for who may not read what meetings wrote
 */
record Since(
    AsKnown earlier,
    AsKnown later,
    PlansKnown.Restated figures,
    ActionsSince actions,
    List<Decision> decisions,
    Map<MeetingId, Meeting> meetings,
    Map<MeasureId, Definition> measures,
    List<Moved> objectives,
    Optional<Risks> risks) {

  Since {
    decisions = List.copyOf(decisions);
    meetings = Map.copyOf(meetings);
    measures = Map.copyOf(measures);
    objectives = List.copyOf(objectives);
  }

  /** What became of the register, on the matrix of the later moment. */
  record Risks(RiskChanges changes, Matrix matrix) {}

  /** An objective that stands otherwise than before. */
  record Moved(Objective was, Objective is) {}

  /** Those of the objectives that were there before, and whose state is another. */
  static List<Moved> moved(List<Objective> was, List<Objective> now) {
    return now.stream()
        .flatMap(is ->
            was.stream()
                .filter(it -> it.id().equals(is.id()))
                .filter(it -> it.standing().state() != is.standing().state())
                .map(it -> new Moved(it, is)))
        .toList();
  }

  long restated() {
    return figures.changes().list().stream()
        .filter(it -> it.what() == Changes.What.READING)
        .count();
  }

  /** Milestones and targets that were moved. */
  long targets() {
    return figures.changes().list().size() - restated();
  }

  long flips() {
    return figures.changes().flips().size();
  }

  boolean nothing() {
    return figures.changes().list().isEmpty()
        && actions.list().isEmpty()
        && decisions.isEmpty()
        && objectives.isEmpty()
        && risks.filter(it -> !it.changes().none()).isEmpty();
  }
}
