package waymark.casework.extract;

import java.time.LocalDate;
import java.util.Optional;
import waymark.casework.Detail;
import waymark.casework.EventKind;
import waymark.casework.Finding;
import waymark.casework.Rule;

/**
 * One line or record of a case while it is read.
 *
 * @param where it stands, as {@code line 12}
 */
record CaseLine(CaseBook book, String key, CaseLines lines, String where) {

  /** The day that stands there; empty where nothing does, or no date, which is told. */
  Optional<LocalDate> day(String written) {
    return written.isEmpty() ? Optional.empty() : book.day(key, lines, where, written);
  }

  void tell(EventKind kind, LocalDate on) throws UnreadableExtract {
    tell(kind, on, Detail.Nothing.NOTHING);
  }

  void tell(EventKind kind, LocalDate on, Detail detail) throws UnreadableExtract {
    book.event(lines, kind, on, detail);
  }

  /** Something is so in the case, from a day on or since nobody knows when. */
  void say(EventKind kind, Optional<LocalDate> on, Detail detail) throws UnreadableExtract {
    if (on.isPresent()) {
      book.event(lines, kind, on.get(), detail);
    } else {
      book.said(lines, kind, detail);
    }
  }

  void found(Rule rule, String text) {
    lines.found(new Finding(rule, key, where + ": " + text));
  }
}
