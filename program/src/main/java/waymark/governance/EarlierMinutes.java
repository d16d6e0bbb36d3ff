package waymark.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.kernel.KnownAt;

/**
 * Proposes to approve the minutes of earlier meetings, and what the last meeting did not come to.
 */
@Component
@Order(2)
class EarlierMinutes implements Proposes {

  private final Meetings meetings;

  EarlierMinutes(Meetings meetings) {
    this.meetings = meetings;
  }

  @Override
  public List<Proposed> of(Next next) {
    var proposed = new ArrayList<Proposed>();
    next.earlier().stream()
        .filter(it ->
            it.state() instanceof MeetingState.Closed || it.state() instanceof MeetingState.Held)
        .forEach(it ->
            proposed.add(
                Proposed.open(
                    "approve " + it.key(),
                    "Minutes of the meeting on " + it.when(),
                    "They are not approved yet")));
    next.last().ifPresent(it -> proposed.addAll(notTaken(it)));
    return proposed;
  }

  private List<Proposed> notTaken(Meeting last) {
    var minutes = meetings.minutes(last.id(), KnownAt.LATEST);
    return carriedOver(last, meetings.items(last.id(), KnownAt.LATEST), minutes.values());
  }

  /** The items of a meeting that its minutes say were not taken. */
  static List<Proposed> carriedOver(
      Meeting last, List<AgendaItem> items, Iterable<Minutes> minutes) {
    var left = new ArrayList<ItemId>();
    minutes.forEach(it -> {
      if (!it.taken()) {
        left.add(it.item());
      }
    });
    return items.stream()
        .filter(it -> left.contains(it.id()))
        .map(it ->
            new Proposed(
                "carried " + it.id().value(),
                it.title(),
                "Not taken on " + last.when(),
                it.confidential(),
                Optional.of(it.id())))
        .toList();
  }
}
