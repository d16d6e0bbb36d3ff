package waymark.casework;

import java.time.LocalDate;
import java.util.Comparator;

/** Something that happened in a case on a day. */
public record CaseEvent(EventKind kind, LocalDate on, Detail detail) {

  /** By day, and within a day in the order of the kinds. */
  static final Comparator<CaseEvent> IN_ORDER = CaseEvent::compare;

  private static int compare(CaseEvent one, CaseEvent other) {
    var byDay = one.on.compareTo(other.on);
    if (byDay != 0) {
      return byDay;
    }
    var byKind = one.kind.compareTo(other.kind);
    return byKind != 0 ? byKind : one.detail.toString().compareTo(other.detail.toString());
  }

  /** {@code final-plan on 2024-10-05}. */
  String inWords() {
    return kind.word() + " on " + on;
  }
}
