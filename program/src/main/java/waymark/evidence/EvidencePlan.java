package waymark.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.access.Audience;
import waymark.access.Right;
import waymark.delivery.Action;
import waymark.delivery.ActionId;
import waymark.measures.Definition;
import waymark.measures.MeasureId;
import waymark.programme.Objective;
import waymark.programme.ObjectiveId;
import waymark.programme.Plan;
import waymark.web.AsKnown;

/**
 * The evidence of a plan and the support had under it, at a moment.
 *
 * @param day on which it is looked at, or as of which
 */
record EvidencePlan(
    Audience readers,
    Plan plan,
    AsKnown known,
    LocalDate day,
    List<Objective> objectives,
    List<Evidence> evidence,
    Map<EvidenceId, List<Attachment>> files,
    List<Support> support,
    Map<ActionId, Action> actions,
    Map<MeasureId, Definition> measures) {

  EvidencePlan {
    objectives = List.copyOf(objectives);
    evidence = List.copyOf(evidence);
    files = Map.copyOf(files);
    support = List.copyOf(support);
    actions = Map.copyOf(actions);
    measures = Map.copyOf(measures);
  }

  String path(String more) {
    return readers.at("/plans/" + plan.key() + more);
  }

  String page(String more) {
    return known.at(path(more));
  }

  /** A page of another day offers nothing to write. */
  boolean edits() {
    return known.today() && readers.may(Right.EDIT_DELIVERY);
  }

  Optional<Evidence> evidence(String key) {
    return evidence.stream().filter(it -> it.key().equals(key)).findFirst();
  }

  List<Attachment> files(Evidence it) {
    return files.getOrDefault(it.id(), List.of());
  }

  List<Evidence> about(ObjectiveId objective) {
    return evidence.stream().filter(it -> it.about(objective)).toList();
  }

  Optional<Objective> objective(ObjectiveId id) {
    return objectives.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /** An objective that is closed asks for no more evidence. */
  List<Objective> asked() {
    return objectives.stream()
        .filter(it -> it.standing().state() != Objective.State.CLOSED)
        .toList();
  }
}
