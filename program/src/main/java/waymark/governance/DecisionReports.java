package waymark.governance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.ledger.Version;
import waymark.measures.Definition;
import waymark.programme.Objective;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.report.Text;

/**
 * What is said about decisions, and about recommendations that wait for one.
 *
 * @param beside what is said about all else that came of meetings, for the same reader and moment
 */
record DecisionReports(OutcomeReports beside) {

  Report decisions(List<Decision> decisions, List<Decision> waiting, OutcomeReports.Around around) {
    var parts = new ArrayList<Part>();
    parts.add(
        Part.lead(
            decisions.isEmpty()
                ? "No decision has been written down yet."
                : CountWords.of(decisions.size(), "decision")
                    + ", those of the latest meeting first."));
    if (!waiting.isEmpty()) {
      parts.add(waiting(waiting, around));
    }
    if (!decisions.isEmpty()) {
      parts.add(table(decisions, around));
    }
    return new Report("Decisions", parts);
  }

  Table waiting(List<Decision> waiting, OutcomeReports.Around around) {
    var table =
        Table.captioned("Recommendations that wait for a decision")
            .column("Recommendation")
            .column("What is recommended")
            .column("Meeting");
    waiting.forEach(it ->
        table.row(
            Cell.link(beside.address().apply("/decisions/" + it.id().value()), it.title()),
            Cell.of(it.recommendation()),
            beside.meeting(around, it.meeting())));
    return table.build();
  }

  Table table(List<Decision> decisions, OutcomeReports.Around around) {
    var table =
        Table.captioned("Decisions")
            .column("Decision")
            .column("Meeting")
            .column("Holds from")
            .column("To be reviewed");
    decisions.stream()
        .sorted(Comparator.comparing((Decision it) -> day(around, it.meeting())).reversed())
        .forEach(it ->
            table.row(
                Cell.link(beside.address().apply("/decisions/" + it.id().value()), it.title()),
                beside.meeting(around, it.meeting()),
                it.effectiveOn()
                    .map(day -> Cell.of(DayWords.of(day)))
                    .orElse(Cell.of("not stated")),
                review(it.reviewOn())));
    return table.build();
  }

  private static LocalDate day(OutcomeReports.Around around, MeetingId id) {
    var meeting = around.meetings().get(id);
    return meeting == null ? LocalDate.MIN : meeting.on();
  }

  private Cell review(Optional<LocalDate> on) {
    return on.map(it ->
            it.isBefore(beside.today())
                ? Cell.several(Cell.of(DayWords.of(it) + " "), Cell.warning("due"))
                : Cell.of(DayWords.of(it)))
        .orElse(Cell.of("no day set"));
  }

  Report decision(
      Decision it,
      List<DecisionOption> options,
      List<List<Version<BoardAction>>> actions,
      OutcomeReports.Around around,
      List<Definition> measures,
      List<Objective> objectives) {
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(it.waits() ? "It waits for a decision." : it.decided()));
    parts.add(
        Part.fact("Meeting", beside.meeting(around, it.meeting()))
            .and("Decided by", it.waits() ? "nobody yet" : it.decidedBy())
            .and("Why", it.why().isEmpty() ? "not stated" : it.why())
            .and("Recommended", it.recommendation().isEmpty() ? "nothing" : it.recommendation())
            .and("Holds from", OutcomeReports.said(it.effectiveOn(), "not stated"))
            .and("Can be called in to", callIn(it.callInUntil()))
            .and("To be reviewed", review(it.reviewOn()))
            .and("Is to move", aims(it, measures))
            .and("Is for", purposes(it, objectives)));
    parts.add(Part.section("Options that were looked at", options(it, options)));
    parts.add(
        Part.section(
            "Actions that came of it",
            actions.isEmpty()
                ? Part.prose("None has been written down.")
                : beside.actions(actions, around)));
    return new Report(it.title(), parts);
  }

  private Cell callIn(Optional<LocalDate> until) {
    return until
        .map(it ->
            it.isBefore(beside.today())
                ? Cell.of(DayWords.of(it) + ", which has passed")
                : Cell.several(Cell.of(DayWords.of(it) + " "), Cell.warning("open")))
        .orElse(Cell.of("it cannot"));
  }

  private Cell aims(Decision it, List<Definition> measures) {
    var named =
        measures.stream()
            .filter(measure -> it.measures().contains(measure.id()))
            .map(measure ->
                Text.link(beside.address().apply("/measures/" + measure.key()), measure.title()))
            .toList();
    return named.isEmpty() ? Cell.of("no measure named") : Cell.of(Text.joined("; ", named));
  }

  private static String purposes(Decision it, List<Objective> objectives) {
    var named =
        objectives.stream()
            .filter(objective -> it.objectives().contains(objective.id()))
            .map(objective -> "Objective %s, %s".formatted(objective.number(), objective.title()))
            .toList();
    return named.isEmpty() ? "no objective named" : CountWords.listed(named);
  }

  private List<Part> options(Decision decision, List<DecisionOption> options) {
    if (options.isEmpty()) {
      return List.of(Part.prose("None has been written down."));
    }
    var table =
        Table.captioned("")
            .column("Option")
            .column("What it would mean for families")
            .status("Chosen?")
            .column("Why it was rejected");
    options.forEach(it ->
        table.row(
            Cell.of(
                beside.edit()
                    ? Text.link(
                        beside
                            .address()
                            .apply(
                                "/decisions/%s/options/%s/change"
                                    .formatted(decision.id().value(), it.id().value())),
                        it.title())
                    : Text.of(it.title())),
            Cell.of(it.effect()),
            it.chosen() ? Cell.good("chosen") : Cell.neutral("rejected"),
            Cell.of(it.rejectedBecause())));
    return List.of(table.build());
  }
}
