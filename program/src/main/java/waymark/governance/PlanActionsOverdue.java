package waymark.governance;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.delivery.ActionLine;
import waymark.delivery.Actions;
import waymark.kernel.CountWords;
import waymark.kernel.KnownAt;
import waymark.programme.Plan;
import waymark.programme.Programmes;

/** Proposes the actions of each plan whose last day has passed by the day of the meeting. */
@Component
@Order(4)
class PlanActionsOverdue implements Proposes {

  private final Programmes programmes;
  private final Actions actions;

  PlanActionsOverdue(Programmes programmes, Actions actions) {
    this.programmes = programmes;
    this.actions = actions;
  }

  @Override
  public List<Proposed> of(Next next) {
    return programmes.plans(KnownAt.LATEST).stream()
        .flatMap(it -> of(it, actions.lines(it.id(), KnownAt.LATEST), next).stream())
        .toList();
  }

  private static List<Proposed> of(Plan plan, List<ActionLine> lines, Next next) {
    var overdue =
        lines.stream()
            .filter(it -> it.overdue(next.meeting().on()))
            .map(it -> it.action().sign())
            .toList();
    return overdue.isEmpty()
        ? List.of()
        : List.of(
            Proposed.open(
                "plan actions overdue " + plan.key(),
                "%s of the plan overdue".formatted(CountWords.of(overdue.size(), "action")),
                plan.title() + ": " + MissedMilestones.named(overdue)));
  }
}
