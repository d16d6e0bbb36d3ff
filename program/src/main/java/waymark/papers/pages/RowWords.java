package waymark.papers.pages;

import waymark.papers.Decisions;
import waymark.papers.Match;
import waymark.papers.ProposedRow;

/** What is said of the rows of a paper, the same on each page. */
final class RowWords {

  private RowWords() {}

  /** A row by its name and where it stands. */
  static String named(Preview preview, String row) {
    return preview.proposal().rows().stream()
        .filter(it -> it.key().equals(row))
        .findFirst()
        .map(it -> "%s (%s)".formatted(it.metric().name(), row))
        .orElse(row);
  }

  /** What was decided, as a reader compares it with another. */
  static String decided(Preview preview, Decisions.OfRow decided) {
    var what =
        switch (decided) {
          case Decisions.AsMatched _ -> "as it was matched";
          case Decisions.SameAs(var measure, _) -> "the same as " + preview.title(measure);
          case Decisions.Fresh _ -> "a new measure";
          case Decisions.SameAsRow(var row, _) -> "the same as " + named(preview, row);
          case Decisions.Leave _ -> "left out";
        };
    return decided.remembered() ? what : what + ", this once";
  }

  /** What becomes of a row as it is decided or proposed. */
  static String becomes(Preview preview, ProposedRow row) {
    if (row.open()) {
      return "Say which measure it is";
    }
    return switch (row.decided().orElseThrow()) {
      case Decisions.AsMatched _ -> matched(preview, row);
      case Decisions.SameAs(var measure, _) -> "Is taken for " + preview.title(measure);
      case Decisions.Fresh _ -> "Becomes a new measure";
      case Decisions.SameAsRow(var other, _) -> "Is the same as " + named(preview, other);
      case Decisions.Leave _ -> "Is left out";
    };
  }

  private static String matched(Preview preview, ProposedRow row) {
    return switch (row.match()) {
      case Match.None _ -> "Becomes a new measure";
      case Match.SameAsRow(var other, _) -> "Is the same as " + named(preview, other);
      case Match.RememberedLeft _ -> "Is left out";
      case Match other ->
          row.measure()
              .or(other::proposed)
              .map(it -> "Is taken for " + preview.title(it))
              .orElse("Is left out");
    };
  }
}
