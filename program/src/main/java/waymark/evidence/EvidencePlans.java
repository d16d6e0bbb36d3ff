package waymark.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import waymark.access.Audience;
import waymark.delivery.ActionLine;
import waymark.delivery.Actions;
import waymark.measures.Definition;
import waymark.measures.Measures;
import waymark.trajectory.BesidePlans;
import waymark.trajectory.PlansKnown;
import waymark.web.AsKnown;

/** Reads the evidence of a plan, within a transaction of the area. */
@Component
class EvidencePlans {

  private final PlansKnown plans;
  private final EvidenceKept kept;
  private final EvidenceFiles files;
  private final Actions actions;
  private final Measures measures;

  EvidencePlans(
      PlansKnown plans,
      EvidenceKept kept,
      EvidenceFiles files,
      Actions actions,
      Measures measures) {
    this.plans = plans;
    this.kept = kept;
    this.files = files;
    this.actions = actions;
    this.measures = measures;
  }

  EvidencePlan of(Audience readers, String key, AsKnown known, LocalDate today) {
    var plan = plans.plan(readers, key, known);
    var at = known.moment();
    return new EvidencePlan(
        readers,
        plan,
        known,
        known.day().orElse(today),
        plans.objectives(plan, known),
        kept.evidence(plan.id(), at),
        files.attachments(at),
        kept.support(plan.id(), at),
        actions.lines(plan.id(), at).stream()
            .collect(Collectors.toMap(ActionLine::id, ActionLine::action)),
        measures.definitions(at).stream()
            .collect(Collectors.toMap(Definition::id, Function.identity())));
  }

  /** Without what leads on from a piece of evidence: for the page of an objective. */
  EvidencePlan beside(BesidePlans.About about) {
    return new EvidencePlan(
        about.readers(),
        about.plan(),
        about.known(),
        about.day(),
        plans.objectives(about.plan(), about.known()),
        kept.evidence(about.plan().id(), about.known().moment()),
        Map.of(),
        List.of(),
        Map.of(),
        Map.of());
  }
}
