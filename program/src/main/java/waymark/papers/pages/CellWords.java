package waymark.papers.pages;

import waymark.papers.CellKey;
import waymark.papers.Effect;
import waymark.papers.ProposedCell;
import waymark.report.Cell;
import waymark.trajectory.Status;

/** What is said of the cells of a paper, the same on each page. */
final class CellWords {

  private CellWords() {}

  /**
   * What a cell states: {@code October 2024}, {@code milestone for October 2024}, {@code target}.
   */
  static String what(CellKey cell) {
    return switch (cell.kind()) {
      case READING -> cell.period().inWords();
      case MILESTONE -> "milestone for " + cell.period().inWords();
      case TARGET -> "target";
      case BASELINE -> "baseline";
    };
  }

  /** As written, or that there is nothing. */
  static String written(String asWritten) {
    return asWritten.isBlank() ? "nothing" : asWritten;
  }

  /** What accepting would do. */
  static Cell effect(ProposedCell cell) {
    var words = words(cell.effect());
    return switch (cell.effect()) {
      case Effect.Same _ -> Cell.neutral(words);
      case Effect.LeftOut _ -> Cell.neutral(words);
      case Effect.New _, Effect.GivenAnew _ -> Cell.good(words);
      case Effect.ReportedOnly _ -> Cell.neutral(words);
      case Effect.Restates it -> it.flips() ? Cell.bad(words) : Cell.warning(words);
      case Effect.MovesMilestone it -> it.flips() ? Cell.bad(words) : Cell.warning(words);
      case Effect.TakesBack it -> it.flips() ? Cell.bad(words) : Cell.warning(words);
      case Effect.MovesTarget _, Effect.MovesBaseline _ -> Cell.warning(words);
    };
  }

  static String words(Effect effect) {
    return switch (effect) {
      case Effect.New _ -> "New";
      case Effect.Same _ -> "Same";
      case Effect.GivenAnew _ -> "Same figure, given anew";
      case Effect.Restates it -> "Restated" + judged(it.was(), it.now());
      case Effect.MovesTarget _ -> "Target moved";
      case Effect.MovesMilestone it -> "Milestone moved" + judged(it.was(), it.now());
      case Effect.MovesBaseline _ -> "Baseline moved";
      case Effect.TakesBack it -> "Taken back" + judged(it.was(), it.now());
      case Effect.ReportedOnly(var differs) ->
          differs ? "Counted elsewhere, differs" : "Counted elsewhere";
      case Effect.LeftOut _ -> "Left out";
    };
  }

  private static String judged(Status was, Status now) {
    return was.equals(now)
            || (was instanceof Status.NotAssessed && now instanceof Status.NotAssessed)
        ? ""
        : ": was %s, now %s".formatted(status(was), status(now));
  }

  /** {@code met}, {@code NOT MET} or that it was not assessed. */
  static String status(Status status) {
    return switch (status) {
      case Status.Met _ -> "met";
      case Status.NotMet _ -> "NOT MET";
      case Status.NotAssessed _ -> "not assessed";
    };
  }
}
