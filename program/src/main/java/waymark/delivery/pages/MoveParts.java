package waymark.delivery.pages;

import java.util.ArrayList;
import java.util.List;
import waymark.delivery.BusinessAsUsual;
import waymark.delivery.MoveDecision;
import waymark.delivery.MoveStandings;
import waymark.kernel.DayWords;
import waymark.ledger.Version;
import waymark.programme.Objective;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Table;
import waymark.report.Text;

/** Whether an objective may be left to the services, on its page. */
final class MoveParts {

  private MoveParts() {}

  static Part of(
      Objective objective, MoveStandings.Standing standing, List<Version<MoveDecision>> decisions) {
    var parts = new ArrayList<Part>();
    var moved = objective.standing().state() == Objective.State.BUSINESS_AS_USUAL;
    if (!standing.agenda().isEmpty()) {
      parts.add(
          Part.prose(
              Text.strong("To put on the next agenda. ")
                  .then(String.join(" ", standing.agenda()))));
    }
    var stands = decisions.stream().findFirst().map(Version::fact);
    if (moved && stands.filter(MoveDecision::moved).isEmpty()) {
      parts.add(
          Part.prose(
              "It is told as moved to business as usual%s. Which conditions held then is not known."
                  .formatted(
                      objective
                          .standing()
                          .from()
                          .map(it -> ", from " + DayWords.of(it))
                          .orElse(", date not stated"))));
    }
    parts.add(Part.prose("The plan asks before a move: %s.".formatted(standing.rule().words())));
    if (!standing.conditions().isEmpty()) {
      parts.add(conditions(moved, standing));
    }
    if (!decisions.isEmpty()) {
      parts.add(decided(decisions));
    }
    return Part.section("Business as usual", parts);
  }

  private static Table conditions(boolean moved, MoveStandings.Standing standing) {
    var table =
        Table.captioned(moved ? "The conditions as they stand now" : "The conditions")
            .column("Condition")
            .status("Does it hold?")
            .column("What that rests on");
    for (var it : standing.conditions()) {
      table.row(Cell.of(it.asked()), status(it.holds()), Cell.of(it.why()));
    }
    return table.build();
  }

  private static Cell status(BusinessAsUsual.Holds holds) {
    return switch (holds) {
      case YES -> Cell.good(holds.words());
      case NO -> Cell.bad(holds.words());
      case NOT_KNOWN -> Cell.neutral(holds.words());
    };
  }

  private static Table decided(List<Version<MoveDecision>> decisions) {
    var table =
        Table.captioned("What was decided")
            .column("Decided on")
            .column("What")
            .column("By")
            .column("Why")
            .column("Conditions then");
    for (var version : decisions) {
      var it = version.fact();
      table.row(
          DayWords.of(it.on()),
          version.takenBack()
              ? "Taken back"
              : it.moved() ? "Moved to business as usual" : "Stays with the board",
          it.by(),
          it.reason().isEmpty() ? "Not stated" : it.reason(),
          it.conditions().isEmpty() ? "None were asked" : String.join(" ", it.conditions()));
    }
    return table.build();
  }
}
