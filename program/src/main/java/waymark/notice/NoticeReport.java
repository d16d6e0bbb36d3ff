package waymark.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.report.Text;

/**
 * What is said about notices and what they ask for.
 *
 * @param linked whether links to forms stand beside what they change
 */
record NoticeReport(NoticesAt at, boolean linked) {

  /** All notices of an area. */
  Report all() {
    var notices = at.held().notices();
    if (notices.isEmpty()) {
      return Report.of(
          "Improvement notices", Part.lead("No improvement notice is known of this area."));
    }
    var table =
        Table.captioned("Notices")
            .column("Notice")
            .column("Issued by")
            .column("Issued on")
            .status("State")
            .column("Requirements met")
            .column("Past their day");
    notices.forEach(it ->
        table.row(
            Cell.link(at.page("/notices/" + it.key()), it.title()),
            Cell.of(it.issuedBy()),
            Cell.of(NoticeCells.day(it.issuedOn())),
            NoticeCells.state(at, it),
            Cell.of(met(it)),
            past(it)));
    return Report.of("Improvement notices", Part.lead(binding(notices)), table.build());
  }

  private String binding(List<Notice> notices) {
    var binding = notices.stream().filter(it -> it.state().binds(at.day())).toList();
    return binding.isEmpty()
        ? "No improvement notice is in force."
        : "%s in force.".formatted(CountWords.of(binding.size(), "improvement notice"));
  }

  /** {@code 1 of 4}. */
  private String met(Notice notice) {
    var asked = at.held().of(notice);
    return asked.isEmpty()
        ? "None noted"
        : "%,d of %,d"
            .formatted(asked.stream().filter(it -> at.standing(it).met()).count(), asked.size());
  }

  private Cell past(Notice notice) {
    var count = pastDay(notice);
    return count == 0 ? Cell.of("None") : Cell.bad(String.valueOf(count));
  }

  private long pastDay(Notice notice) {
    return at.held().of(notice).stream().filter(it -> at.overdue(notice, it)).count();
  }

