package waymark.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.programme.Plan;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.report.Text;

/**
 * Whether what was decided and done for a plan is seen in its figures, in words.
 *
 * @param address what leads to a page of this area at the moment shown, of its path
 */
record FollowedReport(UnaryOperator<String> address) {

  /** It stands wherever figures are shown beside what was done. */
  static final String NO_PROOF =
      "That figures moved after something was done is no proof that they moved because of it, and a"
          + " few figures prove nothing either way.";

  /**
   * The whole page.
   *
   * @param silent how many finished actions of the plan name no measure
   * @param open how many open actions stand under each objective, by its number
   */
  Report of(Plan plan, Followed followed, int silent, Map<String, Integer> open) {
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(lead(followed)));
    parts.add(Part.prose(NO_PROOF + " " + RULE));
    add(parts, "Without visible effect so far", followed.with(Afterwards.Moved.NOT_VISIBLY));
    add(parts, "Worse figures afterwards", followed.with(Afterwards.Moved.WORSE));
    add(parts, "Better figures afterwards", followed.with(Afterwards.Moved.BETTER));
    add(parts, "Where nothing can be said yet", followed.unseen());
    parts.add(Part.section("Measures in trouble without an action", troubles(followed, open)));
    if (silent > 0) {
      parts.add(
          Part.section(
              "What cannot be followed",
              Part.prose(
                  "%s of this plan %s no measure, so nobody can see whether %s worked. The page of"
                          .formatted(
                              CountWords.of(silent, "finished action"),
                              silent == 1 ? "names" : "name",
                              silent == 1 ? "it" : "they")
                      + " an action has a place for what it is to move.")));
    }
    return new Report("Did it work? " + plan.title(), parts);
  }

  private static final String RULE =
      "Compared are at most six figures of periods that were over with those of periods that began"
          + " afterwards; three are needed on each side.";

  private static String lead(Followed followed) {
    var deeds = followed.steps().stream().map(Followed.Step::deed).distinct().count();
    if (deeds == 0) {
      return "No decision and no finished action names a measure of this plan yet.";
    }
    return "%s of this plan. Afterwards its figures were better in %s, worse in %d, without visible"
            .formatted(
                deeds == 1
                    ? "One decision or finished action names a measure"
                    : deeds + " decisions and finished actions name measures",
                CountWords.of(followed.with(Afterwards.Moved.BETTER).size(), "case"),
                followed.with(Afterwards.Moved.WORSE).size())
        + " change in %d; in %d nothing can be said yet."
            .formatted(
                followed.with(Afterwards.Moved.NOT_VISIBLY).size(), followed.unseen().size());
  }

  private void add(List<Part> parts, String heading, List<Followed.Step> steps) {
    if (!steps.isEmpty()) {
      var table =
          Table.captioned("")
              .column("What was decided or done")
              .column("From")
              .column("To move")
              .column("What the figures did");
      steps.forEach(it ->
          table.row(
              deed(it.deed()),
              Cell.of(DayWords.of(it.on())),
              Cell.of(
                  Text.link(
                          address.apply("/measures/" + it.line().measure().key()),
                          it.line().measure().title())
                      .then(it.expected().isEmpty() ? "" : " (" + it.expected() + ")")),
              afterwards(it)));
      parts.add(Part.section(heading, table.build()));
    }
  }

  private Cell deed(Deed it) {
    return Cell.of(
        Text.link(address.apply(it.address()), it.title()).then(". " + it.kind().words()));
  }

  private static Cell afterwards(Followed.Step it) {
    return Cell.of(it.afterwards().words(it.line().measure().unit()));
  }

  private List<Part> troubles(Followed followed, Map<String, Integer> open) {
    if (followed.unanswered().isEmpty()) {
      return List.of(
          Part.prose("Every measure that missed its last promise is named by an open action."));
    }
    var table =
        Table.captioned("")
            .column("Measure")
            .column("Promise not met in")
            .column("Open actions under its objective that do not name it")
            .column("Done for it before");
    for (var it : followed.unanswered()) {
      table.row(
          Cell.link(
              address.apply("/measures/" + it.line().measure().key()), it.line().measure().title()),
          Cell.of(it.last().inWords()),
          Cell.of(
              CountWords.listed(
                  it.objectives().stream()
                      .map(number ->
                          "%d under objective %s".formatted(open.getOrDefault(number, 0), number))
                      .toList())),
          it.done().isEmpty()
              ? Cell.of("Nothing that names it")
              : Cell.of(CountWords.listed(it.done().stream().map(Deed::title).toList())));
    }
    return List.of(
        Part.prose(
            "Their last promise that could be judged was not met, and no open action names them."),
        table.build());
  }

  /** What was decided and done for one measure, on its own page; nothing where nothing was. */
  List<Part> ofMeasure(List<Followed.Step> steps) {
    if (steps.isEmpty()) {
      return List.of();
    }
    var table =
        Table.captioned("")
            .column("What was decided or done")
            .column("From")
            .column("It was to do")
            .column("What the figures did");
    steps.forEach(it ->
        table.row(
            deed(it.deed()),
            Cell.of(DayWords.of(it.on())),
            Cell.of(it.expected().isEmpty() ? "Not stated" : it.expected()),
            afterwards(it)));
    return List.of(
        Part.section("What was decided and done to move it", table.build(), Part.prose(NO_PROOF)));
  }
}
