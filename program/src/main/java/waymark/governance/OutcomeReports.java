package waymark.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.ledger.Version;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.report.Text;

/**
 * What is said about what came of meetings: actions, escalations and reports.
 *
 * @param address what leads to a page of this area at the moment shown, of its path
 * @param edit whether links to forms stand beside what they change
 */
record OutcomeReports(UnaryOperator<String> address, LocalDate today, boolean edit) {

  /** Bodies and meetings by what stands for them. */
  record Around(Map<BodyId, Body> bodies, Map<MeetingId, Meeting> meetings, List<Member> members) {

    String body(BodyId id) {
      var body = bodies.get(id);
      return body == null ? "" : body.name();
    }
  }

  Cell meeting(Around around, MeetingId id) {
    var meeting = around.meetings().get(id);
    return meeting == null
        ? Cell.BLANK
        : Cell.link(
            address.apply("/meetings/" + meeting.key()),
            "%s, %s".formatted(around.body(meeting.body()), DayWords.of(meeting.on())));
  }

  static String said(Optional<LocalDate> day, String otherwise) {
    return day.map(DayWords::of).orElse(otherwise);
  }

  Report actions(List<List<Version<BoardAction>>> actions, Around around, String title) {
    if (actions.isEmpty()) {
      return Report.of(title, Part.lead("No action has been asked for yet."));
    }
    var overdue = actions.stream().filter(this::overdue).count();
    return Report.of(
        title,
        Part.lead(
            overdue == 0
                ? "No action is overdue."
                : CountWords.of(overdue, "action") + " overdue."),
        actions(actions, around));
  }

  private boolean overdue(List<Version<BoardAction>> it) {
    return BoardAction.standing(it, today) == BoardAction.Standing.OVERDUE;
  }

  Table actions(List<List<Version<BoardAction>>> actions, Around around) {
    var table =
        Table.captioned("Actions")
            .column("Action")
            .column("Asked for by")
            .column("Sees to it")
            .column("By when")
            .status("Stands");
    actions.forEach(versions -> {
      var it = versions.getLast().fact();
      table.row(
          Cell.of(
              edit
                  ? Text.link(
                      address.apply("/board-actions/%s/change".formatted(it.id().value())),
                      it.title())
                  : Text.of(it.title())),
          meeting(around, it.meeting()),
          owner(around, it),
          Cell.of(due(versions)),
          standing(BoardAction.standing(versions, today), it));
    });
    return table.build();
  }

  private Cell owner(Around around, BoardAction it) {
    var owner = Owner.of(it.owner(), around.members(), today);
    return owner.left() && it.done().isEmpty()
        ? Cell.several(Cell.of(owner.words() + " "), Cell.warning("owner left"))
        : Cell.of(owner.words());
  }

  /** The day that stands, and each that stood before it with the reason that it was moved for. */
  private static String due(List<Version<BoardAction>> versions) {
    var words = new StringBuilder(DayWords.of(versions.getLast().fact().due()));
    for (var place = versions.size() - 1; place > 0; place--) {
      var before = versions.get(place - 1).fact();
      var it = versions.get(place).fact();
      if (!before.due().equals(it.due())) {
        words.append("; moved from %s: %s".formatted(DayWords.of(before.due()), it.reason()));
      } else if (!before.owner().equals(it.owner())) {
        words.append("; handed on: " + it.reason());
      }
    }
    return words.toString();
  }

  private static Cell standing(BoardAction.Standing standing, BoardAction it) {
    var when = it.done().map(day -> ", " + DayWords.of(day)).orElse("");
    return switch (standing) {
      case OPEN -> Cell.neutral(standing.words());
      case OVERDUE -> Cell.bad(standing.words());
      case DONE_IN_TIME -> Cell.good(standing.words() + when);
      case DONE_LATE -> Cell.warning(standing.words() + when);
    };
  }

  Report escalations(List<Escalation> escalations, Around around) {
    if (escalations.isEmpty()) {
      return Report.of("What was passed up", Part.lead("Nothing has been passed up yet."));
    }
    var table =
        Table.captioned("What one body passed up to another")
            .column("Matter")
            .column("From")
            .column("To")
            .column("Passed up")
            .column("To be answered by")
            .status("Stands")
            .column("Answer");
    escalations.forEach(it ->
        table.row(
            matter(it),
            Cell.of(around.body(it.from())),
            Cell.of(around.body(it.to())),
            Cell.of(DayWords.of(it.raised())),
            Cell.of(said(it.answerBy(), "no day stated")),
            clock(it),
            Cell.of(it.answer())));
    return Report.of(
        "What was passed up",
        Part.lead("What subgroups could not settle by themselves, the latest first."),
        table.build());
  }

  private Cell matter(Escalation it) {
    var words =
        edit
            ? Text.link(
                address.apply("/escalations/%s/answer".formatted(it.id().value())), it.subject())
            : Text.of(it.subject());
    return it.confidential()
        ? Cell.several(Cell.of(words), Cell.of(" "), Cell.warning("confidential"))
        : Cell.of(words);
  }

  private Cell clock(Escalation it) {
    var clock = it.clock(today);
    return switch (clock) {
      case WAITING -> Cell.neutral(clock.words());
      case OVERDUE -> Cell.bad(clock.words());
      case ANSWERED -> Cell.good(clock.words());
      case ANSWERED_LATE -> Cell.warning(clock.words());
    };
  }

  Report owed(List<Owed> owed, Around around) {
    if (owed.isEmpty()) {
      return Report.of("Reports owed", Part.lead("No report has been noted yet."));
    }
    var table =
        Table.captioned("Who is owed which report, and what was sent")
            .column("Report")
            .column("From")
            .column("To")
            .column("By when")
            .status("Stands");
    owed.forEach(it ->
        table.row(
            Cell.of(
                edit
                    ? Text.link(
                        address.apply("/reports-owed/%s/change".formatted(it.id().value())),
                        it.title())
                    : Text.of(it.title())),
            Cell.of(around.body(it.by())),
            Cell.of(it.to().map(around::body).orElse(it.recipient())),
            Cell.of(it.due().map(DayWords::of).orElse("No day stated")),
            sent(it)));
    return Report.of(
        "Reports owed",
        Part.lead("Who is owed which report, by when, and what was sent."),
        table.build());
  }

  private Cell sent(Owed it) {
    return it.sent()
        .map(day -> Cell.good("sent " + DayWords.of(day)))
        .orElse(
            it.due().isEmpty()
                ? Cell.neutral("not sent yet")
                : it.due().get().isBefore(today) ? Cell.bad("overdue") : Cell.neutral("to come"));
  }
}
