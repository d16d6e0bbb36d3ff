package waymark.delivery.pages;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import waymark.delivery.Assurance;
import waymark.delivery.AssuranceDue;
import waymark.delivery.AssuranceTold;
import waymark.delivery.Completion;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.report.Text;
import waymark.report.Tone;

/** The assurance activities of a plan, all of them and one by one. */
final class AssuranceReport {

  private AssuranceReport() {}

  static Report of(AssurancePlan plan) {
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(counted(plan)));
    missed(plan).ifPresent(parts::add);
    if (!plan.activities().isEmpty()) {
      parts.add(table(plan));
    }
    return new Report("Assurance: " + plan.plan().title(), parts);
  }

  /** {@code 17 assurance activities, as last told: 11 yes, 1 partly, 4 no.} */
  private static String counted(AssurancePlan plan) {
    if (plan.activities().isEmpty()) {
      return "No assurance activity is known.";
    }
    var counts = new EnumMap<Completion, Integer>(Completion.class);
    for (var it : plan.activities()) {
      counts.merge(
          plan.latest(it).map(AssuranceTold::complete).orElse(Completion.NOT_STATED),
          1,
          Integer::sum);
    }
    var parts = new ArrayList<String>();
    counts.forEach((complete, count) -> parts.add("%,d %s".formatted(count, said(complete))));
    return "%,d assurance %s. Complete, as last told: %s."
        .formatted(
            plan.activities().size(),
            plan.activities().size() == 1 ? "activity" : "activities",
            CountWords.listed(parts));
  }

  static String said(Completion complete) {
    return complete.said();
  }

  private static Optional<Part> missed(AssurancePlan plan) {
    var count = plan.activities().stream().filter(it -> plan.due(it).missed() > 0).count();
    return count == 0
        ? Optional.empty()
        : Optional.of(
            Part.prose(
                count == 1
                    ? "1 has missed its cycle: its day passed, and nobody told that it was done."
                    : "%,d have missed their cycle: their day passed, and nobody told that they were done."
                        .formatted(count)));
  }

  private static Table table(AssurancePlan plan) {
    var table =
        Table.captioned("Activity by activity")
            .column("Activity")
            .column("Objective")
            .column("Cycle")
            .status("Complete, as last told")
            .column("Last done")
            .column("Next due")
            .column("Cycles missed");
    for (var it : plan.activities()) {
      var due = plan.due(it);
      table.row(
          Cell.link(plan.page("/assurance/" + it.key()), it.activity()),
          Cell.of(plan.objective(it).map(one -> one.number()).orElse("Not stated")),
          Cell.of(ActionCells.capital(it.cycle().said())),
          plan.latest(it).map(AssuranceReport::complete).orElse(Cell.neutral("Never told")),
          Cell.of(due.last().map(DayWords::of).orElse("Never told")),
          Cell.of(next(it, due)),
          missedCell(due));
    }
    table.note(
        "Where only a reporting period is told, its last day counts as the day on which it was"
            + " done.");
    return table.build();
  }

  private static String next(Assurance it, AssuranceDue due) {
    return it.ended()
        ? "No longer"
        : due.next()
            .map(DayWords::of)
            .orElse(due.last().isEmpty() ? "Not known before it was done once" : "No cycle stated");
  }

  private static Cell missedCell(AssuranceDue due) {
    return due.missed() == 0 ? Cell.of("None") : Cell.bad(due.missedWords());
  }

  private static Cell complete(AssuranceTold told) {
    return Cell.several(status(told.complete()), Cell.of(", " + told.period().inWords()));
  }

  static Cell status(Completion complete) {
    return Cell.status(ActionCells.capital(said(complete)), tone(complete));
  }

  private static Tone tone(Completion complete) {
    return switch (complete) {
      case YES, ONGOING -> Tone.GOOD;
      case PARTLY -> Tone.WARNING;
      case NO -> Tone.BAD;
      case NOT_APPLICABLE, NOT_STATED -> Tone.NEUTRAL;
    };
  }

  /** One activity: its cycle, and all that was told of it. */
  static Report of(AssurancePlan plan, Assurance it) {
    var due = plan.due(it);
    var facts =
        Part.fact("Cycle", ActionCells.capital(it.cycle().said()))
            .and("Last done", due.last().map(DayWords::of).orElse("Never told"))
            .and("Next due", next(it, due))
            .and("Cycles missed", missedCell(due))
            .and("Who sees to it", it.lead().isEmpty() ? "Not stated" : it.lead());
    var objective = plan.objective(it);
    facts =
        objective.isEmpty()
            ? facts.and("Objective", "Not stated")
            : facts.and(
                "Objective " + objective.get().number(),
                Cell.of(
                    Text.link(
                        plan.page("/objectives/" + objective.get().number()),
                        objective.get().title())));
    var parts = new ArrayList<Part>();
    parts.add(facts);
    parts.add(told(plan.told(it)));
    return new Report(it.activity(), parts);
  }

  private static Part told(List<AssuranceTold> told) {
    if (told.isEmpty()) {
      return Part.prose("Nothing was told of it yet.");
    }
    var table =
        Table.captioned("Period by period")
            .column("Period")
            .status("Complete")
            .column("Done on")
            .column("What it showed")
            .column("Source");
    for (var it : told) {
      table.row(
          Cell.of(it.period().inWords()),
          status(it.complete()),
          Cell.of(it.doneOn().map(DayWords::of).orElse("Day not stated")),
          Cell.of(it.impact().isEmpty() ? "Not stated" : it.impact()),
          Cell.of(it.paper().isEmpty() ? "Entered here" : it.paper()));
    }
    return table.build();
  }
}
