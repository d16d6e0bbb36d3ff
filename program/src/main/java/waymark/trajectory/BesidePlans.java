package waymark.trajectory;

import java.util.List;
import waymark.access.Audience;
import waymark.programme.Objective;
import waymark.programme.Plan;
import waymark.report.Part;
import waymark.web.AsKnown;
import waymark.web.Link;

/**
 * What a higher floor has to show of plans and objectives; the pages of this one ask for it. It
 * comes from the ledger alone, as the pages of objectives are kept, and is asked within a
 * transaction of the area.
 */
public interface BesidePlans {

  /** Pages about a plan, as they are called on its own page. */
  List<Link> ofPlan(Audience readers, Plan plan, AsKnown known);

  /** What stands on the page of an objective, below its figures. */
  List<Part> ofObjective(Audience readers, Plan plan, Objective objective, AsKnown known);
}
