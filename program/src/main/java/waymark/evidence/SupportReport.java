package waymark.evidence;

import java.util.List;
import java.util.function.UnaryOperator;
import waymark.delivery.Due;
import waymark.kernel.CountWords;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.report.Text;

/** What is said about the support that an area had, and about changes of staff. */
final class SupportReport {

  private static final String NOT_STATED = "Not stated";

  private SupportReport() {}

  /**
   * The support had under a plan.
   *
   * @param linked whether links to forms stand beside what they change
   */
  static Report of(EvidencePlan plan, boolean linked) {
    var title = "Support received: " + plan.plan().title();
    if (plan.support().isEmpty()) {
      return Report.of(title, Part.lead("No support is known under this plan."));
    }
    var table =
        Table.captioned("Who gave which support")
            .column("Support")
            .column("From whom")
            .column("When")
            .column("Paid for by")
            .column("Objective")
            .column("What came of it")
            .column("How well that is shown")
            .column("Told in");
    plan.support()
        .forEach(it ->
            table.row(
                Cell.of(
                    linked
                        ? Text.link(
                            plan.path("/support/%s/change".formatted(it.id().value())),
                            it.activity())
                        : Text.of(it.activity())),
                Cell.of(it.provider()),
                Cell.of(when(it)),
                or(it.fundedBy()),
                or(it.objective().flatMap(plan::objective).map(one -> one.number()).orElse("")),
                or(it.impact()),
                or(it.strength().map(Strength::words).orElse("")),
                or(it.source())));
    return Report.of(
        title,
        Part.lead(CountWords.of(plan.support().size(), "kind") + " of support received."),
        table.build());
  }

  /** {@code October 2026 to March 2027}, {@code From October 2026}, {@code Not stated}. */
  static String when(Support it) {
    var from = it.begins() instanceof Due.NotStated ? "" : it.begins().words();
    var until = it.ends() instanceof Due.NotStated ? "" : it.ends().words();
    if (from.isEmpty()) {
      return until.isEmpty() ? NOT_STATED : "Until " + until;
    }
    return until.isEmpty() ? "From " + from : from.equals(until) ? from : from + " to " + until;
  }

  private static Cell or(String words) {
    return Cell.of(words.isEmpty() ? NOT_STATED : words);
  }

  /**
   * Changes of staff.
   *
   * @param address what leads to a form of the area, of its path; empty where none is offered
   */
  static Report staffing(List<Staffing> changes, UnaryOperator<String> address, boolean linked) {
    var title = "Changes of staff";
    if (changes.isEmpty()) {
      return Report.of(title, Part.lead("No change of staff has been written down."));
    }
    var table =
        Table.captioned("Post by post")
            .column("Post or team")
            .column("What changed")
            .column("When")
            .column("What it means")
            .column("Told in");
    changes.forEach(it ->
        table.row(
            Cell.of(
                linked
                    ? Text.link(
                        address.apply("/staffing/%s/change".formatted(it.id().value())), it.post())
                    : Text.of(it.post())),
            Cell.of(it.change().words()),
            Cell.of(it.happened() instanceof Due.NotStated ? NOT_STATED : it.happened().words()),
            or(it.effect()),
            or(it.source())));
    return Report.of(
        title,
        Part.lead(
            "%s. Posts and teams, never names of people."
                .formatted(CountWords.of(changes.size(), "change"))),
        table.build());
  }
}
