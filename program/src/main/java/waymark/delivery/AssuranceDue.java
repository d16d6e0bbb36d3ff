package waymark.delivery;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * When an assurance activity is due next, and how often its day passed without it.
 *
 * <p>The cycle runs from the last day on which it was done. Where only a period is told, that is
 * the period's last day. "Yes" and "ongoing" say that it was done; "not applicable" says that
 * nothing was due until then; "partly", "no" and what is unclear do not. A day that is due has
 * passed when it is over: done on that day is done in time.
 *
 * @param last the last day on which it was done; empty where that was never told
 * @param next the first day on which it is due that has not passed; empty where nobody can say
 * @param missed days on which it was due that have passed since; before it was done once, periods
 *     of which "no" was told
 */
public record AssuranceDue(Optional<LocalDate> last, Optional<LocalDate> next, int missed) {

  /** More are not told apart: nobody has told of it for long. */
  public static final int MOST = 12;

  /**
   * Works it out.
   *
   * @param told everything that was told of it, in any order
   * @param today a day that is not over yet
   */
  public static AssuranceDue of(Cycle cycle, Collection<AssuranceTold> told, LocalDate today) {
    var anchor =
        told.stream()
            .filter(it -> it.complete().keepsTheCycle())
            .max(Comparator.comparing(AssuranceTold::day));
    if (anchor.isEmpty()) {
      return new AssuranceDue(Optional.empty(), Optional.empty(), toldAsNotDone(told));
    }
    var last = anchor.get().complete() == Completion.NOT_APPLICABLE ? done(told) : anchor;
    var from = anchor.get().day();
    var missed = 0;
    var due = cycle.after(from, 1);
    while (due.isPresent() && due.get().isBefore(today)) {
      missed++;
      due = cycle.after(from, missed + 1);
    }
    return new AssuranceDue(last.map(AssuranceTold::day), due, missed);
  }

  /** Before it was done once nobody can say when it is due; each "no" is one that was missed. */
  private static int toldAsNotDone(Collection<AssuranceTold> told) {
    return (int) told.stream().filter(it -> it.complete() == Completion.NO).count();
  }

  private static Optional<AssuranceTold> done(Collection<AssuranceTold> told) {
    return told.stream()
        .filter(it -> it.complete().done())
        .max(Comparator.comparing(AssuranceTold::day));
  }

  /** {@code 2}, or {@code more than 12}. */
  public String missedWords() {
    return missed == 0 ? "None" : missed > MOST ? "More than " + MOST : String.valueOf(missed);
  }
}
