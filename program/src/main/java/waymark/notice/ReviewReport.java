package waymark.notice;

import java.util.ArrayList;
import java.util.List;
import waymark.access.Right;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.ledger.Version;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.report.Text;

/**
 * What is said about formal reviews and what they asked for next.
 *
 * @param linked whether links to forms stand beside what they change
 */
record ReviewReport(NoticesAt at, boolean linked) {

  /** All formal reviews of an area. */
  Report all() {
    if (at.held().reviews().isEmpty()) {
      return Report.of("Formal reviews", Part.lead("No formal review is known of this area."));
    }
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(lead()));
    parts.add(due());
    parts.add(table(at.held().reviews()));
    var open = at.held().steps().stream().filter(ReviewReport::open).toList();
    if (!open.isEmpty()) {
      parts.add(steps("Next steps that are not done", open, true));
    }
    return new Report("Formal reviews", parts);
  }

  private static boolean open(List<Version<NextStep>> versions) {
    return versions.getLast().fact().done().isEmpty();
  }

  private String lead() {
    var past =
        at.held().steps().stream()
            .filter(it -> NextStep.standing(it, at.day()) == NextStep.Standing.OVERDUE)
            .count();
    return "%s. %s"
        .formatted(
            CountWords.of(at.held().reviews().size(), "formal review"),
            past == 0
                ? "No next step is past its day."
                : "%s past the day.".formatted(CountWords.of(past, "next step")));
  }

  private Table due() {
    var table =
        Table.captioned("When the next is due")
            .column("What is reviewed")
            .column("Last held")
            .column("Next due")
            .column("Days missed");
    at.held()
        .reviewed()
        .forEach(it -> {
          var due = at.due(it);
          table.row(
              about(it),
              Cell.of(due.last().map(DayWords::of).orElse("Not told")),
              Cell.of(NoticeCells.next(due)),
              NoticeCells.missed(due));
        });
    table.note("A day is missed when it has passed and nobody told that a review was held.");
    return table.build();
  }

  private Cell about(FormalReview.About about) {
    return switch (about) {
      case FormalReview.About.OfNotice(var id) ->
          at.notice(id)
              .map(it -> Cell.link(at.page("/notices/" + it.key()), it.title()))
              .orElse(Cell.of("A notice that no longer stands"));
      case FormalReview.About.OfPlan(var id) ->
          at.plan(id)
              .map(it -> Cell.link(at.page("/plans/" + it.key()), it.title()))
              .orElse(Cell.of("A plan that no longer stands"));
    };
  }

  /** The reviews of one thing, on its own page. */
  List<Part> of(FormalReview.About about) {
    var series = at.held().series(about);
    if (series.isEmpty()) {
      return List.of(Part.prose("None has been written down."));
    }
    var due = at.due(about);
    return List.of(
        Part.fact("Next due", NoticeCells.next(due)).and("Days missed", NoticeCells.missed(due)),
        table(series));
  }

  private Table table(List<FormalReview> reviews) {
    var table =
        Table.captioned("Reviews").column("Review").column("By whom").column("Day").status("Stage");
    reviews.forEach(it ->
        table.row(
            Cell.link(at.page("/reviews/" + it.key()), it.title()),
            Cell.of(it.body()),
            Cell.of(NoticeCells.day(it.on())),
            NoticeCells.stage(it.stage())));
    return table.build();
  }

  /** One review: its papers, what was found, and what is to be done next. */
  Report review(FormalReview it) {
    var due = at.due(it.about());
    var parts = new ArrayList<Part>();
    parts.add(
        Part.lead(
            it.judgement().isEmpty()
                ? "What the reviewers said of progress is not written down."
                : "Of progress the reviewers said: “%s”".formatted(it.judgement())));
    parts.add(
        Part.fact("What is reviewed", about(it.about()))
            .and("By whom", it.body())
            .and("Day", NoticeCells.day(it.on()))
            .and("Stage", NoticeCells.stage(it.stage()))
            .and("Comes round", NoticeCells.capital(it.cycle().said()))
            .and("Next due", NoticeCells.next(due))
            .and("Days missed", NoticeCells.missed(due))
            .and("Told in", NoticeCells.or(it.source(), "Not stated")));
    parts.add(
        Part.section(
            "Findings", Part.prose(NoticeCells.or(it.findings(), "None have been written down."))));
    parts.add(Part.section("Papers", papers(it)));
    var steps = at.steps(it);
    parts.add(
        steps.isEmpty()
            ? Part.section("Next steps", Part.prose("None has been written down."))
            : steps("Next steps", steps, false));
    return new Report(it.title(), parts);
  }

  private static Part papers(FormalReview it) {
    return it.papers().isEmpty()
        ? Part.prose("None has been written down.")
        : Part.items(
            it.papers().stream()
                .map(paper ->
                    paper
                        .address()
                        .map(address -> Text.link(address, paper.title()))
                        .orElseGet(() -> Text.of(paper.title())))
                .toList());
  }

  private Table steps(String caption, List<List<Version<NextStep>>> steps, boolean ofWhich) {
    var table = Table.captioned(caption).column("Step");
    if (ofWhich) {
      table.column("Review");
    }
    table.column("Sees to it").column("By when").status("Stands");
    if (linked) {
      table.column("Change");
    }
    steps.forEach(versions -> table.row(row(versions, ofWhich)));
    return table.build();
  }

  private List<Cell> row(List<Version<NextStep>> versions, boolean ofWhich) {
    var it = versions.getLast().fact();
    var review =
        at.held().reviews().stream().filter(one -> one.id().equals(it.review())).findFirst();
    var cells = new ArrayList<Cell>();
    cells.add(Cell.of(it.words()));
    if (ofWhich) {
      cells.add(
          review
              .map(one -> Cell.link(at.page("/reviews/" + one.key()), one.title()))
              .orElse(Cell.BLANK));
    }
    cells.add(Cell.of(NoticeCells.or(it.owner(), "Not stated")));
    cells.add(Cell.of(NoticeCells.due(versions)));
    cells.add(NoticeCells.standing(versions, at.day()));
    if (linked) {
      cells.add(review.map(one -> doing(one, it)).orElse(Cell.BLANK));
    }
    return cells;
  }

  private Cell doing(FormalReview review, NextStep it) {
    var path = at.path("/reviews/%s/steps/%s".formatted(review.key(), it.id().value()));
    var links = new ArrayList<Text>();
    links.add(Text.link(path + "/progress", "Tell how it goes", "of: " + it.words()));
    if (at.may(Right.EDIT_DELIVERY)) {
      links.add(Text.link(path + "/change", "Change", "the step: " + it.words()));
    }
    return NoticeCells.listed(links, "");
  }
}
