package waymark.trajectory;

import java.util.List;
import java.util.Map;
import waymark.kernel.DayWords;
import waymark.programme.Area;
import waymark.programme.Plan;
import waymark.programme.PlanId;
import waymark.report.Cell;
import waymark.report.Table;
import waymark.web.AsKnown;
import waymark.web.Link;

/** An area's plans, each with where it stands. */
record AreaPage(String title, String caption, Table plans, List<Link> doing, KnownAtForm knownAt) {

  static AreaPage of(
      String area,
      Area of,
      List<Plan> plans,
      Map<PlanId, Tracker> trackers,
      AsKnown known,
      List<Link> doing,
      KnownAtForm form) {
    var table =
        Table.captioned("Plans")
            .column("Plan")
            .column("Kind")
            .column("Begins")
            .column("Latest quarter");
    for (var it : plans) {
      var at = new PlanPage.At(area, it, known);
      var tracker = trackers.getOrDefault(it.id(), new Tracker(List.of(), List.of()));
      table.row(
          Cell.link(at.page(""), it.title()),
          Cell.of(it.kind().words()),
          Cell.of(it.begins().isEmpty() ? "Not stated" : DayWords.of(it.begins())),
          Cell.of(Judgements.latest(tracker).orElse("No measured promises")));
    }
    return new AreaPage(
        "SEND improvement in " + of.name(), of.caption(), table.build(), doing, form);
  }
}
