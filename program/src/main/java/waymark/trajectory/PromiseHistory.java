package waymark.trajectory;

import java.util.ArrayList;
import java.util.List;
import waymark.kernel.DayWords;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.Written;
import waymark.ledger.Version;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Table;
import waymark.report.Text;

/**
 * Every version of what was promised for a measure: who set it, when and why. A target that was
 * moved is called moved, and one that was never set is called taken back.
 *
 * @param versions by period, of each in the order in which they were known
 */
record PromiseHistory(List<Version<Promised>> versions) {

  PromiseHistory {
    versions = List.copyOf(versions);
  }

  /** Nothing where nothing was promised. */
  List<Part> parts() {
    if (versions.isEmpty()) {
      return List.of();
    }
    var moves = moves();
    return List.of(
        Part.section(
            "What was promised",
            moves.isEmpty()
                ? Part.prose("No milestone and no target has been moved.")
                : Part.items(moves.stream().map(Text::of).toList()),
            Part.folded("Every milestone and target: who set it, when and why", table())));
  }

  /** What was moved or taken back, one sentence each. */
  private List<String> moves() {
    var moves = new ArrayList<String>();
    for (var place = 1; place < versions.size(); place++) {
      var was = versions.get(place - 1);
      var is = versions.get(place);
      if (same(was, is) && is.takenBack() && !was.takenBack()) {
        moves.add(
            "%s, %s, was taken back on %s.%s"
                .formatted(
                    of(is.fact()), is.fact().asWritten(), DayWords.of(is.day()), why(is.fact())));
      } else if (moved(was, is)) {
        moves.add(
            "%s was moved from %s to %s, known from %s.%s"
                .formatted(
                    of(is.fact()),
                    was.fact().asWritten(),
                    is.fact().asWritten(),
                    DayWords.of(is.day()),
                    why(is.fact())));
      }
    }
    return moves;
  }

  private static String why(Promised it) {
    return (it.setBy().isEmpty() ? "" : " By: " + it.setBy() + ".")
        + (it.reason().isEmpty() ? "" : " Why: " + ended(it.reason()));
  }

  private static String ended(String sentence) {
    return sentence.endsWith(".") ? sentence : sentence + ".";
  }

  private Table table() {
    var table =
        Table.captioned("")
            .column("For")
            .figure("Promised")
            .column("Known from")
            .column("Set by")
            .column("Why")
            .column("Stands");
    for (var place = 0; place < versions.size(); place++) {
      var it = versions.get(place);
      var next = place + 1 < versions.size() ? versions.get(place + 1) : null;
      table.row(
          Cell.of(target(it.fact().kind(), it.fact().period())),
          Cell.of(it.fact().asWritten().isEmpty() ? "nothing" : it.fact().asWritten()),
          Cell.of(DayWords.of(it.day())),
          Cell.of(it.fact().setBy().isEmpty() ? "Not stated" : it.fact().setBy()),
          Cell.of(it.fact().reason().isEmpty() ? "Not stated" : it.fact().reason()),
          Cell.of(next != null && same(it, next) ? followed(it, next) : last(it)));
    }
    return table.build();
  }

  private static String last(Version<Promised> it) {
    return it.takenBack() ? "Taken back" : "Yes";
  }

  private static String followed(Version<Promised> was, Version<Promised> is) {
    if (was.takenBack()) {
      return "Taken back, then set again";
    }
    if (is.takenBack()) {
      return "Taken back on " + DayWords.of(is.day());
    }
    return moved(was, is) ? "Moved to " + is.fact().asWritten() : "Given again";
  }

  private static boolean moved(Version<Promised> was, Version<Promised> is) {
    return same(was, is)
        && !was.takenBack()
        && !is.takenBack()
        && !Written.of(was.fact().asWritten()).equals(Written.of(is.fact().asWritten()));
  }

  /** Whether both are of one promise. */
  private static boolean same(Version<Promised> one, Version<Promised> other) {
    return one.fact().kind() == other.fact().kind()
        && one.fact().period().equals(other.fact().period());
  }

  private static String of(Promised it) {
    return switch (it.kind()) {
      case MILESTONE -> "The milestone for " + it.period().inWords();
      case FINAL ->
          it.period().equals(Promised.UNDATED)
              ? "The final target"
              : "The final target for " + it.period().inWords();
    };
  }

  private static String target(Promised.Kind kind, ReportingPeriod period) {
    return switch (kind) {
      case MILESTONE -> period.inWords();
      case FINAL ->
          period.equals(Promised.UNDATED) ? "Final target" : "Final target, " + period.inWords();
    };
  }
}
