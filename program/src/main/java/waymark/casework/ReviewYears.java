package waymark.casework;

import java.time.LocalDate;
import java.util.Optional;

/** What the plans of one case count for in the table of annual reviews, year by year. */
final class ReviewYears {

  private final Marks marks;
  private final CaseHistory history;
  private final Policies policies;

  ReviewYears(Marks marks, CaseHistory history, Policies policies) {
    this.marks = marks;
    this.history = history;
    this.policies = policies;
  }

  /** Counts a plan at the end of each year that finds it in force, or on the day of knowledge. */
  void inForce(Stretch days, LocalDate known) {
    var first = days.from().plusMonths(12);
    for (var year = days.from().getYear(); year <= known.getYear(); year++) {
      var last = LocalDate.of(year, 12, 31);
      var end = last.isAfter(known) ? known : last;
      if (days.has(end)) {
        year(days.from(), first, end);
      }
    }
  }

  /**
   * @param first the day by which the first review is expected
   */
  private void year(LocalDate since, LocalDate first, LocalDate end) {
    if (!first.isBefore(end)) {
      marks.count(end, Measure.REVIEWS_NOT_EXPECTED);
      return;
    }
    marks.count(end, Measure.REVIEWS_EXPECTED);
    last(EventKind.REVIEW_DECISION, since, end)
        .ifPresentOrElse(
            it -> decided(it, since, end), () -> marks.count(end, Measure.REVIEWS_NOT_COMPLETED));
  }

  private void decided(CaseEvent decision, LocalDate since, LocalDate end) {
    if (decision.on().getYear() < end.getYear()) {
      marks.count(end, Measure.REVIEWS_COMPLETED_EARLIER);
      return;
    }
    marks.count(end, Measure.REVIEWS_COMPLETED_IN_YEAR);
    if (decision.detail() instanceof Detail.ReviewOutcome outcome) {
      marks.countIn(Dimension.OUTCOME, Cut.words(outcome), end, Measure.REVIEWS_COMPLETED_IN_YEAR);
    }
    var inTime =
        last(EventKind.REVIEW_MEETING, since, decision.on())
            .map(CaseEvent::on)
            .filter(met -> Duty.DECIDE_REVIEW.keptOn(decision.on(), met, policies.on(met)))
            .isPresent();
    marks.share(end, Measure.REVIEWS_COMPLETED_WITHIN_4_WEEKS, inTime);
  }

  private Optional<CaseEvent> last(EventKind kind, LocalDate from, LocalDate to) {
    var events = history.events();
    for (var i = events.size() - 1; i >= 0 && !events.get(i).on().isBefore(from); i--) {
      var event = events.get(i);
      if (event.kind() == kind && !event.on().isAfter(to)) {
        return Optional.of(event);
      }
    }
    return Optional.empty();
  }
}
