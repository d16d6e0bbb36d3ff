package waymark.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import waymark.casework.Limit.Weeks;

/** What the requests, the advice and the reviews of one case count for. */
final class Counts {

  private static final Limit A_YEAR = new Weeks(52);

  /** How long a request has waited, up to so many weeks. */
  private record Wait(String words, int weeks) {}

  private static final List<Wait> WAITS =
      List.of(
          new Wait("up to 6 weeks", 6),
          new Wait("over 6 to 20 weeks", 20),
          new Wait("over 20 to 52 weeks", 52),
          new Wait("over 52 weeks", 5_000));

  private final Marks marks;
  private final LocalDate known;
  private final Policies policies;

  Counts(Marks marks, LocalDate known, Policies policies) {
    this.marks = marks;
    this.known = known;
    this.policies = policies;
  }

  /** A request for a child without a plan. */
  void assessment(Assessment it) {
    marks.count(it.requested(), Measure.REQUESTS);
    it.decided().ifPresent(day -> decision(it, day));
    it.notice()
        .ifPresent(day ->
            marks.share(
                day,
                Measure.NO_PLAN_NOTICES_WITHIN_16_WEEKS,
                kept(Duty.SAY_NO_PLAN, day, it.requested())));
    it.issued().ifPresent(day -> plan(it, day));
    it.open().forEach(open -> open(it, open));
    if (it.openOn(known)) {
      marks.days(
          it.requested(),
          Measure.OPEN_OVER_20_WEEKS_BY_REQUEST,
          Math.toIntExact(it.requested().toEpochDay()));
    }
  }

  private void decision(Assessment it, LocalDate day) {
    var inTime = kept(Duty.DECIDE, day, it.requested());
    marks.share(day, Measure.DECISIONS_WITHIN_6_WEEKS, inTime);
    if (it.refused()) {
      marks.count(day, Measure.REFUSALS_TO_ASSESS);
    }
  }

  private void plan(Assessment it, LocalDate issued) {
    var inTime = kept(Duty.ISSUE_PLAN, issued, it.requested());
    var published = !disputed(it);
    marks.count(issued, Measure.PLANS_ISSUED);
    marks.days(issued, Measure.WAIT_MEAN_WEEKS, it.daysUntil(issued));
    marks.share(issued, Measure.PLANS_WITHIN_20_WEEKS, inTime);
    marks.share(it.requested(), Measure.PLANS_WITHIN_20_WEEKS_BY_REQUEST, inTime);
    if (published) {
      marks.share(issued, Measure.DFE_20_WEEK, inTime);
    }
    if (!it.excepted()) {
      marks.share(issued, Measure.PLANS_WITHIN_20_WEEKS_EXCLUDING_EXCEPTIONS, inTime);
    }
    if (published && !it.excepted()) {
      marks.share(issued, Measure.DFE_20_WEEK_EXCLUDING_EXCEPTIONS, inTime);
    }
  }

  private boolean disputed(Assessment it) {
    return policies.on(it.requested()).disputes() == Policy.Disputes.ALL
        ? it.disputed()
        : it.disputedBefore();
  }

  private void open(Assessment it, Assessment.Open open) {
    var days = new Stretch(open.from(), open.until());
    marks.standing(Measure.OPEN_REQUESTS, days, true);
    stages(it, Measure.OPEN_REQUESTS, days);
    waited(it, days);
    over(Duty.ISSUE_PLAN.limit(), it, days)
        .ifPresent(late -> {
          marks.standing(Measure.OPEN_OVER_20_WEEKS, late, true);
          stages(it, Measure.OPEN_OVER_20_WEEKS, late);
          drafted(it, late);
        });
    over(A_YEAR, it, days)
        .ifPresent(late -> marks.standing(Measure.OPEN_OVER_52_WEEKS, late, true));
  }

  /** The days of a stretch on which a limit was over; none where it ended before. */
  private Optional<Stretch> over(Limit limit, Assessment it, Stretch days) {
    var tooOld = limit.day(it.requested(), policies.on(it.requested())).plusDays(1);
    return days.part(tooOld, Optional.empty());
  }

  private void drafted(Assessment it, Stretch late) {
    late.part(LocalDate.MIN, it.drafted())
        .ifPresent(days -> marks.standing(Measure.OPEN_OVER_20_WEEKS_NOT_DRAFTED, days, true));
    it.drafted()
        .flatMap(day -> late.part(day, Optional.empty()))
        .ifPresent(days -> marks.standing(Measure.OPEN_OVER_20_WEEKS_DRAFTED, days, true));
  }

  private void stages(Assessment it, Measure measure, Stretch days) {
    for (var i = 0; i < it.stages().size(); i++) {
      var stood = it.stages().get(i);
      days.part(stood.from(), it.stageEnded(i))
          .ifPresent(
              part -> marks.standingIn(Dimension.STAGE, Cut.words(stood.stage()), measure, part));
    }
  }

  private void waited(Assessment it, Stretch days) {
    var from = it.requested();
    for (var wait : WAITS) {
      var until = it.requested().plusDays(7L * wait.weeks + 1);
      days.part(from, Optional.of(until))
          .ifPresent(
              part -> marks.standingIn(Dimension.WAITED, wait.words, Measure.OPEN_REQUESTS, part));
      if (days.untilNumber() <= DayNumber.of(until)) {
        return;
      }
      from = until;
    }
  }

  void advice(Advice it) {
    var inTime = kept(Duty.ADVISE, it.returned(), it.asked());
    marks.share(it.returned(), Measure.ADVICE_WITHIN_6_WEEKS, inTime);
    marks.shareIn(
        Dimension.SERVICE,
        it.service().name(),
        it.returned(),
        Measure.ADVICE_WITHIN_6_WEEKS,
        inTime);
  }

  void review(Review it) {
    it.decided()
        .ifPresent(day ->
            marks.share(
                day,
                Measure.REVIEWS_DECIDED_WITHIN_4_WEEKS,
                kept(Duty.DECIDE_REVIEW, day, it.met())));
    it.finished()
        .ifPresent(day ->
            marks.share(
                day,
                Measure.REVIEWS_FINISHED_WITHIN_12_WEEKS,
                kept(Duty.AMEND_AFTER_MEETING, day, it.met())));
  }

  private boolean kept(Duty duty, LocalDate end, LocalDate start) {
    return duty.keptOn(end, start, policies.on(start));
  }
}
