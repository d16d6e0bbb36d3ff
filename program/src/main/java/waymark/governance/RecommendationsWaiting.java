package waymark.governance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.kernel.KnownAt;

/** Proposes the recommendations to the body that nobody has decided on yet. */
@Component
@Order(3)
class RecommendationsWaiting implements Proposes {

  private final Decisions decisions;
  private final Meetings meetings;

  RecommendationsWaiting(Decisions decisions, Meetings meetings) {
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
    return decisions.recommendations(KnownAt.LATEST).stream()
        .filter(it -> ofBody.contains(it.meeting()))
        .map(it ->
            new Proposed(
                "recommendation " + it.id().value(),
                "To decide: " + it.title(),
                it.recommendation(),
                it.item()
                    .flatMap(id -> Optional.ofNullable(items.get(id)))
                    .filter(AgendaItem::confidential)
                    .isPresent(),
                Optional.empty()))
        .toList();
  }
}
