package waymark.evidence;

import java.util.List;
import org.springframework.stereotype.Component;
import waymark.access.Audience;
import waymark.access.Right;
import waymark.programme.Plan;
import waymark.report.Part;
import waymark.trajectory.BesidePlans;
import waymark.web.AsKnown;
import waymark.web.Link;

/** The evidence of a plan and of an objective, on the pages of both. */
@Component
class EvidenceBesidePlans implements BesidePlans {

  private final EvidencePlans plans;

  EvidenceBesidePlans(EvidencePlans plans) {
    this.plans = plans;
  }

  @Override
  public List<Link> ofPlan(Audience readers, Plan plan, AsKnown known) {
    return readers.may(Right.SEE_RECORD)
        ? List.of(
            Link.to(
                known.at(readers.at("/plans/" + plan.key() + "/evidence")),
                "Evidence of impact: what has changed for families, and what is missing"),
            Link.to(known.at(readers.at("/plans/" + plan.key() + "/support")), "Support received"))
        : List.of();
  }

  @Override
  public List<Part> ofObjective(About about) {
    return about.readers().may(Right.SEE_RECORD)
        ? EvidenceReport.of(plans.beside(about), about.objective())
        : List.of();
  }

  @Override
  public List<Link> doing(About about) {
    return about.known().today() && about.readers().may(Right.EDIT_DELIVERY)
        ? List.of(Link.to(about.path("/evidence/new"), "Add evidence of impact"))
        : List.of();
  }
}
