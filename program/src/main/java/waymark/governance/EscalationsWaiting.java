package waymark.governance;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.kernel.DayWords;
import waymark.kernel.KnownAt;

/** Proposes what was passed up to the body and has no answer yet. */
@Component
@Order(3)
class EscalationsWaiting implements Proposes {

  private final Decisions decisions;

  EscalationsWaiting(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public List<Proposed> of(Next next) {
    return decisions.escalations(KnownAt.LATEST).stream()
        .filter(it -> it.to().equals(next.body().id()) && it.answered().isEmpty())
        .map(it ->
            new Proposed(
                "escalation " + it.id().value(),
                "Passed up: " + it.subject(),
                it.answerBy()
                    .map(day -> "To be answered by " + DayWords.of(day))
                    .orElse("It waits for an answer"),
                it.confidential(),
                Optional.empty()))
        .toList();
  }
}
