package waymark.casework.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import waymark.casework.Detail;
import waymark.casework.EventKind;

/**
 * Children who move from one area to another with their plan. Where they went nobody can tell from
 * the cases: each area has one of its own, under a key of its own.
 */
final class Moving {

  private final Draw draw;

  Moving(Draw draw) {
    this.draw = draw;
  }

  /** Those whose plan is older than half a year. */
  List<Life> mayLeave(YearMonth month, List<Life> planned) {
    var before = month.minusMonths(6).atDay(1);
    return planned.stream()
        .filter(it -> it.plan().filter(on -> on.isBefore(before)).isPresent())
        .toList();
  }

  /**
   * On the last day of the month; of four plans three are passed on in the days that the law has.
   */
  void out(Life life, YearMonth month) {
    var on = month.atEndOfMonth();
    life.add(EventKind.MOVED_OUT, on);
    if (draw.inThousand(300)) {
      life.add(EventKind.PLAN_PASSED_ON, on);
    } else {
      var learnt = on.plusDays(draw.between(1, 30));
      life.add(EventKind.MOVE_LEARNT, learnt);
      life.add(EventKind.PLAN_PASSED_ON, learnt.plusDays(draw.between(2, 32)));
    }
    life.plan = null;
    life.meeting = null;
  }

  /** With the plan; the first review comes within the year. */
  void in(Life life, LocalDate on, Detail.Setting setting) {
    life.add(EventKind.MOVED_IN, on);
    life.add(EventKind.MOVE_ANSWERED, on.plusDays(draw.between(10, 60)));
    life.place(setting, on);
    life.plan = on;
    life.meeting = on.plusDays(draw.between(60, 330));
  }
}
