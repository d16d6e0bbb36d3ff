package waymark.governance;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.kernel.KnownAt;

/** Proposes what stands on the agenda of each regular meeting of the body. */
@Component
@Order(1)
class StandingItems implements Proposes {

  private final Meetings meetings;

  StandingItems(Meetings meetings) {
    this.meetings = meetings;
  }

  @Override
  public List<Proposed> of(Next next) {
    if (!next.meeting().regular()) {
      return List.of();
    }
    return meetings.template(next.body().id(), KnownAt.LATEST).stream()
        .map(it -> Proposed.open("standing " + it, it, ""))
        .toList();
  }
}
