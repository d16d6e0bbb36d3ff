package waymark.notice;

import java.util.List;
import org.springframework.stereotype.Component;
import waymark.access.Audience;
import waymark.programme.Plan;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Table;
import waymark.trajectory.BesidePlans;
import waymark.web.AsKnown;
import waymark.web.Link;

/** The notices of an area on the pages of its plans, and what they ask of an objective. */
@Component
class NoticeBesidePlans implements BesidePlans {

  private final NoticesRead read;

  NoticeBesidePlans(NoticesRead read) {
    this.read = read;
  }

  @Override
  public List<Link> ofPlan(Audience readers, Plan plan, AsKnown known) {
    return List.of(
        Link.to(
            known.at(readers.at("/notices")),
            "Improvement notices: what they require, and how far it is met"),
        Link.to(known.at(readers.at("/reviews")), "Formal reviews: findings and next steps"));
  }

  @Override
  public List<Part> ofObjective(About about) {
    var at = read.beside(about);
    var report = new NoticeReport(at, false);
    var table =
        Table.captioned("Required by an improvement notice")
            .column("Requirement")
            .column("By when")
            .status("Stands");
    for (var notice : at.held().notices()) {
      for (var it : at.held().of(notice)) {
        if (it.objectives().contains(about.objective().id())) {
          table.row(
              report.named(notice, it),
              Cell.of(it.by().inWords()),
              NoticeCells.standing(at, notice, it));
        }
      }
    }
    var built = table.build();
    return built.rows().isEmpty() ? List.of() : List.of(built);
  }

  @Override
  public List<Link> doing(About about) {
    return List.of();
  }
}
