package waymark.casework;

import java.time.LocalDate;
import java.util.Comparator;

/** Something that happened in a case on a day. */
public record CaseEvent(EventKind kind, LocalDate on, Detail detail) {

  /** By day, and within a day in the order of the kinds. */
  static final Comparator<CaseEvent> IN_ORDER =
      Comparator.comparing(CaseEvent::on)
          .thenComparing(CaseEvent::kind)
          .thenComparing(it -> it.detail().toString());

  /** {@code final-plan on 2024-10-05}. */
  String inWords() {
    return kind.word() + " on " + on;
  }
}
