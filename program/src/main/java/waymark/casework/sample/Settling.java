package waymark.casework.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import waymark.casework.Detail;
import waymark.casework.Detail.Setting;
import waymark.casework.EventKind;

/** Where children with a plan learn, how they move on, and when their plans end. */
final class Settling {

  /** Until then half of the children in mainstream are recorded as in another setting. */
  private static final YearMonth RECORDED_WELL = YearMonth.of(2024, 5);

  private static final Set<EventKind> BEGINS = EnumSet.of(EventKind.FINAL_PLAN, EventKind.MOVED_IN);
  private static final Set<EventKind> ENDS = EnumSet.of(EventKind.CEASED, EventKind.PLAN_PASSED_ON);

  private final Draw draw;

  Settling(Draw draw) {
    this.draw = draw;
  }

  /** Of 1,000 new plans those that name mainstream. */
  int mainstream(YearMonth month) {
    return month.isBefore(RECORDED_WELL) ? 210 : 400;
  }

  /** Ends a plan now and then, more often after 16, always before 25. */
  boolean leaves(Life life, YearMonth month) {
    var day = month.atEndOfMonth();
    var age = life.ageOn(day);
    var leaves = age >= 25 || draw.inThousand(age >= 19 ? 30 : age >= 16 ? 14 : 2);
    if (!leaves || life.plan().filter(it -> it.isBefore(month.minusMonths(6).atDay(1))).isEmpty()) {
      return false;
    }
    life.add(EventKind.CEASED, day);
    life.plan = null;
    life.meeting = null;
    return true;
  }

  /**
   * Moves children, so that at the end of the month as many are in mainstream as is wanted.
   *
   * @param planned the plans in force
   */
  void settle(YearMonth month, List<Life> planned, int home, Optional<BigDecimal> wanted) {
    for (var life : draw.some(home, those(month, planned, Setting.MAINSTREAM, Setting.OTHER))) {
      life.place(Setting.HOME, draw.day(month.atEndOfMonth().minusDays(3), month.atEndOfMonth()));
    }
    wanted.ifPresent(percent -> {
      var mainstream = planned.stream().filter(Settling::inMainstream).count();
      var more = Draw.share(percent, planned.size()) - (int) mainstream;
      var others = those(month, planned, Setting.OTHER);
      var from =
          more < 0
              ? those(month, planned, Setting.MAINSTREAM)
              : more > others.size()
                  ? those(month, planned, Setting.OTHER, Setting.SPECIAL)
                  : others;
      var last = month.atEndOfMonth();
      draw.some(Math.abs(more), from)
          .forEach(it -> it.place(more > 0 ? Setting.MAINSTREAM : Setting.OTHER, last));
    });
  }

  private static boolean inMainstream(Life life) {
    return life.setting == Setting.MAINSTREAM || life.setting == Setting.RESOURCED;
  }

  /** Those in one of the settings whose plan is old enough to have been placed before. */
  private static List<Life> those(YearMonth month, List<Life> planned, Setting... settings) {
    return planned.stream()
        .filter(it -> List.of(settings).contains(it.setting))
        .filter(it -> it.plan().filter(on -> on.isBefore(month.atDay(1))).isPresent())
        .toList();
  }

  /** The moves to school, to secondary school and beyond 16, where a plan was in force then. */
  void transfers(Life life, LocalDate last) {
    transfer(life, last, 5, Detail.Transfer.SCHOOL);
    transfer(life, last, 12, Detail.Transfer.SCHOOL);
    transfer(life, last, 17, Detail.Transfer.POST_16);
  }

  private void transfer(Life life, LocalDate last, int turning, Detail.Transfer kind) {
    // who turns so old in the school year that begins in September of that year
    var after = life.born.getMonth().compareTo(Month.SEPTEMBER) >= 0 ? 0 : -1;
    var year = life.born.getYear() + turning + after;
    var due =
        kind == Detail.Transfer.SCHOOL ? LocalDate.of(year, 2, 15) : LocalDate.of(year, 3, 31);
    var before = due.minusDays(90);
    var had =
        life.events.stream()
            .filter(it -> BEGINS.contains(it.kind()) || ENDS.contains(it.kind()))
            .filter(it -> it.on().isBefore(before))
            .reduce((_, later) -> later)
            .filter(it -> BEGINS.contains(it.kind()))
            .isPresent();
    if (had && !due.isAfter(last)) {
      life.add(EventKind.PRIORITY, due.minusDays(280), Detail.Priority.TRANSITION);
      life.add(EventKind.PHASE_TRANSFER, due, kind);
      var inTime = draw.inThousand(620);
      life.add(
          EventKind.PHASE_TRANSFER_PLAN,
          inTime ? due.minusDays(draw.between(1, 40)) : due.plusDays(draw.between(0, 110)));
    }
  }
}
