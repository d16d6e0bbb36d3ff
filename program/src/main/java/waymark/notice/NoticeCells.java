package waymark.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import waymark.kernel.DayWords;
import waymark.ledger.Version;
import waymark.report.Cell;
import waymark.report.Text;

/** How notices, requirements, reviews and steps stand, as cells of a report. */
final class NoticeCells {

  private NoticeCells() {}

  static Cell state(NoticesAt at, Notice it) {
    var words = capital(it.state().words());
    return it.state().binds(at.day()) ? Cell.warning(words) : Cell.neutral(words);
  }

  /** The state as last told, and whether its day has passed. */
  static Cell standing(NoticesAt at, Notice notice, Requirement it) {
    var standing = at.standing(it);
    var state = standing.latest().map(told -> state(told.state())).orElse(Cell.neutral("Not told"));
    if (at.overdue(notice, it)) {
      return Cell.several(state, Cell.of(" "), Cell.bad("Past its day"));
    }
    return standing.late() ? Cell.several(state, Cell.of(" after its day")) : state;
  }

  static Cell state(Compliance.State state) {
    return switch (state) {
      case MET -> Cell.good(state.words());
      case NOT_MET -> Cell.bad(state.words());
      case IN_PROGRESS, NOT_STARTED -> Cell.neutral(state.words());
    };
  }

  static Cell stage(FormalReview.Stage stage) {
    var words = capital(stage.words());
    return switch (stage) {
      case HELD, FINDINGS_IN -> Cell.good(words);
      case PLANNED, PAPERS_READY, CALLED_OFF -> Cell.neutral(words);
    };
  }

  static Cell missed(ReviewsDue due) {
    return due.missed() == 0 ? Cell.of("None") : Cell.bad(due.missedWords());
  }

  /** {@code 26 May 2027, planned}. */
  static String next(ReviewsDue due) {
    return due.next()
        .map(it -> DayWords.of(it) + (due.planned() ? ", planned" : ""))
        .orElse("Not known");
  }

  static Cell standing(List<Version<NextStep>> versions, LocalDate today) {
    var standing = NextStep.standing(versions, today);
    var when = versions.getLast().fact().done().map(it -> ", " + DayWords.of(it)).orElse("");
    return switch (standing) {
      case OPEN -> Cell.neutral("Open");
      case OVERDUE -> Cell.bad("Past its day, not told as done");
      case DONE, DONE_IN_TIME -> Cell.good(capital(standing.words()) + when);
      case DONE_LATE -> Cell.warning(capital(standing.words()) + when);
    };
  }

  /** The day that stands, and each that stood before it with the reason that it was moved for. */
  static String due(List<Version<NextStep>> versions) {
    var words = new StringBuilder(day(versions.getLast().fact().due()));
    for (var place = versions.size() - 1; place > 0; place--) {
      var before = versions.get(place - 1).fact();
      var it = versions.get(place).fact();
      if (before.due().isPresent() && !before.due().equals(it.due())) {
        var why = it.reason().isEmpty() ? "" : ": " + it.reason();
        words.append("; moved from %s%s".formatted(day(before.due()), why));
      }
    }
    return words.toString();
  }

  static String day(Optional<LocalDate> day) {
    return day.map(DayWords::of).orElse("Day not stated");
  }

  static String or(String words, String otherwise) {
    return words.isEmpty() ? otherwise : words;
  }

  /** Several links in one place; what is said where there is none. */
  static Cell listed(List<Text> links, String otherwise) {
    var text = Text.NONE;
    for (var it : links) {
      text = text.runs().isEmpty() ? it : text.then("; ").then(it);
    }
    return text.runs().isEmpty() ? Cell.of(otherwise) : Cell.of(text);
  }

  static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
