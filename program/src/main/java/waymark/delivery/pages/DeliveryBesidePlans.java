package waymark.delivery.pages;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.access.Audience;
import waymark.delivery.Actions;
import waymark.delivery.Assurances;
import waymark.kernel.CountWords;
import waymark.programme.Objective;
import waymark.programme.Plan;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Table;
import waymark.trajectory.BesidePlans;
import waymark.web.AsKnown;
import waymark.web.Link;

/** The actions and assurance of a plan and of an objective, on the pages of both. */
@Component
class DeliveryBesidePlans implements BesidePlans {

  private final Actions actions;
  private final Assurances assurances;

  DeliveryBesidePlans(Actions actions, Assurances assurances) {
    this.actions = actions;
    this.assurances = assurances;
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
                    .formatted(CountWords.of(count, "action"))),
        Link.to(
            known.at(readers.at("/plans/" + plan.key() + "/assurance")),
            "Assurance: what comes round, and whether it was done"));
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
    return Stream.of(table.build(), assurance(readers, plan, objective, known))
        .filter(it -> !it.rows().isEmpty())
        .<Part>map(it -> it)
        .toList();
  }

  private Table assurance(Audience readers, Plan plan, Objective objective, AsKnown known) {
    var path = readers.at("/plans/" + plan.key() + "/assurance/");
    var told = assurances.told(plan.id(), known.moment());
    var table =
        Table.captioned("Assurance")
            .column("Activity")
            .column("Cycle")
            .status("Complete, as last told")
            .column("Period");
    for (var it : assurances.activities(plan.id(), known.moment())) {
      if (it.objective().filter(objective.id()::equals).isPresent() && !it.ended()) {
        var latest = told.getOrDefault(it.id(), List.of()).stream().findFirst();
        table.row(
            Cell.link(known.at(path + it.key()), it.activity()),
            Cell.of(ActionCells.capital(it.cycle().said())),
            latest
                .map(one -> AssuranceReport.status(one.complete()))
                .orElse(Cell.neutral("Never told")),
            Cell.of(latest.map(one -> one.period().inWords()).orElse("None")));
      }
    }
    return table.build();
  }
}
