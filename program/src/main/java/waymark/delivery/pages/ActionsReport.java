package waymark.delivery.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import waymark.delivery.ActionCount;
import waymark.delivery.ActionLine;
import waymark.delivery.ActionReference;
import waymark.delivery.NumberingGaps;
import waymark.kernel.CountWords;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;

/** The actions of a plan: counted in a sentence, then one by one. */
final class ActionsReport {

  private ActionsReport() {}

  static Report of(ActionPlan plan, ActionFilter filter) {
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(ActionCount.of(plan.lines(), plan.day()).words()));
    gaps(plan.lines()).forEach(it -> parts.add(Part.prose(it)));
    var shown = plan.lines().stream().filter(it -> filter.shows(plan, it)).toList();
    if (!filter.all()) {
      parts.add(
          Part.prose(
              shown.isEmpty()
                  ? "No action is %s.".formatted(filter.words())
                  : "Shown here: %s, of %,d. %s."
                      .formatted(
                          CountWords.of(shown.size(), "action"),
                          plan.lines().size(),
                          ActionCells.capital(filter.words()))));
    }
    if (!shown.isEmpty()) {
      parts.add(table(plan, shown));
    }
    return new Report("Actions: " + plan.plan().title(), parts);
  }

  /** A number that a series skips: dropped, renumbered, or left out of the paper. */
  private static List<String> gaps(List<ActionLine> lines) {
    var references =
        lines.stream()
            .map(it -> it.action().reference())
            .filter(it -> !it.isEmpty())
            .map(ActionReference::new)
            .toList();
    return NumberingGaps.of(references).stream()
        .map(it ->
            "Missing in the numbering: %s. Nothing here says whether they were dropped, renumbered or left out."
                .formatted(
                    it.missing().stream()
                        .map(ActionReference::text)
                        .collect(
                            Collectors.collectingAndThen(Collectors.toList(), CountWords::listed))))
        .toList();
  }

  private static Table table(ActionPlan plan, List<ActionLine> lines) {
    var table =
        Table.captioned("Action by action")
            .column("Action")
            .status("State")
            .column("Due")
            .column("Objectives, each with who leads it there");
    for (var line : lines) {
      table.row(
          ActionCells.named(plan, line),
          ActionCells.state(plan, line),
          ActionCells.due(plan, line),
          Cell.of(ActionCells.leads(plan, line)));
    }
    return table.build();
  }
}
