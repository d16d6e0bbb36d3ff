package waymark.delivery.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.delivery.Action;
import waymark.delivery.ActionLead;
import waymark.delivery.ActionLine;
import waymark.delivery.ActionState;
import waymark.delivery.ExpectedEffect;
import waymark.delivery.Narrative;
import waymark.kernel.DayWords;
import waymark.kernel.England;
import waymark.ledger.Version;
import waymark.measures.Definition;
import waymark.measures.MeasureId;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.report.Text;

/** One action: how it stands, what it is to change, how it went, and how all this came about. */
final class ActionReport {

  private final ActionPlan plan;
  private final ActionLine line;
  private final Action action;

  private ActionReport(ActionPlan plan, ActionLine line) {
    this.plan = plan;
    this.line = line;
    this.action = line.action();
  }

  /**
   * What is known of an action beside itself.
   *
   * @param leads every version of what it serves and who leads it there
   * @param measures that the plan's area has, by their ids
   */
  record Around(
      List<ExpectedEffect> effects,
      List<Narrative> narratives,
      List<Version<ActionLead>> leads,
      Map<MeasureId, Definition> measures) {

    Around {
      effects = List.copyOf(effects);
      narratives = List.copyOf(narratives);
      leads = List.copyOf(leads);
      measures = Map.copyOf(measures);
    }

    /** The measures that it is said to change. */
    List<Definition> changing() {
      return effects.stream()
          .flatMap(it -> Optional.ofNullable(measures.get(it.measure())).stream())
          .toList();
    }
  }

  static Report of(ActionPlan plan, ActionLine line, Around around) {
    var it = new ActionReport(plan, line);
    var parts = new ArrayList<Part>();
    parts.add(it.about());
    it.conflicts().forEach(words -> parts.add(Part.prose(words)));
    it.effects(around).ifPresent(parts::add);
    it.narratives(around.narratives()).ifPresent(parts::add);
    parts.add(it.history(around.leads()));
    return new Report(line.action().named(), parts);
  }

  private Part about() {
    var standing = action.standing();
    var facts =
        Part.fact("State", ActionCells.state(plan, line)).and("Due", ActionCells.due(plan, line));
    facts = said(facts, "Why", standing.reason());
    if (line.states().contains(ActionState.BEHIND) && standing.reason().isEmpty()) {
      facts = facts.and("Why", "Nobody has said why it is behind, or what is done about it");
    }
    facts = said(facts, "What is done about it", standing.mitigation());
    facts = said(facts, "Why its due date was moved", action.dueReason());
    facts = lineage(facts);
    for (var it : plan.served(line).entrySet()) {
      facts =
          facts.and(
              "Objective " + it.getKey().number(),
              Cell.of(
                  Text.link(plan.page("/objectives/" + it.getKey().number()), it.getKey().title())
                      .then(
                          it.getValue().role().isEmpty()
                              ? "; who leads it there is not stated"
                              : "; led by " + it.getValue().role())));
    }
    facts = said(facts, "Starts", action.starts().kept().isEmpty() ? "" : action.starts().words());
    facts = said(facts, "What stands in the way", action.barriers());
    facts = said(facts, "Cost", action.means().cost());
    facts = said(facts, "Funding source", action.means().funding());
    facts = said(facts, "What else it takes", action.means().resources());
    return facts.and(
        "Evidence that it is done",
        action.evidence().isEmpty() ? "None stated" : action.evidence());
  }

  private Part.Facts lineage(Part.Facts before) {
    var facts = before;
    facts =
        related(
            facts, "Merged into", action.lineage().into().flatMap(plan::line).stream().toList());
    facts = related(facts, "Merged into it", plan.mergedInto(action.id()));
    facts =
        related(facts, "Split from", action.lineage().from().flatMap(plan::line).stream().toList());
    return related(facts, "Split into", plan.splitFrom(action.id()));
  }

  private Part.Facts related(Part.Facts facts, String label, List<ActionLine> lines) {
    return lines.isEmpty() ? facts : facts.and(label, ActionCells.named(plan, lines));
  }

  private static Part.Facts said(Part.Facts facts, String label, String words) {
    return words.isEmpty() ? facts : facts.and(label, words);
  }

  /** Both are shown; nobody but the board can say which is right. */
  private List<String> conflicts() {
    var words = new ArrayList<String>();
    if (line.leadsConflict()) {
      words.add(
          "Different posts lead it under different objectives. Both are shown; only the board can"
              + " say whether one of them is meant.");
    }
    if (line.statesConflict()) {
      words.add(
          "It is told differently under different objectives. Neither is taken for the other.");
    }
    return words;
  }

  private Optional<Part> effects(Around around) {
    if (around.effects().isEmpty()) {
      return Optional.empty();
    }
    var table =
        Table.captioned("What it is to change")
            .column("Measure")
            .column("By how much")
            .column("By when");
    for (var it : around.effects()) {
      var measure = around.measures().get(it.measure());
      table.row(
          measure == null
              ? Cell.of("A measure that is not known then")
              : Cell.link(
                  plan.known().at(plan.readers().at("/measures/" + measure.key())),
                  measure.title()),
          Cell.of(it.howMuch().isEmpty() ? "Not stated" : it.howMuch()),
          Cell.of(it.byWhen().isEmpty() ? "Not stated" : DayWords.of(it.byWhen())));
    }
    return Optional.of(table.build());
  }

  private Optional<Part> narratives(List<Narrative> narratives) {
    if (narratives.isEmpty()) {
      return Optional.empty();
    }
    var table =
        Table.captioned("How it went").column("Period").column("What was told").column("Told on");
    narratives.stream()
        .filter(it -> !it.words().isEmpty())
        .forEach(it ->
            table.row(it.period().inWords(), it.words(), DayWords.of(England.day(it.told()))));
    var built = table.build();
    return built.rows().isEmpty() ? Optional.empty() : Optional.of(built);
  }

  /** Every version that says something else than the one before it. */
  private Part history(List<Version<ActionLead>> leads) {
    var table =
        Table.captioned("How it stood over time")
            .column("Known from")
            .status("State")
            .column("Due")
            .column("What changed")
            .column("Source");
    ActionLine before = null;
    for (var version : plan.versions().getOrDefault(action.id(), List.of())) {
      var then = new ActionLine(version.fact(), LeadsThen.of(leads, version));
      var changed = before == null ? "First known" : ActionChanges.between(before, then, plan);
      if (!changed.isEmpty()) {
        table.row(
            Cell.of(DayWords.of(version.day())),
            version.takenBack() ? Cell.neutral("Taken back") : ActionCells.state(plan, then),
            Cell.of(ActionCells.capital(version.fact().due().words())),
            Cell.of(changed),
            Cell.of(version.fact().paper().isEmpty() ? "Entered here" : version.fact().paper()));
      }
      before = then;
    }
    return table.build();
  }
}
