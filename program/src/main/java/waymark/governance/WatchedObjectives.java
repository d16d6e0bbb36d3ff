package waymark.governance;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.delivery.MoveStandings;
import waymark.kernel.KnownAt;

/**
 * Proposes to look again at objectives that moved to business as usual and whose measures fail, or
 * whose assurance was missed, twice running.
 */
@Component
@Order(7)
class WatchedObjectives implements Proposes {

  private final MoveStandings standings;

  WatchedObjectives(MoveStandings standings) {
    this.standings = standings;
  }

  @Override
  public List<Proposed> of(Next next) {
    return standings.toPutOnTheAgenda(next.today(), KnownAt.LATEST).stream()
        .map(it ->
            Proposed.open(
                "watched %s %s".formatted(it.plan().key(), it.objective().number()),
                "Objective %s: still business as usual?".formatted(it.objective().number()),
                "%s: %s %s"
                    .formatted(
                        it.plan().title(),
                        it.objective().title() + ".",
                        String.join(" ", it.reasons()))))
        .toList();
  }
}
