package waymark.casework.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import waymark.casework.Detail;
import waymark.casework.EventKind;

/** Annual reviews: held, waiting for what follows, and finished in time or late. */
final class Reviewing {

  private final Draw draw;
  private final boolean printed;
  private final List<Life> held = new ArrayList<>();

  /**
   * @param printed whether somebody prints which share is in time
   */
  Reviewing(Draw draw, boolean printed) {
    this.draw = draw;
    this.printed = printed;
  }

  /** After a new plan. */
  void begins(Life life) {
    life.meeting = next(life.plan().orElseThrow());
  }

  private LocalDate next(LocalDate after) {
    return after.plusDays(draw.inThousand(750) ? draw.between(290, 350) : draw.between(351, 440));
  }

  /**
   * @param planned the plans in force
   * @param percent of the reviews finished in the month, those within 12 weeks
   */
  void month(YearMonth month, List<Life> planned, BigDecimal percent) {
    held.removeIf(it -> it.plan == null);
    var met = 0;
    for (var life : planned) {
      if (life.meeting != null && YearMonth.from(life.meeting).equals(month)) {
        life.add(EventKind.REVIEW_MEETING, life.meeting);
        held.add(life);
        met++;
      }
    }
    finish(month, met, percent);
  }

  /** As many as were held, so that those that wait do not become ever more. */
  private void finish(YearMonth month, int met, BigDecimal percent) {
    var timely = new ArrayList<Life>();
    var late = new ArrayList<Life>();
    for (var life : held) {
      if (life.meeting == null) {
        continue;
      }
      if (!life.meeting.plusDays(85).isAfter(month.atEndOfMonth())) {
        late.add(life);
      } else if (!life.meeting.plusDays(20).isAfter(month.atEndOfMonth())) {
        timely.add(life);
      }
    }
    var done = draw.done(met, percent, printed, timely.size(), late.size());
    draw.some(done.timely(), timely).forEach(it -> finish(it, month, 20, 84));
    draw.some(done.late(), late).forEach(it -> finish(it, month, 85, 5_000));
  }

  private void finish(Life life, YearMonth month, int fewest, int most) {
    var met = life.meeting;
    if (met == null) {
      return;
    }
    var first = met.plusDays(fewest);
    var last = met.plusDays(most);
    var on =
        draw.day(
            first.isBefore(month.atDay(1)) ? month.atDay(1) : first,
            last.isAfter(month.atEndOfMonth()) ? month.atEndOfMonth() : last);
    if (draw.inThousand(550)) {
      var days = (int) (on.toEpochDay() - met.toEpochDay());
      var decided = met.plusDays(draw.between(3, Math.min(days - 15, days < 85 ? 28 : 60)));
      life.add(EventKind.REVIEW_DECISION, decided, Detail.ReviewOutcome.AMEND);
      life.add(EventKind.AMENDMENT_NOTICE, decided);
      life.add(EventKind.AMENDED_PLAN, on);
    } else {
      life.add(EventKind.REVIEW_DECISION, on, Detail.ReviewOutcome.MAINTAIN);
    }
    held.remove(life);
    life.meeting = next(on);
  }
}
