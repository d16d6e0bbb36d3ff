package waymark.casework.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waymark.casework.CaseHistory;
import waymark.casework.Detail;
import waymark.casework.EventKind;

/**
 * Makes the cases of an area up, month by month: requests come in and wait, plans are issued as
 * many in time and as many late as the profile says, reviews are held, wait and are finished,
 * children move on.
 */
final class AreaYears {

  private final Profile profile;
  private final Draw draw;
  private final Children children;
  private final Assessing assessing;
  private final Reviewing reviewing;
  private final Settling settling;
  private final Moving moving;
  private final List<Life> lives = new ArrayList<>();
  private final List<Life> waiting = new ArrayList<>();
  private final List<Life> planned = new ArrayList<>();

  private AreaYears(Profile profile, long seed) {
    this.profile = profile;
    this.draw = new Draw(seed);
    this.children = new Children(draw, profile.workers());
    this.assessing = new Assessing(draw);
    this.reviewing = new Reviewing(draw, profile.printed());
    this.settling = new Settling(draw);
    this.moving = new Moving(draw);
  }

  /** The cases as known at the end of the last month, in the order of their keys. */
  static List<CaseHistory> of(Profile profile, long seed) {
    var years = new AreaYears(profile, seed);
    for (var month = profile.first(); !month.isAfter(profile.last()); month = month.plusMonths(1)) {
      years.month(month);
    }
    var last = profile.last().atEndOfMonth();
    years.waiting.forEach(years.assessing::goesOn);
    years.lives.forEach(it -> years.settling.transfers(it, last));
    return years.lives.stream()
        .map(it -> it.until(last))
        .sorted(Comparator.comparing(CaseHistory::key))
        .toList();
  }

  private void month(YearMonth month) {
    requests(month);
    plans(month);
    reviewing.month(month, planned, profile.timelyReviews(month));
    planned.removeIf(it -> settling.leaves(it, month));
    moves(month);
    appeals(month);
    settling.settle(month, planned, profile.movesHome(month), profile.mainstream(month));
  }

  /** New ones, and one in thirty for a child who was refused before. */
  private void requests(YearMonth month) {
    var count = profile.requests(month);
    var refused =
        lives.stream()
            .filter(it -> it.refused != null && it.refused.isBefore(month.minusMonths(5).atDay(1)))
            .toList();
    var again = draw.some(count / 30, refused);
    for (var life : again) {
      life.refused = null;
      life.requested = draw.day(month.atDay(1), month.atEndOfMonth());
      request(life);
    }
    for (var i = again.size(); i < count; i++) {
      var on = draw.day(month.atDay(1), month.atEndOfMonth());
      var life = new Life(key(month), children.born(on), on);
      children.describe(life, on);
      lives.add(life);
      request(life);
    }
  }

  private void request(Life life) {
    life.add(EventKind.REQUEST, life.requested, children.source());
    if (assessing.begins(life)) {
      waiting.add(life);
    }
  }

  private void plans(YearMonth month) {
    var timely = new ArrayList<Life>();
    var late = new ArrayList<Life>();
    for (var life : waiting) {
      if (!life.requested.plusDays(141).isAfter(month.atEndOfMonth().minusDays(3))) {
        late.add(life);
      } else if (!life.requested.plusDays(84).isAfter(month.atEndOfMonth().minusDays(3))) {
        timely.add(life);
      }
    }
    var done =
        draw.done(
            profile.plans(month),
            profile.timelyPlans(month),
            profile.printed(),
            timely.size(),
            late.size());
    var issued = new LinkedHashMap<Life, LocalDate>();
    draw.some(done.timely(), timely).forEach(it -> issued.put(it, inTime(it, month)));
    issued.putAll(late(month, late, done.late(), issued));
    issued.forEach((life, on) -> issue(life, on, month));
  }

  /** Those that come late, of the oldest, or of all as they make the average that is wanted. */
  private Map<Life, LocalDate> late(
      YearMonth month, List<Life> late, int count, Map<Life, LocalDate> timely) {
    var wanted = profile.averageWeeks(month);
    if (wanted.isPresent()) {
      var days = wanted.get().multiply(BigDecimal.valueOf(7L * (count + timely.size())));
      var used =
          timely.entrySet().stream()
              .mapToLong(it -> ChronoUnit.DAYS.between(it.getKey().requested, it.getValue()))
              .sum();
      return new LongWaits(draw, month).of(late, count, days.longValue() - used);
    }
    var some = new LinkedHashMap<Life, LocalDate>();
    draw.some(count, late.subList(0, Math.min(late.size(), 2 * count)))
        .forEach(it -> some.put(it, draw.day(LongWaits.first(it, month), month.atEndOfMonth())));
    return some;
  }

  private LocalDate inTime(Life life, YearMonth month) {
    var from = life.requested.plusDays(84);
    var in = life.requested.plusDays(140);
    return draw.day(
        from.isBefore(month.atDay(1)) ? month.atDay(1) : from,
        in.isBefore(month.atEndOfMonth()) ? in : month.atEndOfMonth());
  }

  private void issue(Life life, LocalDate on, YearMonth month) {
    assessing.issued(life, on);
    waiting.remove(life);
    planned.add(life);
    life.place(children.setting(settling.mainstream(month)), on);
    reviewing.begins(life);
  }

  private void moves(YearMonth month) {
    for (var life : draw.some(profile.movesOut(month), moving.mayLeave(month, planned))) {
      moving.out(life, month);
      planned.remove(life);
    }
    var come = profile.movesIn(month);
    for (var i = 0; i < come; i++) {
      var on = draw.day(month.atDay(1), month.atEndOfMonth());
      var life = new Life(key(month), children.bornBeforePlan(on), on);
      children.describe(life, on);
      moving.in(life, on, children.setting(settling.mainstream(month)));
      lives.add(life);
      planned.add(life);
    }
  }

  private String key(YearMonth month) {
    return "%s%02d-%05d".formatted(profile.keys(), month.getYear() % 100, lives.size() + 1);
  }

  private void appeals(YearMonth month) {
    var since = month.minusMonths(1).atDay(1);
    var about = new ArrayList<Life>();
    for (var life : lives) {
      if (life.refused != null && within(life.refused, since, month)) {
        about.add(life);
      }
    }
    for (var life : planned) {
      if (within(life.plan().orElseThrow(), since, month)) {
        about.add(life);
      }
    }
    for (var life : draw.some(profile.appeals(month), about)) {
      appeal(life, draw.day(month.atEndOfMonth().minusDays(2), month.atEndOfMonth()));
    }
  }

  private static boolean within(LocalDate day, LocalDate since, YearMonth month) {
    return !day.isBefore(since) && day.isBefore(month.atEndOfMonth().minusDays(2));
  }

  private void appeal(Life life, LocalDate on) {
    life.add(EventKind.APPEAL, on);
    var outcome =
        switch (draw.weighed(18, 22, 2, 40, 18)) {
          case 0 -> Detail.AppealOutcome.UPHELD;
          case 1 -> Detail.AppealOutcome.PARTLY_UPHELD;
          case 2 -> Detail.AppealOutcome.DISMISSED;
          case 3 -> Detail.AppealOutcome.CONCEDED;
          default -> Detail.AppealOutcome.WITHDRAWN;
        };
    life.add(EventKind.APPEAL_OUTCOME, on.plusDays(draw.between(60, 330)), outcome);
  }
}
