package waymark.governance;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.kernel.DayWords;
import waymark.kernel.KnownAt;

/** Proposes the reports that the body owes within a month of the meeting. */
@Component
@Order(9)
class ReportsDue implements Proposes {

  private static final int AHEAD = 31;

  private final Decisions decisions;

  ReportsDue(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public List<Proposed> of(Next next) {
    return decisions.owed(KnownAt.LATEST).stream()
        .filter(it -> it.by().equals(next.body().id()) && it.sent().isEmpty())
        .flatMap(it ->
            it
                .due()
                .filter(due -> !due.isAfter(next.meeting().on().plusDays(AHEAD)))
                .map(due ->
                    Proposed.open(
                        "report " + it.id().value(),
                        "Report: " + it.title(),
                        "Owed by " + DayWords.of(due)))
                .stream())
        .toList();
  }
}
