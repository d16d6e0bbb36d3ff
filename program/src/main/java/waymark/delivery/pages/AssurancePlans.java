package waymark.delivery.pages;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import waymark.access.Audience;
import waymark.delivery.Assurances;
import waymark.trajectory.PlansKnown;
import waymark.web.AsKnown;

/** Reads the assurance activities of a plan, within a transaction of the area. */
@Component
class AssurancePlans {

  private final PlansKnown plans;
  private final Assurances assurances;

  AssurancePlans(PlansKnown plans, Assurances assurances) {
    this.plans = plans;
    this.assurances = assurances;
  }

  AssurancePlan of(Audience readers, String key, AsKnown known, LocalDate today) {
    var plan = plans.plan(readers, key, known);
    return new AssurancePlan(
        readers,
        plan,
        known,
        known.day().orElse(today),
        plans.objectives(plan, known),
        assurances.activities(plan.id(), known.moment()),
        assurances.told(plan.id(), known.moment()));
  }
}
