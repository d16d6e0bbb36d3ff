package waymark.forum.pages;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import waymark.access.Awaiting;
import waymark.access.Visit;
import waymark.forum.Exchange;
import waymark.forum.Exchanges;
import waymark.forum.Party;
import waymark.kernel.KnownAt;
import waymark.web.Link;

/** What waits for the forum's word, and for a partner's answer, for who may give it. */
@Component
class ForumAwaiting implements Awaiting {

  private final Exchanges exchanges;

  ForumAwaiting(Exchanges exchanges) {
    this.exchanges = exchanges;
  }

  @Override
  public List<Link> of(Visit visit) {
    return switch (Party.of(visit.audience().rights())) {
      case FORUM ->
          waiting(
              visit,
              it -> it.answer().isPresent() && it.mark().isEmpty(),
              "1 answer waits for the forum’s word",
              "%,d answers wait for the forum’s word");
      case PARTNER ->
          waiting(
              visit,
              it -> it.answer().isEmpty() && !it.closed(),
              "1 request of the forum waits for an answer",
              "%,d requests of the forum wait for an answer");
      case NEITHER -> List.of();
    };
  }

  private List<Link> waiting(Visit visit, Predicate<Exchange> which, String one, String several) {
    var count = exchanges.known(KnownAt.LATEST).stream().filter(which).count();
    return count == 0
        ? List.of()
        : List.of(Link.to(visit.at("/forum"), count == 1 ? one : several.formatted(count)));
  }
}
