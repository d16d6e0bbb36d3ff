package waymark.judge;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import waymark.kernel.ReportingPeriod;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Table;
import waymark.trajectory.Status;

/** What later papers say otherwise than earlier ones. */
final class ChangesReport {

  private ChangesReport() {}

  /** A paper that shows later months than the one after it was perhaps given in the wrong place. */
  static Optional<Part> outOfOrder(Judged judged) {
    for (var i = 1; i < judged.papers().size(); i++) {
      var before = judged.papers().get(i - 1);
      var after = judged.papers().get(i);
      var last = lastMonth(before);
      var next = lastMonth(after);
      if (last.isPresent() && next.isPresent() && last.get().compareTo(next.get()) > 0) {
        return Optional.of(
            Part.prose(
                before.name()
                    + " shows "
                    + last.get().inWords()
                    + ", and "
                    + after.name()
                    + " behind it ends with "
                    + next.get().inWords()
                    + ". Was the oldest paper given first?"));
      }
    }
    return Optional.empty();
  }

  private static Optional<ReportingPeriod> lastMonth(JudgedPaper paper) {
    return paper.metrics().stream()
        .flatMap(it -> it.readings().keySet().stream())
        .max(Comparator.naturalOrder());
  }

  static Part of(Judged judged) {
    if (judged.changes().isEmpty()) {
      return Part.prose("Nothing that both papers show was restated or moved.");
    }
    var table =
        Table.captioned("Restated readings and moved milestones")
            .column("Metric")
            .column("Period")
            .figure("Was")
            .figure("Now")
            .status("Judgement");
    for (var change : judged.changes()) {
      switch (change) {
        case Change.Restated it -> changed(table, change, "", it.was(), it.now());
        case Change.Moved it -> changed(table, change, " (milestone)", it.was(), it.now());
        case Change.Rejudged _ -> changed(table, change, " (baseline restated)", "", "");
      }
    }
    return table.build();
  }

  private static void changed(
      Table.Builder table, Change change, String what, String was, String now) {
    var judgement =
        change.flips()
            ? Cell.bad(Words.words(change.statusWas()) + ", now " + Words.words(change.statusNow()))
            : Cell.neutral(
                change.statusNow() instanceof Status.NotAssessed
                    ? "not assessed"
                    : "still " + Words.words(change.statusNow()));
    table.row(
        List.of(
            Cell.of(change.metric() + what),
            Cell.of(change.period().inWords()),
            Cell.of(was.isBlank() ? "-" : was),
            Cell.of(now.isBlank() ? "-" : now),
            judgement));
  }
}
