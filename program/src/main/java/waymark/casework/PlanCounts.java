package waymark.casework;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the plans, the disputes and the phase transfers of one case count for. */
final class PlanCounts {

  private final Marks marks;
  private final CaseHistory history;
  private final Policies policies;
  private final PlanYears years;

  PlanCounts(Marks marks, CaseHistory history, Policies policies) {
    this.marks = marks;
    this.history = history;
    this.policies = policies;
    this.years = PlanWalk.of(history);
  }

  /**
   * @param known the day of knowledge
   */
  void plans(LocalDate known) {
    years.inForce().forEach(this::inForce);
    var table = new ReviewYears(marks, history, policies);
    years.inForce().forEach(it -> table.inForce(it, known));
    years.movesHome().forEach(day -> marks.count(day, Measure.MOVES_TO_HOME_EDUCATION));
    for (var it : years.toReview()) {
      var last = Duty.NEXT_REVIEW.limit().day(it.from(), policies.on(it.from()));
      it.part(last.plusDays(1), Optional.empty())
          .ifPresent(days -> marks.standing(Measure.REVIEWS_OVERDUE, days, true));
    }
  }

  private void inForce(Stretch days) {
    marks.standing(Measure.PLANS_IN_FORCE, days, true);
    years
        .settings()
        .forEach((from, setting) ->
            days.part(from, Optional.ofNullable(years.settings().higherKey(from)))
                .ifPresent(part ->
                    marks.standing(Measure.PLANS_IN_MAINSTREAM, part, mainstream(setting))));
  }

  /** A unit or a resourced provision belongs to a mainstream school, as DfE counts them. */
  static boolean mainstream(Detail.Setting it) {
    return it == Detail.Setting.MAINSTREAM || it == Detail.Setting.RESOURCED;
  }

  /** Who has the case while it has an open request or a plan in force, overlapping days once. */
  void caseload(List<Assessment> assessments) {
    var all = new ArrayList<>(years.inForce());
    for (var it : assessments) {
      if (!it.again()) {
        it.open().forEach(open -> all.add(new Stretch(open.from(), open.until())));
      }
    }
    together(all).forEach(marks::caseload);
  }

  private static List<Stretch> together(List<Stretch> all) {
    all.sort(Comparator.comparing(Stretch::from));
    var together = new ArrayList<Stretch>();
    for (var next : all) {
      if (!together.isEmpty() && together.getLast().reaches(next.from())) {
        together.set(together.size() - 1, together.getLast().orUntil(next.until()));
      } else {
        together.add(next);
      }
    }
    return together;
  }

  void disputesAndTransfers() {
    for (var event : history.events()) {
      var on = event.on();
      switch (event.kind()) {
        case MEDIATION -> marks.count(on, Measure.MEDIATIONS);
        case APPEAL -> marks.count(on, Measure.APPEALS);
        case MEDIATION_OUTCOME, APPEAL_OUTCOME, PHASE_TRANSFER -> detailed(event.detail(), on);
        default -> {}
      }
    }
  }

  private void detailed(Detail detail, LocalDate on) {
    switch (detail) {
      case Detail.MediationOutcome it -> ended(Measure.MEDIATIONS_ENDED, on, it);
      case Detail.AppealOutcome it -> ended(Measure.APPEALS_ENDED, on, it);
      case Detail.Transfer it -> transfer(it, on);
      default -> {}
    }
  }

  private void ended(Measure measure, LocalDate on, Enum<?> outcome) {
    marks.count(on, measure);
    marks.countIn(Dimension.OUTCOME, Cut.words(outcome), on, measure);
    if (outcome instanceof Detail.AppealOutcome it && it.decided()) {
      marks.share(on, Measure.APPEALS_UPHELD, it != Detail.AppealOutcome.DISMISSED);
    }
  }

  private void transfer(Detail.Transfer it, LocalDate on) {
    var last =
        switch (it) {
          case SCHOOL -> Duty.TRANSFER_PHASE.limit().day(on, policies.on(on));
          case POST_16 -> Duty.TRANSFER_TO_POST_16.limit().day(on, policies.on(on));
          case WITHIN_POST_16 -> on;
        };
    var earliest = on.minusYears(1);
    var inTime = false;
    for (var event : history.events()) {
      inTime |=
          event.kind() == EventKind.PHASE_TRANSFER_PLAN
              && event.on().isAfter(earliest)
              && !event.on().isAfter(last);
    }
    marks.share(on, Measure.PHASE_TRANSFERS_IN_TIME, inTime);
  }

  /** The day of the year that the law names for a transfer; empty where it depends on the move. */
  static Optional<MonthDay> lawful(Detail.Transfer it) {
    return switch (it) {
      case SCHOOL -> Optional.of(MonthDay.of(2, 15));
      case POST_16 -> Optional.of(MonthDay.of(3, 31));
      case WITHIN_POST_16 -> Optional.empty();
    };
  }
}
