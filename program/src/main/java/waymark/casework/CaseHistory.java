package waymark.casework;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of one case, in order.
 *
 * @param key says nothing about who it is
 * @param events each once, by day, and within a day in the order of the kinds
 */
public record CaseHistory(String key, List<CaseEvent> events) {

  public CaseHistory {
    events =
        inOrder(events)
            ? List.copyOf(events)
            : events.stream().distinct().sorted(CaseEvent.IN_ORDER).toList();
  }

  /** Whether they are, and each is there once; what is kept always is. */
  private static boolean inOrder(List<CaseEvent> events) {
    for (var i = 1; i < events.size(); i++) {
      if (CaseEvent.IN_ORDER.compare(events.get(i - 1), events.get(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** The month of birth, as it was said last; the day never comes in. */
  public Optional<YearMonth> born() {
    return events.stream()
        .map(CaseEvent::detail)
        .filter(BirthMonth.class::isInstance)
        .map(it -> ((BirthMonth) it).month())
        .reduce((_, later) -> later);
  }

  /** The same under another key. */
  public CaseHistory called(String other) {
    return new CaseHistory(other, events);
  }

  /** What was known at the end of that day. */
  public CaseHistory asKnownOn(LocalDate day) {
    var known = events.size();
    while (known > 0 && events.get(known - 1).on().isAfter(day)) {
      known--;
    }
    return known == events.size() ? this : new CaseHistory(key, events.subList(0, known));
  }

  /** The first day on which something happened. */
  Optional<LocalDate> firstHappened() {
    for (var it : events) {
      if (!it.kind().describes()) {
        return Optional.of(it.on());
      }
    }
    return Optional.empty();
  }

  /** The last day on which something happened. */
  Optional<LocalDate> lastHappened() {
    for (var i = events.size() - 1; i >= 0; i--) {
      if (!events.get(i).kind().describes()) {
        return Optional.of(events.get(i).on());
      }
    }
    return Optional.empty();
  }
}
