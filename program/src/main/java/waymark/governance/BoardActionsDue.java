package waymark.governance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.kernel.DayWords;
import waymark.kernel.KnownAt;
import waymark.ledger.Version;

/** Proposes the actions of a body that are not done and due by the day of the meeting. */
@Component
@Order(4)
class BoardActionsDue implements Proposes {

  private final Decisions decisions;
  private final Meetings meetings;

  BoardActionsDue(Decisions decisions, Meetings meetings) {
    this.decisions = decisions;
    this.meetings = meetings;
  }

  @Override
  public List<Proposed> of(Next next) {
    var ofBody =
        meetings.meetings(next.body().id(), KnownAt.LATEST).stream().map(Meeting::id).toList();
    Map<ItemId, AgendaItem> items =
        meetings.items(KnownAt.LATEST).stream()
            .collect(Collectors.toMap(AgendaItem::id, Function.identity()));
    return decisions.actions(KnownAt.LATEST).stream()
        .filter(it -> ofBody.contains(it.getLast().fact().meeting()))
        .filter(it -> isDue(it, next))
        .map(it -> proposed(it, next, items))
        .toList();
  }

  private static boolean isDue(List<Version<BoardAction>> versions, Next next) {
    var it = versions.getLast().fact();
    return it.done().isEmpty() && !it.due().isAfter(next.meeting().on());
  }

  private static Proposed proposed(
      List<Version<BoardAction>> versions, Next next, Map<ItemId, AgendaItem> items) {
    var it = versions.getLast().fact();
    var overdue = BoardAction.standing(versions, next.today()) == BoardAction.Standing.OVERDUE;
    return new Proposed(
        "action " + it.id().value(),
        "Action: " + it.title(),
        (overdue ? "Overdue since " : "Due on ") + DayWords.of(it.due()),
        it.item()
            .flatMap(id -> Optional.ofNullable(items.get(id)))
            .filter(AgendaItem::confidential)
            .isPresent(),
        Optional.empty());
  }
}
