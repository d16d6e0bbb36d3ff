package waymark.delivery.pages;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.access.Audience;
import waymark.access.Right;
import waymark.delivery.Actions;
import waymark.delivery.Assurances;
import waymark.delivery.MoveStandings;
import waymark.delivery.Moves;
import waymark.kernel.CountWords;
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
  private final MoveStandings standings;
  private final Moves moves;

  DeliveryBesidePlans(
      Actions actions, Assurances assurances, MoveStandings standings, Moves moves) {
    this.actions = actions;
    this.assurances = assurances;
    this.standings = standings;
    this.moves = moves;
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
  public List<Part> ofObjective(About about) {
    var plan = about.plan();
    var known = about.known();
    var objective = about.objective();
    var path = about.path("/actions");
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
    var tables =
        Stream.of(table.build(), assurance(about))
            .filter(it -> !it.rows().isEmpty())
            .<Part>map(it -> it);
    return Stream.concat(tables, Stream.of(move(about))).toList();
  }

  private Part move(About about) {
    var at = about.known().moment();
    return MoveParts.of(
        about.objective(),
        standings.of(about.plan(), about.only(), about.objective(), about.day(), at),
        moves.decisions(about.objective().id(), at));
  }

  @Override
  public List<Link> doing(About about) {
    return about.known().today() && about.readers().may(Right.EDIT_DELIVERY)
        ? List.of(
            Link.to(
                about.path("/objectives/" + about.objective().number() + "/business-as-usual"),
                "Note a decision about business as usual"),
            Link.to(
                about.path("/business-as-usual"),
                "Change what this plan asks before business as usual"))
        : List.of();
  }

  private Table assurance(About about) {
    var plan = about.plan();
    var known = about.known();
    var objective = about.objective();
    var path = about.path("/assurance/");
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
