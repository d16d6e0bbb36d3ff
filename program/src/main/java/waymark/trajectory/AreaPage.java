package waymark.trajectory;

import java.util.List;
import waymark.programme.Area;
import waymark.programme.Plan;
import waymark.web.AsKnown;
import waymark.web.DataTable;
import waymark.web.Inline;

/** An area's plans, each with where it stands. */
record AreaPage(String title, String caption, DataTable plans, KnownAtForm knownAt) {

  /** A plan and where it stands. */
  record Standing(Plan plan, Tracker tracker) {}

  static AreaPage of(String area, Area of, List<Standing> plans, AsKnown known, KnownAtForm form) {
    var table =
        DataTable.captioned("Plans")
            .column("Plan")
            .column("Kind")
            .column("Begins")
            .column("Latest quarter");
    for (var it : plans) {
      var at = new PlanPage.At(area, it.plan(), known);
      table.row(
          Inline.link(at.page(""), it.plan().title()),
          Inline.of(it.plan().kind().words()),
          Inline.of(it.plan().begins().isEmpty() ? "Not stated" : Dates.words(it.plan().begins())),
          Inline.of(
              it.tracker()
                  .latest()
                  .map(latest ->
                      waymark.charts.PeriodWords.of(latest)
                          + ": "
                          + Judgements.words(it.tracker().rollup(latest)))
                  .orElse("No measured promises")));
    }
    return new AreaPage("SEND improvement in " + of.name(), of.caption(), table.build(), form);
  }
}
