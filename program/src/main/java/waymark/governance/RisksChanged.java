package waymark.governance;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.kernel.DayWords;
import waymark.kernel.KnownAt;
import waymark.risk.RiskChangesReport;
import waymark.risk.Risks;
import waymark.web.AsKnown;

/** Proposes to look at the risks and issues that became others since the last meeting. */
@Component
@Order(6)
class RisksChanged implements Proposes {

  private final Risks risks;

  RisksChanged(Risks risks) {
    this.risks = risks;
  }

  @Override
  public List<Proposed> of(Next next) {
    return next.since()
        .map(day -> {
          var changes = risks.changes(AsKnown.on(day).moment(), KnownAt.LATEST);
          return changes.none()
              ? List.<Proposed>of()
              : List.of(
                  Proposed.open(
                      "risks since " + day,
                      "Risks and issues that changed since " + DayWords.of(day),
                      RiskChangesReport.words(changes)));
        })
        .orElse(List.of());
  }
}
