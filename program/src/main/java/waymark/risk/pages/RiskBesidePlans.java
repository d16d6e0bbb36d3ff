package waymark.risk.pages;

import java.util.List;
import org.springframework.stereotype.Component;
import waymark.access.Audience;
import waymark.access.Right;
import waymark.programme.Plan;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Table;
import waymark.risk.RiskCells;
import waymark.risk.Risks;
import waymark.trajectory.BesidePlans;
import waymark.web.AsKnown;
import waymark.web.Link;

/** The risks of a plan and of an objective, on the pages of both, for who may read the register. */
@Component
class RiskBesidePlans implements BesidePlans {

  private final Risks risks;

  RiskBesidePlans(Risks risks) {
    this.risks = risks;
  }

  @Override
  public List<Link> ofPlan(Audience readers, Plan plan, AsKnown known) {
    if (!readers.may(Right.SEE_RECORD)) {
      return List.of();
    }
    var page = known.at(readers.at("/risks"));
    return List.of(
        Link.to(
            page + (page.contains("?") ? "&" : "?") + RegisterFilter.ofPlan(plan),
            "Risks and issues: what may go wrong, and what has"));
  }

  @Override
  public List<Part> ofObjective(About about) {
    if (!about.readers().may(Right.SEE_RECORD)) {
      return List.of();
    }
    var register = risks.known(about.known().moment());
    var lines = register.about(about.objective().id().value());
    if (lines.isEmpty()) {
      return List.of();
    }
    var table =
        Table.captioned("Risks and issues")
            .column("Risk or issue")
            .status("Current score")
            .column("Owner")
            .column("Next review");
    for (var it : lines) {
      table.row(
          Cell.of(RiskCells.named(it, path -> about.known().at(about.readers().at(path)))),
          RiskCells.score(register.matrix(), it.score()),
          Cell.of(RiskCells.owner(it)),
          RiskCells.next(it, it.due(about.day())));
    }
    return List.of(table.build());
  }

  @Override
  public List<Link> doing(About about) {
    return List.of();
  }
}
