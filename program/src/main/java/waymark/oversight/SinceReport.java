package waymark.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import waymark.governance.Decision;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.programme.Plan;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.report.Text;
import waymark.risk.RiskChangesReport;

/**
 * What changed between two moments, on one page.
 *
 * @param address what leads to a page of this area at the later moment, of its path
 */
record SinceReport(Plan plan, Since since, UnaryOperator<String> address) {

  Report report() {
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(lead()));
    parts.add(Part.section("Figures, milestones and targets", figures()));
    parts.add(Part.section("Actions", actions()));
    parts.add(Part.section("Objectives", objectives()));
    since
        .risks()
        .ifPresentOrElse(
            it -> {
              parts.add(Part.section("Decisions", decisions()));
              parts.add(Part.section("Risks and issues", risks(it)));
            },
            () ->
                parts.add(
                    Part.prose(
                        "Decisions and risks are shown to those who may read what meetings wrote"
                            + " down.")));
    return new Report("What changed in " + plan.title(), parts);
  }

  private String lead() {
    var between =
        "Between what was known %s and %s: "
            .formatted(since.earlier().words(), since.later().words());
    if (since.nothing()) {
      return between + "nothing changed.";
    }
    return between
        + "%s restated, %s moved, %s turned over; %s new or changed, %d of which slipped; %s taken; %s moved."
            .formatted(
                CountWords.of(since.restated(), "figure"),
                CountWords.of(since.targets(), "milestone or target")
                    .replace("milestone or targets", "milestones or targets"),
                CountWords.of(since.flips(), "judgement"),
                CountWords.of(since.actions().list().size(), "action"),
                since.actions().slipped().size(),
                CountWords.of(since.decisions().size(), "decision"),
                CountWords.of(since.objectives().size(), "objective"))
        + since
            .risks()
            .map(it -> " Of risks and issues: " + RiskChangesReport.words(it.changes()))
            .orElse("");
  }

  private List<Part> figures() {
    return since.figures().changes().list().isEmpty()
        ? withFirst("Nothing that was known before reads otherwise.", since.figures().parts())
        : since.figures().parts();
  }

  private static List<Part> withFirst(String words, List<Part> parts) {
    var all = new ArrayList<Part>();
    all.add(Part.prose(words));
    all.addAll(parts);
    return all;
  }

  private List<Part> actions() {
    if (since.actions().list().isEmpty()) {
      return List.of(Part.prose("No action is new or gone, changed its state or its date."));
    }
    var table =
        Table.captioned("")
            .column("Action")
            .column("What became of it")
            .status("Slipped?")
            .figure("Date moved in all");
    since
        .actions()
        .list()
        .forEach(it ->
            table.row(
                action(it),
                Cell.of(it.what()),
                it.slipped() ? Cell.warning("slipped") : Cell.of("No"),
                Cell.of(times(it.moves()))));
    return List.of(table.build());
  }

  private Cell action(ActionsSince.Changed it) {
    return it.kind() == ActionsSince.Kind.GONE
        ? Cell.of(it.action().named())
        : Cell.link(
            address.apply("/plans/%s/actions/%s".formatted(plan.key(), it.action().key())),
            it.action().named());
  }

  private static String times(int moves) {
    return moves == 0 ? "Never" : CountWords.of(moves, "time");
  }

  private List<Part> decisions() {
    if (since.decisions().isEmpty()) {
      return List.of(Part.prose("No decision was written down."));
    }
    var table =
        Table.captioned("")
            .column("Decision")
            .column("Meeting")
            .column("What was decided")
            .column("Is to move");
    since
        .decisions()
        .forEach(it ->
            table.row(
                Cell.link(address.apply("/decisions/" + it.id().value()), it.title()),
                meeting(it),
                Cell.of(it.decided()),
                aims(it)));
    return List.of(table.build());
  }

  private Cell meeting(Decision it) {
    var meeting = since.meetings().get(it.meeting());
    return meeting == null
        ? Cell.BLANK
        : Cell.link(address.apply("/meetings/" + meeting.key()), DayWords.of(meeting.on()));
  }

  private Cell aims(Decision it) {
    var named =
        it.measures().stream()
            .map(since.measures()::get)
            .filter(Objects::nonNull)
            .map(measure -> Text.link(address.apply("/measures/" + measure.key()), measure.title()))
            .toList();
    return named.isEmpty() ? Cell.of("No measure named") : Cell.of(Text.joined("; ", named));
  }

  private List<Part> risks(Since.Risks it) {
    return it.changes().none()
        ? List.of(Part.prose("No risk was added, raised, lowered or closed."))
        : RiskChangesReport.parts(it.changes(), it.matrix(), address);
  }

  private List<Part> objectives() {
    if (since.objectives().isEmpty()) {
      return List.of(Part.prose("No objective moved to another state."));
    }
    var table =
        Table.captioned("")
            .column("Objective")
            .column("Was")
            .column("Is")
            .column("By which decision");
    since
        .objectives()
        .forEach(it ->
            table.row(
                Cell.link(
                    address.apply(
                        "/plans/%s/objectives/%s".formatted(plan.key(), it.is().number())),
                    "%s. %s".formatted(it.is().number(), it.is().title())),
                Cell.of(it.was().standing().state().words()),
                Cell.of(it.is().standing().state().words()),
                Cell.of(
                    it.is().standing().decision().isEmpty()
                        ? "Not stated"
                        : it.is().standing().decision())));
    return List.of(table.build());
  }
}
