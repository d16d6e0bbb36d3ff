package waymark.oversight;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.access.Audience;
import waymark.programme.Plan;
import waymark.report.Part;
import waymark.trajectory.BesidePlans;
import waymark.web.AsKnown;
import waymark.web.Link;

/** The way from a plan to what changed in it, and to whether what was done worked. */
@Component
@Order
class OversightBesidePlans implements BesidePlans {

  @Override
  public List<Link> ofPlan(Audience readers, Plan plan, AsKnown known) {
    var path = readers.at("/plans/" + plan.key());
    return List.of(
        Link.to(known.at(path + "/changed"), "What changed since the last meeting or paper"),
        Link.to(
            known.at(path + "/did-it-work"),
            "Did it work? What was decided and done, and what the figures did"));
  }

  @Override
  public List<Part> ofObjective(About objective) {
    return List.of();
  }

  @Override
  public List<Link> doing(About objective) {
    return List.of();
  }
}
