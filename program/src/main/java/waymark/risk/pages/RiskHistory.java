package waymark.risk.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.ledger.Version;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Table;
import waymark.risk.Matrix;
import waymark.risk.Review;
import waymark.risk.Risk;
import waymark.risk.RiskCells;
import waymark.risk.Score;

/** What became of a risk, version by version: when it was raised or lowered, and why. */
final class RiskHistory {

  private RiskHistory() {}

  /** One line of it, in the order in which it became known. */
  private record Event(Version<?> version, String what, Optional<Score> score, String why) {}

  static Part table(
      Matrix matrix, Risk.Kind kind, List<Version<Risk>> risks, List<Version<Review>> reviews) {
    var events = new ArrayList<Event>();
    Review before = null;
    for (var it : reviews) {
      var what = before == null ? "Added" : between(before, it.fact());
      events.add(new Event(it, what, Optional.of(it.fact().current()), it.fact().reason()));
      before = it.fact();
    }
    Risk was = null;
    for (var it : risks) {
      var what = was == null ? "" : reworded(was, it.fact());
      if (!what.isEmpty()) {
        events.add(new Event(it, what, Optional.empty(), ""));
      }
      was = it.fact();
    }
    events.sort(
        Comparator.comparing((Event it) -> it.version().knownFrom())
            .thenComparingLong(it -> it.version().seq()));
    var table =
        Table.captioned("How it came to stand so")
            .column("Known from")
            .column("What happened")
            .status(kind == Risk.Kind.ISSUE ? "Severity then" : "Score then")
            .column("Why");
    for (var it : events) {
      table.row(
          Cell.of(DayWords.of(it.version().day())),
          Cell.of(it.what()),
          it.score().map(score -> RiskCells.score(matrix, score)).orElse(Cell.of("As before")),
          Cell.of(it.why().isEmpty() ? "Not stated" : it.why()));
    }
    return table.note("Bands as of the matrix that is in force on the day shown.").build();
  }

  /** {@code Raised from 9 to 16}; what else a review changed stands behind it. */
  static String between(Review before, Review now) {
    var from = before.current().value();
    var to = now.current().value();
    var score =
        to > from
            ? "Raised from %d to %d".formatted(from, to)
            : to < from
                ? "Lowered from %d to %d".formatted(from, to)
                : before.current().equals(now.current())
                    ? ""
                    : "Scored otherwise, with the same product";
    var state = before.open() == now.open() ? "" : now.open() ? "Opened again" : "Closed";
    var words = new ArrayList<String>();
    for (var it : List.of(state, score)) {
      if (!it.isEmpty()) {
        words.add(words.isEmpty() ? it : small(it));
      }
    }
    if (words.isEmpty()) {
      words.add("Reviewed, score unchanged");
    }
    if (!before.target().equals(now.target())) {
      words.add("target changed");
    }
    if (!before.inherent().equals(now.inherent())) {
      words.add("score without controls changed");
    }
    return CountWords.listed(words);
  }

  private static String small(String words) {
    return Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }

  private static String reworded(Risk was, Risk is) {
    var changed = new ArrayList<String>();
    changed(changed, "reference", was.reference(), is.reference());
    changed(changed, "event", was.event(), is.event());
    changed(changed, "cause", was.cause(), is.cause());
    changed(changed, "effect", was.effect(), is.effect());
    changed(changed, "controls", was.controls(), is.controls());
    changed(changed, "owner", was.owner(), is.owner());
    changed(changed, "review cycle", was.cycle().said(), is.cycle().said());
    return changed.isEmpty() ? "" : "Changed: " + CountWords.listed(changed);
  }

  private static void changed(List<String> changed, String what, String was, String is) {
    if (!was.equals(is)) {
      changed.add(what);
    }
  }
}
