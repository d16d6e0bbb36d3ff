package waymark.delivery.pages;

import org.springframework.stereotype.Component;
import waymark.access.Visit;
import waymark.delivery.ActionLine;
import waymark.delivery.Actions;
import waymark.forms.FormDesk;
import waymark.web.AsKnown;
import waymark.web.Link;
import waymark.web.NotFound;

/** What the forms about actions have in common: the action as it stands, and where it is shown. */
@Component
class ActionDesk {

  private final FormDesk desk;
  private final ActionPlans plans;
  private final Actions actions;

  ActionDesk(FormDesk desk, ActionPlans plans, Actions actions) {
    this.desk = desk;
    this.plans = plans;
    this.actions = actions;
  }

  /**
   * An action of a plan, as a form finds it.
   *
   * @param version the last command that wrote of it
   */
  record At(ActionPlan plan, ActionLine line, long version) {

    String address() {
      return plan.path("/actions/" + line.action().key());
    }

    Link back() {
      return Link.to(address(), line.action().named());
    }
  }

  FormDesk forms() {
    return desk;
  }

  ActionPlan plan(Visit visit, String plan) {
    return plans.of(visit.audience(), plan, AsKnown.TODAY, desk.today());
  }

  At at(Visit visit, String key, String action) {
    var plan = plan(visit, key);
    var line = plan.line(action).orElseThrow(() -> new NotFound("no action " + action));
    return new At(plan, line, actions.lastWritten(line.id()));
  }
}
