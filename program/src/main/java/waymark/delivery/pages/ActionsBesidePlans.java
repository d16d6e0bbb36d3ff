package waymark.delivery.pages;

import java.util.List;
import org.springframework.stereotype.Component;
import waymark.access.Audience;
import waymark.delivery.Actions;
import waymark.kernel.CountWords;
import waymark.programme.Objective;
import waymark.programme.Plan;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Table;
import waymark.trajectory.BesidePlans;
import waymark.web.AsKnown;
import waymark.web.Link;

/** The actions of a plan and of an objective, on the pages of both. */
@Component
class ActionsBesidePlans implements BesidePlans {

  private final Actions actions;

  ActionsBesidePlans(Actions actions) {
    this.actions = actions;
  }

  @Override
  public List<Link> ofPlan(Audience readers, Plan plan, AsKnown known) {
    var count = actions.lines(plan.id(), known.moment()).size();
    return List.of(
        Link.to(
            known.at(readers.at("/plans/" + plan.key() + "/actions")),
            count == 0
                ? "Actions"
                : "Actions: %s, who leads them and how they go"
                    .formatted(CountWords.of(count, "action"))));
  }

  @Override
  public List<Part> ofObjective(Audience readers, Plan plan, Objective objective, AsKnown known) {
    var path = readers.at("/plans/" + plan.key() + "/actions");
    var table =
        Table.captioned("Actions").column("Action").status("State").column("Due").column("Led by");
    for (var line : actions.lines(plan.id(), known.moment())) {
      line.under(objective.id())
          .ifPresent(lead ->
              table.row(
                  Cell.link(known.at(path + "/" + line.action().key()), line.action().named()),
                  ActionCells.state(
                      lead.otherwise().orElse(line.action().state()),
                      lead.otherwise().isPresent()
                          ? lead.asWritten()
                          : line.action().standing().asWritten()),
                  Cell.of(ActionCells.capital(line.action().due().words())),
                  Cell.of(lead.role().isEmpty() ? "Not stated" : lead.role())));
    }
    var built = table.build();
    return built.rows().isEmpty() ? List.of() : List.of(built);
  }
}
