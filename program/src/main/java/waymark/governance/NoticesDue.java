package waymark.governance;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.kernel.DayWords;
import waymark.kernel.KnownAt;
import waymark.notice.ComingDue;
import waymark.notice.Due;

/**
 * Proposes what an improvement notice and formal reviews ask for by the month after the meeting:
 * reviews, their next steps, requirements that are not met.
 */
@Component
@Order(8)
class NoticesDue implements Proposes {

  private static final int AHEAD = 31;

  private final ComingDue due;

  NoticesDue(ComingDue due) {
    this.due = due;
  }

  @Override
  public List<Proposed> of(Next next) {
    var day = next.meeting().on();
    return due.due(day.plusDays(AHEAD), KnownAt.LATEST).stream()
        .map(it ->
            Proposed.open(
                it.sign(),
                kind(it) + it.title(),
                (it.overdue(day) ? "Was due by " : "Due by ") + DayWords.of(it.on())))
        .toList();
  }

  private static String kind(Due it) {
    return switch (it.kind()) {
      case REVIEW -> "";
      case NEXT_STEP -> "Next step of a review: ";
      case REQUIREMENT -> "Requirement of a notice: ";
    };
  }
}
