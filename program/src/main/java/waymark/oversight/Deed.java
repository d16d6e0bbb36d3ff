package waymark.oversight;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import waymark.measures.MeasureId;

/**
 * Something that was decided, done, or is to be done, to move measures that it names.
 *
 * @param on the day from which it can have an effect: a decision holds, an action is done; empty
 *     while an action is not
 * @param address where it stands, from the area on
 * @param expected by measure, what it was to do to it, as people say it; empty words where nobody
 *     said
 */
record Deed(
    Kind kind,
    String title,
    Optional<LocalDate> on,
    String address,
    Map<MeasureId, String> expected) {

  Deed {
    expected = Map.copyOf(expected);
  }

  /** What it is. */
  enum Kind {
    DECISION("Decision"),
    BOARD_ACTION("Action of a board"),
    PLAN_ACTION("Action of the plan");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  boolean names(MeasureId measure) {
    return expected.containsKey(measure);
  }

  /** As a mark on a chart stands for it. */
  String mark() {
    return (kind == Kind.DECISION ? "Decided: " : "Done: ") + title;
  }
}
