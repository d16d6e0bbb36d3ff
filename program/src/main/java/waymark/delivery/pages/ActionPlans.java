package waymark.delivery.pages;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import waymark.access.Audience;
import waymark.delivery.Actions;
import waymark.programme.Plan;
import waymark.trajectory.PlansKnown;
import waymark.web.AsKnown;

/** Reads the actions of a plan, within a transaction of the area. */
@Component
class ActionPlans {

  private final PlansKnown plans;
  private final Actions actions;

  ActionPlans(PlansKnown plans, Actions actions) {
    this.plans = plans;
    this.actions = actions;
  }

  ActionPlan of(Audience readers, String key, AsKnown known, LocalDate today) {
    return of(readers, plans.plan(readers, key, known), known, today);
  }

  ActionPlan of(Audience readers, Plan plan, AsKnown known, LocalDate today) {
    return new ActionPlan(
        readers,
        plan,
        known,
        known.day().orElse(today),
        plans.objectives(plan, known),
        actions.lines(plan.id(), known.moment()),
        actions.versions(plan.id(), known.moment()));
  }
}
