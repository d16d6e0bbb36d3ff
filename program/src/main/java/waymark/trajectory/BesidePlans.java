package waymark.trajectory;

import java.time.LocalDate;
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

  /** What stands below the figures of a plan wherever its tracker is shown or printed. */
  default List<Part> ofTracker(Audience readers, Plan plan, Tracker tracker, AsKnown known) {
    return List.of();
  }

  /** What stands on the page of an objective, below its figures. */
  List<Part> ofObjective(About objective);

  /**
   * The objective that a page is about.
   *
   * @param only what the plan's tracker has of it
   * @param day on which it is looked at, or as of which
   */
  record About(
      Audience readers,
      Plan plan,
      Objective objective,
      Tracker only,
      AsKnown known,
      LocalDate day) {

    /** The address of a page of the plan. */
    public String path(String more) {
      return readers.at("/plans/" + plan.key() + more);
    }
  }

  /** What a reader may do about an objective, beside what this floor offers. */
  List<Link> doing(About objective);
}