  /** One notice: what it asks for and how far that is met, and its reviews. */
  Report notice(Notice it) {
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(lead(it)));
    parts.add(
        Part.fact("Issued by", it.issuedBy())
            .and("Issued on", NoticeCells.day(it.issuedOn()))
            .and("State", NoticeCells.state(at, it))
            .and("Answered by", plan(it))
            .and("If it is not done", NoticeCells.or(it.consequence(), "Not stated"))
            .and("Told in", NoticeCells.or(it.source(), "Not stated")));
    var asked = at.held().of(it);
    parts.add(
        asked.isEmpty()
            ? Part.section("What it requires", Part.prose("None has been written down."))
            : requirements(it, asked));
    parts.add(
        Part.section(
            "Formal reviews",
            new ReviewReport(at, linked).of(new FormalReview.About.OfNotice(it.id()))));
    return new Report(it.title(), parts);
  }

  private String lead(Notice it) {
    var asked = at.held().of(it);
    if (asked.isEmpty()) {
      return "No requirement of it has been written down.";
    }
    var met = asked.stream().filter(one -> at.standing(one).met()).count();
    var past = pastDay(it);
    return "%,d of %s told as met.%s"
        .formatted(
            met,
            CountWords.of(asked.size(), "requirement"),
            past == 0
                ? ""
                : past == 1 ? " 1 is past its day." : " %,d are past their day.".formatted(past));
  }

  private Cell plan(Notice it) {
    return it.plan()
        .flatMap(at::plan)
        .map(plan -> Cell.link(at.page("/plans/" + plan.key()), plan.title()))
        .orElse(Cell.of("No plan named"));
  }

  private Table requirements(Notice notice, List<Requirement> asked) {
    var table =
        Table.captioned("What it requires")
            .column("Requirement")
            .column("By when")
            .status("Stands")
            .column("As of");
    asked.forEach(it ->
        table.row(
            named(notice, it),
            Cell.of(it.by().inWords()),
            NoticeCells.standing(at, notice, it),
            Cell.of(
                at.standing(it).latest().map(told -> DayWords.of(told.on())).orElse("Not told"))));
    return table.build();
  }

  Cell named(Notice notice, Requirement it) {
    return Cell.link(
        at.page("/notices/%s/requirements/%s".formatted(notice.key(), it.number())),
        "%s. %s".formatted(it.number(), it.words()));
  }

  /** One requirement: what answers it, and all that was told of it. */
  Report requirement(Notice notice, Requirement it) {
    return Report.of(
        "Requirement %s of the notice".formatted(it.number()),
        Part.lead(it.words()),
        Part.fact("Notice", Cell.link(at.page("/notices/" + notice.key()), notice.title()))
            .and("By when", it.by().inWords())
            .and("Stands", NoticeCells.standing(at, notice, it))
            .and("For objectives", NoticeCells.listed(objectives(it), "None named"))
            .and("Plan actions", NoticeCells.listed(actions(it), "None named"))
            .and("Told in", NoticeCells.or(it.source(), "Not stated")),
        told(notice, it));
  }

  private List<Text> objectives(Requirement it) {
    return it.objectives().stream()
        .flatMap(id -> at.objective(id).stream())
        .flatMap(one ->
            at.plan(one.plan()).stream()
                .map(plan ->
                    Text.link(
                        at.page("/plans/%s/objectives/%s".formatted(plan.key(), one.number())),
                        "Objective %s, %s".formatted(one.number(), one.title()))))
        .toList();
  }

  private List<Text> actions(Requirement it) {
    return it.actions().stream()
        .flatMap(id -> Optional.ofNullable(at.actions().get(id)).stream())
        .flatMap(one ->
            at.plan(one.plan()).stream()
                .map(plan ->
                    Text.link(
                        at.page("/plans/%s/actions/%s".formatted(plan.key(), one.key())),
                        one.named())))
        .toList();
  }

  /** The document, and the evidence where the reader may see it. */
  private Cell shown(Compliance it) {
    var shown = new ArrayList<Text>();
    if (!it.reference().isEmpty()) {
      shown.add(Text.of(it.reference()));
    }
    it.evidence()
        .flatMap(id -> Optional.ofNullable(at.evidence().get(id)))
        .ifPresent(evidence ->
            at.plan(evidence.plan())
                .ifPresent(plan ->
                    shown.add(
                        Text.link(
                            at.page("/plans/%s/evidence/%s".formatted(plan.key(), evidence.key())),
                            evidence.claim()))));
    return NoticeCells.listed(shown, "Nothing named");
  }

  private Part told(Notice notice, Requirement requirement) {
    var told = at.held().told(requirement);
    if (told.isEmpty()) {
      return Part.prose("Nobody has told yet how far it is met.");
    }
    var table =
        Table.captioned("How far it was met")
            .column("As of")
            .status("State")
            .column("What was done")
            .column("What shows it")
            .column("Who says so");
    if (linked) {
      table.column("Change");
    }
    told.forEach(it -> table.row(row(notice, requirement, it)));
    return table.build();
  }

  private List<Cell> row(Notice notice, Requirement requirement, Compliance it) {
    var cells = new ArrayList<Cell>();
    cells.add(Cell.of(DayWords.of(it.on())));
    cells.add(NoticeCells.state(it.state()));
    cells.add(Cell.of(NoticeCells.or(it.words(), "Not stated")));
    cells.add(shown(it));
    cells.add(Cell.of(NoticeCells.or(it.saidBy(), "Not stated")));
    if (linked) {
      var path =
          "/notices/%s/requirements/%s/compliance/%s/change"
              .formatted(notice.key(), requirement.number(), it.on());
      cells.add(
          Cell.of(
              Text.link(at.path(path), "Correct", "what was told as of " + DayWords.of(it.on()))));
    }
    return cells;
  }
}
