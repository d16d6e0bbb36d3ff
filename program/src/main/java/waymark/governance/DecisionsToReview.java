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

/** Proposes the decisions of a body whose day of review comes by the day of the meeting. */
@Component
@Order(8)
class DecisionsToReview implements Proposes {

  private final Decisions decisions;
  private final Meetings meetings;

  DecisionsToReview(Decisions decisions, Meetings meetings) {
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
    return decisions.decisions(KnownAt.LATEST).stream()
        .filter(it -> ofBody.contains(it.meeting()))
        .filter(it -> it.reviewOn().filter(on -> !on.isAfter(next.meeting().on())).isPresent())
        .map(it ->
            new Proposed(
                "review " + it.id().value(),
                "Review of the decision: " + it.title(),
                "To be reviewed by " + it.reviewOn().map(DayWords::of).orElse(""),
                it.item()
                    .flatMap(id -> Optional.ofNullable(items.get(id)))
                    .filter(AgendaItem::confidential)
                    .isPresent(),
                Optional.empty()))
        .toList();
  }
}
